import '#app/i18n/sections/works.ts';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';

const decisions = ['accepted', 'incomplete', 'refused'] as const;

/** The office's answer to a work. */
export function WorkCheck({ work }: { work: { version: number; status: string; remark: string } }) {
  const t = useT();
  const decided = decisions.find(each => each === work.status);
  const [form, fields] = useOfficeForm<{ decision: string; remark: string }>({
    id: 'check',
    defaultValue: decided && { decision: decided, remark: work.remark },
  });
  const labels = { decision: t('works.decision'), remark: t('works.remark') };
  return (
    <Section title={t('works.check')}>
      <Form method="post" {...getFormProps(form)} className="flex max-w-xl flex-col gap-4">
        <FormRefusal form={form} labels={labels} />
        <input type="hidden" name="version" value={work.version} />
        <FormField
          label={labels.decision}
          field={fields.decision}
          type="radio-group"
          options={decisions.map(value => ({ value, label: t(`works.decisions.${value}`) }))}
          required
        />
        <FormField
          label={labels.remark}
          hint={t('works.remarkHint')}
          field={fields.remark}
          type="textarea"
          rows={3}
          maxLength={1000}
        />
        <Button variant="primary" className="self-start">
          {t('works.saveCheck')}
        </Button>
      </Form>
    </Section>
  );
}
