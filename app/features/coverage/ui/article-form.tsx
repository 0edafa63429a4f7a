import type { FormMetadata } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { channels, scopes } from '#app/features/partners/terms.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { regencies } from '#app/lib/regencies.ts';
import { Button } from '#app/ui/button.tsx';
import { Field, type FieldProps } from '#app/ui/field.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { DraftKeeper } from '#app/web/draft-keeper.tsx';
import type { FieldHint, HintedField } from '../draft.ts';
import type { ArticleForm as Values } from '../schema.ts';
import { articleFormats, tones } from '../terms.ts';
import { type TopicChoice, TopicPicker } from './topic-picker.tsx';

export type ArticleFormProps = {
  form: FormMetadata<Values, string[]>;
  fields: ReturnType<FormMetadata<Values, string[]>['getFieldset']>;
  action: string;
  zoneName: string;
  outlets: readonly string[];
  topics: readonly TopicChoice[];
  hints?: Partial<Record<HintedField, FieldHint>>;
  /** A file is the evidence: the text may stay empty. */
  hasEvidence?: boolean;
  /** Name under which what is typed is kept on this device. */
  keptAs: string;
  /** The way to an article that is logged already. */
  alreadyLogged?: ReactNode;
  submitLabel: string;
};

/** The article form of logging and editing; works without JavaScript. Errors stand beside their fields. */
export function ArticleForm(props: ArticleFormProps) {
  const { form, fields, action, zoneName, outlets, topics, hints = {}, alreadyLogged, submitLabel } = props;
  const { hasEvidence = false, keptAs } = props;
  const t = useT();
  const translate = useErrors();
  const field = (name: keyof typeof fields): Pick<FieldProps, 'field' | 'error'> => ({
    field: fields[name],
    error: translate(fields[name].errors),
  });
  const hint = (name: HintedField) => {
    const read = hints[name];
    if (!read) return undefined;
    const words = {
      origin: t(`logging.origin.${read.origin}`),
      confidence: t(`coverage.confidence.${read.confidence}`),
    };
    return read.text === undefined
      ? t('logging.readAs', words)
      : t('logging.readAsText', { ...words, text: read.text });
  };
  const none = (label: string) => ({ value: '', label });
  const failed = (Object.keys(labels) as (keyof typeof labels)[]).flatMap(name =>
    (translate(fields[name].errors) ?? []).map(message => ({
      fieldId: fields[name].id,
      label: t(labels[name]),
      message,
    })),
  );
  return (
    <Form
      method="post"
      action={action}
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
      className="flex flex-col gap-4"
    >
      <DraftKeeper formId={form.id} name={keptAs} titleField={fields.title.name} />
      <FormErrors title={t('common.formErrors')} errors={failed} general={translate(form.errors)} />
      {alreadyLogged}
      <input type="hidden" name={fields.lineId.name} defaultValue={fields.lineId.initialValue as string} />
      <input type="hidden" name={fields.version.name} defaultValue={fields.version.initialValue as string} />
      <input
        type="hidden"
        name={fields.entryMethod.name}
        defaultValue={fields.entryMethod.initialValue as string}
      />
      <textarea
        hidden
        readOnly
        name={fields.source.name}
        defaultValue={fields.source.initialValue as string}
      />
      <Field label={t('coverage.articleTitle')} {...field('title')} hint={hint('title')} required />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('coverage.outlet')}
          type="datalist"
          options={outlets.map(value => ({ value, label: value }))}
          hint={t('coverage.outletHint')}
          {...field('outletName')}
          required
        />
        <Field
          label={t('coverage.publishedAt')}
          type="datetime-local"
          hint={hint('publishedLocal') ?? t('coverage.publishedHint', { zone: zoneName })}
          {...field('publishedLocal')}
          step={1}
          required
        />
      </div>
      <details open>
        <summary className="link inline-flex min-h-6 items-center text-sm">{t('coverage.newOutlet')}</summary>
        <p className="my-2 text-sm text-muted">{t('coverage.newOutletHint')}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label={t('partners.channel')}
            type="select"
            options={channels.map(value => ({ value, label: t(`partners.channels.${value}`) }))}
            {...field('outletChannel')}
          />
          <Field
            label={t('partners.scope')}
            type="select"
            options={scopes.map(value => ({ value, label: t(`partners.scopes.${value}`) }))}
            {...field('outletScope')}
          />
        </div>
      </details>
      <Field
        label={t('coverage.journalists')}
        hint={hint('journalistNames') ?? t('coverage.journalistsHint')}
        {...field('journalistNames')}
      />
      <Field label={t('coverage.url')} type="url" hint={hint('url')} {...field('url')} />
      <Field
        label={t('coverage.body')}
        type="textarea"
        rows={14}
        hint={hint('body') ?? (hasEvidence && t('logging.bodyHint'))}
        {...field('body')}
        required={!hasEvidence}
      />
      <TopicPicker
        name={fields.topicIds.name}
        topics={topics}
        chosen={(fields.topicIds.initialValue as string[]) ?? []}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('coverage.headlineTone')}
          type="select"
          options={[
            none(t('coverage.toneNone')),
            ...tones.map(value => ({ value, label: t(`coverage.tones.${value}`) })),
          ]}
          {...field('headlineTone')}
        />
        <Field
          label={t('coverage.bodyTone')}
          type="select"
          options={[
            none(t('coverage.toneNone')),
            ...tones.map(value => ({ value, label: t(`coverage.tones.${value}`) })),
          ]}
          {...field('bodyTone')}
        />
        <Field
          label={t('coverage.spokespersons')}
          type="textarea"
          rows={2}
          hint={t('coverage.spokespersonsHint')}
          {...field('spokespersons')}
        />
        <Field label={t('coverage.dateline')} hint={hint('dateline')} {...field('dateline')} />
        <Field
          label={t('coverage.regency')}
          type="select"
          options={[
            none(t('coverage.regencyNone')),
            ...regencies.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          {...field('regency')}
        />
        <Field
          label={t('coverage.format')}
          type="select"
          options={articleFormats.map(value => ({ value, label: t(`coverage.formats.${value}`) }))}
          {...field('format')}
        />
        <Field
          label={t('coverage.ownSources')}
          type="number"
          min={0}
          max={100}
          hint={t('coverage.ownSourcesHint')}
          {...field('ownSources')}
        />
        <Field
          label={t('coverage.fieldReporting')}
          type="select"
          options={[
            none(t('common.unknown')),
            { value: 'yes', label: t('common.yes') },
            { value: 'no', label: t('common.no') },
          ]}
          {...field('fieldReporting')}
        />
        <Field label={t('coverage.rubric')} hint={t('logging.rubricHint')} {...field('rubric')} />
        <Field
          label={t('coverage.seconds')}
          type="number"
          min={0}
          hint={t('coverage.secondsHint')}
          {...field('seconds')}
        />
      </div>
      <FormActions>
        <Button variant="primary">{submitLabel}</Button>
      </FormActions>
    </Form>
  );
}

const labels = {
  title: 'coverage.articleTitle',
  outletName: 'coverage.outlet',
  outletChannel: 'partners.channel',
  outletScope: 'partners.scope',
  journalistNames: 'coverage.journalists',
  url: 'coverage.url',
  rubric: 'coverage.rubric',
  publishedLocal: 'coverage.publishedAt',
  dateline: 'coverage.dateline',
  body: 'coverage.body',
  seconds: 'coverage.seconds',
  format: 'coverage.format',
  headlineTone: 'coverage.headlineTone',
  bodyTone: 'coverage.bodyTone',
  regency: 'coverage.regency',
  ownSources: 'coverage.ownSources',
  fieldReporting: 'coverage.fieldReporting',
  topicIds: 'coverage.topics',
  spokespersons: 'coverage.spokespersons',
  entryMethod: 'coverage.source',
  source: 'coverage.source',
  lineId: 'coverage.source',
  version: 'coverage.history',
} as const;
