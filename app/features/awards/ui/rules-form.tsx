import '#app/i18n/sections/awards.ts';
import { type FieldMetadata, type FormMetadata, getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Section } from '#app/ui/section.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField } from '#app/web/office-form.tsx';
import { parts } from '../parts.ts';

const others = ['minimumWords', 'minimumSeconds', 'fullWords', 'fullOwnSources', 'bestArticles'] as const;
type NumberName = (typeof parts)[number] | (typeof others)[number];

/** The fields of the rules as the form holds them. */
export type RulesFields = { [K in NumberName]: number } & { reason: string; weights: string };

const groups = [
  { title: 'awards.eligibility', fields: ['minimumWords', 'minimumSeconds'] },
  { title: 'awards.valueOfArticle', fields: ['fullWords', 'fullOwnSources', 'bestArticles'] },
] as const;

/** The editable part of a rule set; a running season asks for the reason. */
export function RulesForm(props: {
  form: FormMetadata<RulesFields, string[]>;
  fields: { [K in keyof RulesFields]: FieldMetadata<RulesFields[K], RulesFields, string[]> };
  version: number;
  needsReason: boolean;
  cancelHref: string;
}) {
  const { form, fields, version, needsReason, cancelHref } = props;
  const t = useT();
  const together = useErrors()(fields.weights.errors) ?? [];
  const labels: Record<string, string> = { weights: t('awards.weights'), reason: t('awards.reason') };
  for (const part of parts) labels[part] = t(`awards.parts.${part}`);
  for (const name of others) labels[name] = t(`awards.fields.${name}`);
  const number = (name: NumberName) => (
    <FormField
      key={name}
      label={labels[name]!}
      field={fields[name]}
      type="number"
      inputMode="decimal"
      step="any"
      min={0}
      required
    />
  );
  return (
    <Form method="post" {...getFormProps(form)} className="flex max-w-3xl flex-col gap-2">
      <FormRefusal form={form} labels={labels} />
      <input type="hidden" name="version" value={version} />
      <Section title={labels.weights!}>
        <p className="-mt-1 mb-3 text-sm text-muted">{t('awards.weightsHint')}</p>
        <fieldset id={fields.weights.id} tabIndex={-1}>
          <legend className="sr-only">{labels.weights}</legend>
          <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">{parts.map(number)}</div>
          {together.length > 0 && <p className="mt-2 text-sm font-medium text-error">{together.join(' ')}</p>}
        </fieldset>
      </Section>
      {groups.map(group => (
        <Section key={group.title} title={t(group.title)}>
          <div className="grid gap-4 sm:grid-cols-3">{group.fields.map(number)}</div>
        </Section>
      ))}
      {needsReason && (
        <Section title={labels.reason!}>
          <FormField
            label={labels.reason!}
            hideLabel
            hint={t('awards.reasonHint')}
            field={fields.reason}
            type="textarea"
            rows={3}
            maxLength={500}
            required
          />
        </Section>
      )}
      <FormActions>
        <Button variant="primary">{t('common.saveChanges')}</Button>
        <LinkButton href={cancelHref} variant="ghost">
          {t('common.cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
