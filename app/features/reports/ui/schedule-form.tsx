import '#app/i18n/sections/accounts.ts';
import '#app/i18n/sections/reports.ts';
import { type FieldMetadata, type FormMetadata, getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { zoneName } from '#app/i18n/format.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField } from '#app/web/office-form.tsx';

export type ScheduleFields = { active: boolean; sendAt: string; recipientIds: number[] };

export type ScheduleFormProps = {
  form: FormMetadata<ScheduleFields, string[]>;
  fields: { [K in keyof ScheduleFields]: FieldMetadata<ScheduleFields[K], ScheduleFields, string[]> };
  zone: string;
  readers: readonly {
    id: number;
    name: string;
    email: string;
    role: 'admin' | 'officer' | 'juror' | 'leader';
  }[];
};

/** When and to whom the kliping goes. */
export function ScheduleForm({ form, fields, zone, readers }: ScheduleFormProps) {
  const t = useT();
  const translate = useErrors();
  const errors = translate(fields.recipientIds.errors);
  const chosen = new Set(([fields.recipientIds.value ?? []].flat() as (string | undefined)[]).map(String));
  const labels = {
    active: t('reports.scheduleActive'),
    sendAt: t('reports.sendAt'),
    recipientIds: t('reports.recipients'),
  };
  return (
    <Form method="post" {...getFormProps(form)} className="flex max-w-2xl flex-col gap-6">
      <FormRefusal form={form} title={t('reports.scheduleErrors')} labels={labels} />
      <FormField label={labels.active} field={fields.active} type="checkbox" />
      <FormField
        className="max-w-xs"
        label={labels.sendAt}
        hint={t('reports.sendAtHint', { zone: zoneName(zone) })}
        field={fields.sendAt}
        type="time"
        required
      />
      <fieldset id={fields.recipientIds.id} tabIndex={-1} aria-describedby={`${fields.recipientIds.id}-note`}>
        <legend className="mb-1 font-medium">{labels.recipientIds}</legend>
        <ul className="flex flex-col gap-1">
          {readers.map(reader => (
            <li key={reader.id}>
              <label className="choice flex min-h-6 items-start gap-2">
                <input
                  type="checkbox"
                  name={fields.recipientIds.name}
                  value={reader.id}
                  defaultChecked={chosen.has(String(reader.id))}
                  className="checkbox tick mt-px"
                />
                <span>
                  {reader.name}{' '}
                  <span className="text-muted">
                    {t(`accounts.role.${reader.role}`)} · {reader.email}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <p id={`${fields.recipientIds.id}-note`} className="mt-1 text-sm text-muted">
          {t('reports.recipientsHint')}
        </p>
        {errors && errors.length > 0 && (
          <p className="mt-1 text-sm font-medium text-error">{errors.join(' ')}</p>
        )}
      </fieldset>
      <div>
        <Button variant="primary">{t('reports.saveSchedule')}</Button>
      </div>
    </Form>
  );
}
