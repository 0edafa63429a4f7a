import '#app/i18n/sections/inbox.ts';
import { type FormMetadata, getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import type { StoredRule } from '../suggestions/rules.queries.server.ts';
import type { RulePreview } from '../suggestions/rules.service.server.ts';
import { RulePreviewPanel } from './rule-preview.tsx';

type Fields = {
  topicId: string;
  name: string;
  words: string;
  must: string;
  mustNot: string;
  active: boolean;
  version: string;
};

export type RuleFormProps = {
  rule?: StoredRule;
  topics: readonly { id: number; name: string }[];
  preview: RulePreview | undefined;
};

/** A rule with its words, and what it would have caught; trying it keeps all that was typed. */
export function RuleForm({ rule, topics, preview }: RuleFormProps) {
  const { t } = useI18n();
  const defaultValue = rule
    ? {
        topicId: String(rule.topicId),
        name: rule.name,
        words: rule.ownWords.join('\n'),
        must: rule.must.join('\n'),
        mustNot: rule.mustNot.join('\n'),
        active: rule.active,
        version: String(rule.version),
      }
    : { active: true };
  const [form, fields] = useOfficeForm<Fields>({ id: 'aturan', defaultValue });
  const topicWords = rule?.words.filter(word => !rule.ownWords.includes(word)) ?? [];
  const labels = {
    topicId: t('inbox.ruleTopic'),
    name: t('inbox.ruleName'),
    words: t('inbox.ruleWords'),
    must: t('inbox.ruleMust'),
    mustNot: t('inbox.ruleMustNot'),
  };
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <Form method="post" {...getFormProps(form)} noValidate className="flex flex-col gap-4">
        <FormRefusal
          form={form as FormMetadata<Record<string, unknown>, string[]>}
          title={t('inbox.ruleErrors')}
          labels={labels}
        />
        <input type="hidden" name="version" value={fields.version.initialValue ?? ''} />
        <FormField
          label={labels.topicId}
          field={fields.topicId}
          type="select"
          placeholder={labels.topicId}
          hint={topicWords.length > 0 && t('inbox.ruleTopicHas', { words: topicWords.join(', ') })}
          options={topics.map(({ id, name }) => ({ value: String(id), label: name }))}
          required
        />
        <FormField label={labels.name} field={fields.name} required />
        <FormField
          label={labels.words}
          hint={t('inbox.ruleWordsHint')}
          field={fields.words}
          type="textarea"
          rows={4}
        />
        <FormField
          label={labels.must}
          hint={t('inbox.ruleMustHint')}
          field={fields.must}
          type="textarea"
          rows={3}
        />
        <FormField
          label={labels.mustNot}
          hint={t('inbox.ruleMustNotHint')}
          field={fields.mustNot}
          type="textarea"
          rows={3}
        />
        <FormField label={t('inbox.ruleActive')} field={fields.active} type="checkbox" />
        <FormActions>
          <Button variant="primary">{t('inbox.ruleSave')}</Button>
          <Button name="test" value="1">
            {t('inbox.ruleTest')}
          </Button>
        </FormActions>
      </Form>
      {preview && <RulePreviewPanel preview={preview} />}
    </div>
  );
}
