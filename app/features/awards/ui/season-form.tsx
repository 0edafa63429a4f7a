import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import { type FieldMetadata, type FormMetadata, getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Section } from '#app/ui/section.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField } from '#app/web/office-form.tsx';
import { BoardChoice } from './board-choice.tsx';
import { LeagueRows } from './league-rows.tsx';
import type { SeasonFields } from './season-fields.ts';
import { TopicChoice, type TopicOption } from './topic-choice.tsx';

export type SeasonFormProps = {
  form: FormMetadata<SeasonFields, string[]>;
  fields: { [K in keyof SeasonFields]: FieldMetadata<SeasonFields[K], SeasonFields, string[]> };
  topics: readonly TopicOption[];
  /** Of the draft being changed. */
  version?: number;
  submitLabel: string;
  cancelHref: string;
};

/** The ticked values of a field: of one, the form holds a text. */
const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? (value as string[]) : value ? [String(value)] : [];

/** The form of a season: period, leagues, what it scores; works without JavaScript. */
export function SeasonForm({ form, fields, topics, version, submitLabel, cancelHref }: SeasonFormProps) {
  const t = useT();
  const labels = {
    name: t('awards.name'),
    startsOn: t('awards.startsOn'),
    endsOn: t('awards.endsOn'),
    boards: t('season.boards.title'),
    leagues: t('awards.leagues'),
    scope: t('awards.scope'),
    channel: t('awards.channel'),
    topicIds: t('awards.topics'),
  };
  return (
    <Form method="post" {...getFormProps(form)} className="flex max-w-3xl flex-col gap-2">
      {/* The first button answers to Enter in a field; the rows' buttons come later in the form. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <FormRefusal form={form} labels={labels} />
      {fields.copyOf.initialValue && (
        <input type="hidden" name={fields.copyOf.name} value={String(fields.copyOf.initialValue)} />
      )}
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Section title={t('awards.season')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField
            className="sm:col-span-2"
            label={labels.name}
            field={fields.name}
            placeholder={t('awards.namePlaceholder')}
            maxLength={120}
            autoComplete="off"
            required
          />
          <FormField label={labels.startsOn} field={fields.startsOn} type="date" required />
          <FormField label={labels.endsOn} field={fields.endsOn} type="date" required />
        </div>
        <p className="mt-1 text-sm text-muted">{t('awards.periodHint')}</p>
      </Section>
      <Section title={labels.boards}>
        <p className="-mt-1 mb-3 text-sm text-muted">{t('season.boards.hint')}</p>
        <BoardChoice
          id={fields.boards.id}
          name={fields.boards.name}
          chosen={listOf(fields.boards.initialValue)}
          errors={fields.boards.errors}
        />
      </Section>
      <Section title={labels.leagues}>
        <p className="-mt-1 mb-3 text-sm text-muted">{t('awards.leaguesHint')}</p>
        <LeagueRows form={form} list={fields.leagues} />
      </Section>
      <Section title={labels.topicIds}>
        <p className="-mt-1 mb-3 text-sm text-muted">{t('awards.topicsHint')}</p>
        <TopicChoice
          id={fields.topicIds.id}
          name={fields.topicIds.name}
          topics={topics}
          chosen={listOf(fields.topicIds.initialValue)}
          errors={fields.topicIds.errors}
        />
      </Section>
      <FormActions>
        <Button variant="primary">{submitLabel}</Button>
        <LinkButton href={cancelHref} variant="ghost">
          {t('common.cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
