import '#app/i18n/sections/found.ts';
import '#app/i18n/sections/understanding.ts';
import { getFormProps, getInputProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { FormEvent } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import type { CorrectionContact } from '../correction-contacts.server.ts';
import { greet } from '../correction-greeting.ts';
import type { CorrectionForm as Values } from '../correction-schema.ts';

/** The letter that asks for a correction, and to whom it goes. */
export function CorrectionForm(props: {
  draft: Partial<Values>;
  contacts: readonly (CorrectionContact & { greeting: string })[];
  /** How a letter to nobody in particular begins. */
  newsroom: string;
  cancelHref: string;
}) {
  const t = useT();
  const [form, fields] = useOfficeForm<Values>({ id: 'koreksi', defaultValue: props.draft });
  const named = ({ name, author, role }: CorrectionContact) => {
    const offices = [author && t('understanding.author'), role].filter(Boolean).join(', ');
    return offices ? `${name} (${offices})` : name;
  };
  const labels = {
    recipient: t('found.recipient'),
    address: t('understanding.address'),
    recipientName: t('understanding.recipientName'),
    subject: t('understanding.subject'),
    body: t('understanding.body'),
  };
  const greetRecipient = (event: FormEvent<HTMLFormElement>) => {
    const chosen = event.target as HTMLInputElement;
    const body = event.currentTarget.elements.namedItem(fields.body.name);
    if (chosen.name !== fields.recipient.name || !(body instanceof HTMLTextAreaElement)) return;
    const to = props.contacts.find(contact => String(contact.journalistId) === chosen.value);
    const drafted = [props.newsroom, ...props.contacts.map(contact => contact.greeting)];
    body.value = greet(body.value, to?.greeting ?? props.newsroom, drafted);
  };
  const { key, ...hidden } = getInputProps(fields.findingKey, { type: 'hidden' });
  return (
    <Form method="post" {...getFormProps(form)} onChange={greetRecipient} className="flex flex-col gap-4">
      <FormRefusal form={form} title={t('understanding.formErrors')} labels={labels} />
      <input key={key} {...hidden} />
      <FormField
        label={labels.recipient}
        field={fields.recipient}
        type="radio-group"
        options={[
          ...props.contacts.map(contact => ({
            value: String(contact.journalistId),
            label: named(contact),
            hint: contact.email ?? t('understanding.noAddress'),
            disabled: contact.email === null,
          })),
          { value: 'address', label: t('understanding.toAddress') },
          { value: 'none', label: t('understanding.withoutMail') },
        ]}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField
          label={labels.address}
          hint={t('understanding.addressHint')}
          field={fields.address}
          type="email"
          autoComplete="off"
        />
        <FormField
          label={labels.recipientName}
          note={t('common.optional')}
          field={fields.recipientName}
          autoComplete="off"
        />
      </div>
      <FormField label={labels.subject} field={fields.subject} required />
      <FormField
        label={labels.body}
        hint={t('understanding.bodyHint')}
        field={fields.body}
        type="textarea"
        rows={18}
        required
      />
      <FormActions>
        <Button variant="primary">{t('understanding.send')}</Button>
        <LinkButton href={props.cancelHref} variant="ghost">
          {t('common.cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
