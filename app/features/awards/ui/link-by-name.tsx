import '#app/i18n/sections/completeness.ts';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';

const boards = ['outlets', 'journalists'] as const;

/** A link for an outlet or journalist of whom nothing is on record yet. */
export function LinkByName() {
  const t = useT();
  const [form, fields] = useOfficeForm<{ board: string; name: string }>({
    id: 'link',
    defaultValue: { board: 'outlets' },
  });
  const labels = { board: t('completeness.board'), name: t('completeness.partyName') };
  return (
    <Section title={t('completeness.byNameTitle')} className="mt-6">
      <p className="mb-4 max-w-prose text-muted">{t('completeness.byNameIntro')}</p>
      <Form method="post" {...getFormProps(form)} className="flex max-w-xl flex-col gap-4">
        <FormRefusal form={form} labels={labels} />
        <FormField
          label={labels.board}
          field={fields.board}
          type="radio-group"
          options={boards.map(value => ({ value, label: t(`completeness.boards.${value}`) }))}
          required
        />
        <FormField
          label={labels.name}
          hint={t('completeness.partyNameHint')}
          field={fields.name}
          maxLength={200}
          required
        />
        <Button className="self-start">{t('completeness.giveLink')}</Button>
      </Form>
    </Section>
  );
}
