import '#app/i18n/sections/gatherings.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { answers, mostCompanions } from '../terms.ts';

type Fields = { answer: string; companions: number; note: string };

/** The three fields of an answer, filled with what stands or with what was typed. */
export function useAnswerForm(standing: { answer: string | null; companions: number; note: string }) {
  const [form, fields] = useOfficeForm<Fields>({
    id: 'answer',
    defaultValue: { ...standing, answer: standing.answer ?? undefined },
  });
  return { form, fields };
}

export type AnswerForm = ReturnType<typeof useAnswerForm>;

/** Answers as rows that a thumb finds: bordered, the chosen one tinted. */
const choiceCards =
  '[&>div]:gap-2 [&_.choice]:min-h-12 [&_.choice]:items-center [&_.choice]:rounded-md [&_.choice]:border [&_.choice]:border-base-300 [&_.choice]:px-3 [&_.choice:has(:checked)]:border-primary [&_.choice:has(:checked)]:bg-primary/8 [&_.choice:has(:checked)]:font-medium';

/** Three answers, companions, a note and the button; the form around it is the page's. */
export function AnswerFields(
  props: AnswerForm & {
    submitLabel: string;
    guest?: boolean;
    /** Seats that this guest could take; null or absent where nothing limits the choice. */
    seatsLeft?: number | null;
  },
) {
  const { fields, submitLabel, guest, seatsLeft = null } = props;
  const t = useT();
  const options = answers.map(value => ({
    value,
    label: t(guest ? `gatherings.guestPage.${value}` : `common.answers.${value}`),
  }));
  // What was chosen before stays in the list, or the form would lose it.
  const chosen = Number(fields.companions.initialValue ?? 0) || 0;
  const room = seatsLeft === null ? mostCompanions : Math.min(mostCompanions, Math.max(0, seatsLeft - 1));
  const hint = t('gatherings.companionHint');
  const scarce = seatsLeft !== null && seatsLeft > 0 && seatsLeft <= mostCompanions;
  const companions = Array.from({ length: Math.max(room, chosen) + 1 }, (_, count) => ({
    value: String(count),
    label: count === 0 ? t('gatherings.companionNone') : t('gatherings.companionOptions', { count }),
  }));
  return (
    <>
      <FormField
        className={guest ? choiceCards : undefined}
        type="radio-group"
        label={t(guest ? 'gatherings.guestPage.question' : 'gatherings.answer')}
        field={fields.answer}
        options={options}
        required
      />
      <FormField
        type="select"
        label={t('gatherings.companionCount')}
        hint={scarce ? `${t('gatherings.seatsLeft', { count: seatsLeft })} ${hint}` : hint}
        field={fields.companions}
        options={companions}
      />
      <FormField
        type="textarea"
        rows={3}
        label={t('gatherings.noteForOffice')}
        note={t('common.optional')}
        hint={t('gatherings.noteHint')}
        field={fields.note}
        maxLength={500}
      />
      <Button variant="primary" block={guest} className={guest ? undefined : 'self-start'}>
        {submitLabel}
      </Button>
    </>
  );
}

/** Why an answer was not recorded, at the head of what the person sees next. */
export function AnswerRefusal({ form }: Pick<AnswerForm, 'form'>) {
  const t = useT();
  return (
    <FormRefusal
      form={form}
      title={t('gatherings.guestPage.refused')}
      labels={{
        answer: t('gatherings.answer'),
        companions: t('gatherings.companionCount'),
        note: t('gatherings.noteForOffice'),
      }}
    />
  );
}
