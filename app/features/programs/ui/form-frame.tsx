import { type FormMetadata, getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';

/** The frame of the programme forms: what was refused, the fields, save and cancel. */
export function FormFrame<Fields extends Record<string, unknown>>(props: {
  form: FormMetadata<Fields, string[]>;
  labels: Readonly<Record<string, string>>;
  submitLabel: string;
  cancelHref: string;
  children: ReactNode;
}) {
  const t = useT();
  return (
    <Form method="post" {...getFormProps(props.form)} className="flex max-w-2xl flex-col gap-6">
      <FormRefusal form={props.form} labels={props.labels} />
      <div className="grid gap-4 sm:grid-cols-2">{props.children}</div>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary">{props.submitLabel}</Button>
        <LinkButton href={props.cancelHref} variant="ghost">
          {t('common.cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}
