import '#app/i18n/sections/books.ts';
import { getFormProps } from '@conform-to/react';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { arrangements } from '../books/arrangement.ts';

type Fields = { title: string; introduction: string; arrangement: (typeof arrangements)[number] };

export type BookFormProps = {
  defaultValue: Fields;
  hidden: Readonly<Record<string, string | number>>;
  submitLabel: string;
  cancelHref: string;
};

/** Title, introduction and order of a book. */
export function BookForm({ defaultValue, hidden, submitLabel, cancelHref }: BookFormProps) {
  const t = useT();
  const [form, fields] = useOfficeForm<Fields>({ id: 'book', defaultValue });
  const labels = {
    title: t('books.name'),
    introduction: t('books.introduction'),
    arrangement: t('books.arrangement'),
  };
  return (
    <form method="post" {...getFormProps(form)} className="flex max-w-2xl flex-col gap-4">
      <FormRefusal form={form} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormField label={labels.title} field={fields.title} required />
      <FormField
        label={labels.introduction}
        note={t('common.optional')}
        hint={t('books.introductionHint')}
        field={fields.introduction}
        type="textarea"
        rows={5}
      />
      <FormField
        label={labels.arrangement}
        field={fields.arrangement}
        type="select"
        options={arrangements.map(value => ({ value, label: t(`books.arrangements.${value}`) }))}
      />
      <FormActions>
        <Button variant="primary">{submitLabel}</Button>
        <LinkButton href={cancelHref} variant="ghost">
          {t('common.cancel')}
        </LinkButton>
      </FormActions>
    </form>
  );
}
