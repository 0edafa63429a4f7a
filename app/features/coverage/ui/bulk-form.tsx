import '#app/i18n/sections/bulk.ts';
import type { FormMetadata } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { regencies } from '#app/lib/regencies.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField } from '#app/web/office-form.tsx';
import type { ChangesForm as Values } from '../bulk/schema.ts';
import { bulkPaths } from '../bulk-paths.ts';
import { articleFormats, tones } from '../terms.ts';
import { type TopicChoice, TopicPicker } from './topic-picker.tsx';

export type BulkFormProps = {
  id: number;
  form: FormMetadata<Values, string[]>;
  fields: ReturnType<FormMetadata<Values, string[]>['getFieldset']>;
  topics: readonly TopicChoice[];
  /** Topics that the picked articles carry, each with how many do. */
  carried: readonly TopicChoice[];
  outlets: readonly string[];
};

const acts = ['fields', 'dismiss', 'restore'] as const;

/** What to change in all picked articles. Without script everything stands there; what the act does not use is ignored. */
export function BulkForm({ id, form, fields, topics, carried, outlets }: BulkFormProps) {
  const t = useT();
  const unchanged = { value: '', label: t('bulk.unchanged') };
  const toneOptions = [
    unchanged,
    ...tones.map(value => ({ value, label: t(`coverage.tones.${value}`) })),
    { value: 'none', label: t('coverage.toneNone') },
  ];
  const chosen = (name: 'addTopicIds' | 'removeTopicIds') =>
    [fields[name].initialValue ?? []].flat().map(String);
  return (
    <Form
      method="post"
      action={bulkPaths.changes(id)}
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
      className="bulk-changes flex flex-col gap-5"
    >
      <FormRefusal
        form={form}
        labels={Object.fromEntries(Object.entries(labels).map(([name, key]) => [name, t(key)]))}
      />
      <FormField
        type="radio-group"
        label={t('bulk.act')}
        field={fields.act}
        options={acts.map(value => ({
          value,
          label: t(`bulk.acts.${value}`),
          hint: t(`bulk.actHints.${value}`),
        }))}
      />
      <div className="for-dismiss">
        <FormField label={t('bulk.reason')} hint={t('bulk.reasonHint')} field={fields.reason} />
      </div>
      <div className="for-fields">
        <div className="flex flex-col gap-5">
          <TopicPicker
            name={fields.addTopicIds.name}
            topics={topics}
            chosen={chosen('addTopicIds')}
            legend={t('bulk.addTopics')}
          />
          <div>
            {carried.length > 0 ? (
              <TopicPicker
                name={fields.removeTopicIds.name}
                topics={carried}
                chosen={chosen('removeTopicIds')}
                legend={t('bulk.removeTopics')}
              />
            ) : (
              <p className="text-muted">{t('bulk.noTopicsCarried')}</p>
            )}
            <TopicErrors fields={fields} />
            <p className="mt-1 text-sm text-muted">{t('bulk.removeTopicsText')}</p>
          </div>
          <div className="grid gap-4 sm:grid-cols-2">
            <FormField
              type="select"
              label={t('coverage.headlineTone')}
              options={toneOptions}
              field={fields.headlineTone}
            />
            <FormField
              type="select"
              label={t('coverage.bodyTone')}
              options={toneOptions}
              field={fields.bodyTone}
            />
            <FormField
              type="select"
              label={t('coverage.format')}
              options={[
                unchanged,
                ...articleFormats.map(value => ({ value, label: t(`coverage.formats.${value}`) })),
              ]}
              field={fields.format}
            />
            <FormField
              type="select"
              label={t('coverage.regency')}
              options={[
                unchanged,
                ...regencies.map(({ key, name }) => ({ value: key, label: name })),
                { value: 'none', label: t('bulk.emptied') },
              ]}
              field={fields.regency}
            />
            <div>
              <FormField label={t('coverage.rubric')} field={fields.rubric} />
              <FormField
                type="checkbox"
                label={t('bulk.clearRubric')}
                field={fields.clearRubric}
                className="mt-2"
              />
            </div>
            <FormField
              type="datalist"
              label={t('bulk.outlet')}
              hint={t('bulk.outletHint')}
              options={outlets.map(value => ({ value, label: value }))}
              field={fields.outletName}
            />
            <div className="sm:col-span-2">
              <FormField
                label={t('bulk.journalists')}
                hint={t('bulk.journalistsHint')}
                field={fields.journalistNames}
              />
              <FormField
                type="checkbox"
                label={t('bulk.recordNew')}
                hint={t('bulk.recordNewHint')}
                field={fields.recordNew}
                className="mt-2"
              />
              <FormField
                type="checkbox"
                label={t('bulk.clearJournalists')}
                field={fields.clearJournalists}
                className="mt-2"
              />
            </div>
          </div>
        </div>
      </div>
      <FormActions>
        <Button variant="primary">{t('bulk.toPreview')}</Button>
      </FormActions>
    </Form>
  );
}

function TopicErrors({ fields }: Pick<BulkFormProps, 'fields'>) {
  const t = useT();
  if (!fields.removeTopicIds.errors?.length) return null;
  return <p className="mt-1 text-sm font-medium text-error">{t('bulk.topicBoth')}</p>;
}

const labels = {
  act: 'bulk.act',
  reason: 'bulk.reason',
  addTopicIds: 'bulk.addTopics',
  removeTopicIds: 'bulk.removeTopics',
  headlineTone: 'coverage.headlineTone',
  bodyTone: 'coverage.bodyTone',
  rubric: 'coverage.rubric',
  format: 'coverage.format',
  regency: 'coverage.regency',
  outletName: 'bulk.outlet',
  journalistNames: 'bulk.journalists',
} as const;
