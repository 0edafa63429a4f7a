import '#app/i18n/sections/programs.ts';
import '#app/i18n/sections/understanding.ts';
import { useT } from '#app/i18n/react.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { topicKinds } from '../kinds.ts';
import { programPaths } from '../paths.ts';
import { type TopicDraft, topicFormId } from '../topic-draft.ts';
import { FormFrame } from './form-frame.tsx';

/** A topic with its words, one a line. */
export function TopicForm(props: { draft: TopicDraft; submitLabel: string }) {
  const t = useT();
  const [form, fields] = useOfficeForm<TopicDraft>({ id: topicFormId, defaultValue: props.draft });
  const labels = {
    name: t('programs.name'),
    kind: t('programs.kind'),
    code: t('programs.code'),
    terms: t('programs.terms'),
    exclusions: t('understanding.wordLists.exclusions'),
  };
  return (
    <FormFrame form={form} labels={labels} submitLabel={props.submitLabel} cancelHref={programPaths.topics}>
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
        hint={`${t('programs.termsHint')} ${t('understanding.wordLists.rules')}`}
        field={fields.terms}
        type="textarea"
        rows={8}
      />
      <FormField
        className="sm:col-span-2"
        label={labels.exclusions}
        note={t('common.optional')}
        hint={t('understanding.wordLists.exclusionsHint')}
        field={fields.exclusions}
        type="textarea"
        rows={3}
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
