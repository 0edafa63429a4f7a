import '#app/i18n/sections/completeness.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';

/** Addresses of missing articles, one a line; works without scripts, which is how it is served. */
export function MissingForm({ action }: { action: string }) {
  const t = useT();
  const translate = useErrors();
  const [form, fields] = useOfficeForm<{ addresses: string }>({ id: 'terlewat' });
  const label = t('completeness.addresses');
  const faults = fields.addresses.errors ?? [];
  return (
    <form
      method="post"
      action={`${action}#terlewat`}
      id={form.id}
      className="flex scroll-mt-6 flex-col gap-4"
    >
      <FormErrors
        title={t('completeness.refusedForm')}
        general={translate(form.errors)}
        errors={
          faults.length > 0
            ? [
                {
                  fieldId: fields.addresses.id,
                  label,
                  message: t('completeness.linesToMend', { count: faults.length }),
                },
              ]
            : []
        }
      />
      <FormField
        label={label}
        hint={t('completeness.addressesHint')}
        field={fields.addresses}
        type="textarea"
        rows={5}
        maxLength={40_000}
        spellCheck={false}
        required
      />
      <Button variant="primary" className="self-start">
        {t('completeness.sendMissing')}
      </Button>
    </form>
  );
}
