import '#app/i18n/sections/incoming.ts';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';

/** Who looks after a mail, and whether it is answered. */
export function HandlingForm(props: {
  assigneeId: number | null;
  state: 'open' | 'answered';
  colleagues: readonly { id: number; name: string }[];
}) {
  const t = useT();
  const { assigneeId, state, colleagues } = props;
  const [form, fields] = useOfficeForm<{ assigneeId: string; state: string }>({
    id: 'handling',
    defaultValue: { assigneeId: assigneeId === null ? '' : String(assigneeId), state },
  });
  const labels = { assigneeId: t('incoming.assignee'), state: t('incoming.state') };
  return (
    <Form method="post" {...getFormProps(form)} className="flex max-w-2xl flex-col gap-3">
      <FormRefusal form={form} labels={labels} />
      <div className="grid gap-3 sm:grid-cols-2">
        <FormField
          label={labels.assigneeId}
          field={fields.assigneeId}
          type="select"
          placeholder={t('incoming.nobody')}
          options={colleagues.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <FormField
          label={labels.state}
          field={fields.state}
          type="select"
          options={(['open', 'answered'] as const).map(value => ({
            value,
            label: t(`incoming.states.${value}`),
          }))}
        />
      </div>
      <div>
        <Button>{t('incoming.save')}</Button>
      </div>
    </Form>
  );
}
