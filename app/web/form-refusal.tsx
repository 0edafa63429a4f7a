import { useErrors, useT } from '#app/i18n/react.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';

type Refused = { id: string; errors: string[] | undefined; allErrors: Record<string, string[]> };

/**
 * The summary above an office form that was sent back. `labels` names fields by their whole name or its last part
 * (`contacts[0].value` → `value`); errors of the form as a whole stand first.
 */
export function FormRefusal(props: {
  form: Refused;
  /** For pages of the public; the office says the same sentence everywhere. */
  title?: string;
  labels: Readonly<Record<string, string>>;
}) {
  const t = useT();
  const translate = useErrors();
  const { form, title, labels } = props;
  const errors = Object.entries(form.allErrors)
    .filter(([name, keys]) => name !== '' && keys.length > 0)
    .map(([name, keys]) => ({
      fieldId: `${form.id}-${name}`,
      label:
        labels[name] ?? labels[name.split('.').at(-1) ?? name] ?? labels[name.replace(/\[.*$/, '')] ?? name,
      message: (translate(keys) ?? []).join(' '),
    }));
  return (
    <FormErrors title={title ?? t('common.formErrors')} errors={errors} general={translate(form.errors)} />
  );
}
