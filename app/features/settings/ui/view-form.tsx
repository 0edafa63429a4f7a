import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import type { ViewForm as Fields } from '../view-schema.ts';

/** Name of a view and whether the office sees it. */
export function ViewForm(props: { defaultValue: Partial<Fields>; cancelHref: string }) {
  const t = useT();
  const [form, fields] = useOfficeForm<Fields>({ id: 'view', defaultValue: props.defaultValue });
  const labels = { name: t('views.name'), shared: t('views.shared'), query: t('views.label') };
  return (
    <Form method="post" {...getFormProps(form)} className="flex max-w-md flex-col gap-6">
      <FormRefusal form={form} title={t('views.formErrors')} labels={labels} />
      <input type="hidden" name="list" value={props.defaultValue.list} />
      <input type="hidden" name="query" value={props.defaultValue.query} />
      <FormField label={labels.name} field={fields.name} maxLength={60} required />
      <FormField label={labels.shared} hint={t('views.sharedHint')} field={fields.shared} type="checkbox" />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary">{t('views.save')}</Button>
        <LinkButton href={props.cancelHref} variant="ghost">
          {t('common.cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}
