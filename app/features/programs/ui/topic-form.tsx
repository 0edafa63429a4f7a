import { useT } from '#app/i18n/react.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { topicKinds } from '../kinds.ts';
import { programPaths } from '../paths.ts';
import type { Topic } from '../queries.server.ts';
import { FormFrame } from './form-frame.tsx';

type Fields = { kind: string; code: string; name: string; terms: string; active: boolean };

/** A topic with its words, one a line. */
export function TopicForm({ topic, submitLabel }: { topic?: Topic; submitLabel: string }) {
  const t = useT();
  const defaultValue = topic ? { ...topic, terms: topic.terms.join('\n') } : { kind: 'issue', active: true };
  const [form, fields] = useOfficeForm<Fields>({ id: 'topic', defaultValue });
  const labels = {
    name: t('programs.name'),
    kind: t('programs.kind'),
    code: t('programs.code'),
    terms: t('programs.terms'),
  };
  return (
    <FormFrame form={form} labels={labels} submitLabel={submitLabel} cancelHref={programPaths.topics}>
      <FormField className="sm:col-span-2" label={labels.name} field={fields.name} required />
      <FormField
        label={labels.kind}
        field={fields.kind}
        type="select"
        options={topicKinds.map(value => ({ value, label: t(`programs.kinds.${value}`) }))}
        required
      />
      <FormField
        label={labels.code}
        hint={t('programs.codeHint')}
        field={fields.code}
        required
        autoComplete="off"
        spellCheck={false}
      />
      <FormField
        className="sm:col-span-2"
        label={labels.terms}
        hint={t('programs.termsHint')}
        field={fields.terms}
        type="textarea"
        rows={8}
      />
      <FormField
        className="sm:col-span-2"
        label={t('programs.topicActive')}
        field={fields.active}
        type="checkbox"
      />
    </FormFrame>
  );
}
