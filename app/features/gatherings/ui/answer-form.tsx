import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
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

/** Three answers, companions, a note and the button; the form around it is the page's. */
export function AnswerFields(
  props: ReturnType<typeof useAnswerForm> & { submitLabel: string; guest?: boolean },
) {
  const { form, fields, submitLabel, guest } = props;
  const t = useT();
  const translate = useErrors();
  const options = answers.map(value => ({
    value,
    label: t(guest ? `gatherings.guestPage.${value}` : `gatherings.answers.${value}`),
  }));
  const companions = Array.from({ length: mostCompanions + 1 }, (_, count) => ({
    value: String(count),
    label: count === 0 ? t('gatherings.companionNone') : t('gatherings.companionOptions', { count }),
  }));
  return (
    <>
      <FormErrors title={t('gatherings.guestPage.refused')} general={translate(form.errors)} />
      <FormField
        className={guest ? 'answer-choice' : undefined}
        type="radio-group"
        label={t(guest ? 'gatherings.guestPage.question' : 'gatherings.answer')}
        field={fields.answer}
        options={options}
        required
      />
      <FormField
        type="select"
        label={t('gatherings.companionCount')}
        hint={t('gatherings.companionHint')}
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
      <Button variant="primary" block={guest}>
        {submitLabel}
      </Button>
    </>
  );
}
