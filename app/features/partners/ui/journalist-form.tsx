import '#app/i18n/sections/care.ts';
import { type FieldMetadata, type FormMetadata, getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField } from '#app/web/office-form.tsx';
import type { CareChoices } from '../care-choices.server.ts';
import type { Double } from '../doubles.ts';
import { firstUkwYear } from '../terms.ts';
import { AffiliationRows } from './affiliation-rows.tsx';
import { CareFieldSet } from './care-fields.tsx';
import { ContactRows } from './contact-rows.tsx';
import { DoubleWarning } from './double-warning.tsx';
import type { JournalistFields } from './journalist-fields.ts';
import { LikelyExisting } from './likely-existing.tsx';
import { partnerOptions } from './options.ts';

export type JournalistFormProps = {
  form: FormMetadata<JournalistFields, string[]>;
  fields: { [K in keyof JournalistFields]: FieldMetadata<JournalistFields[K], JournalistFields, string[]> };
  /** Names to choose from. */
  outlets: readonly string[];
  choices: CareChoices;
  owner?: { id: number; name: string } | null;
  doubles: readonly Double[];
  version?: number;
  /** Last day that may be given (YYYY-MM-DD). */
  today: string;
  submitLabel: string;
  cancelHref: string;
};

/** The form of a journalist with rows for outlets and contacts; works without JavaScript. */
export function JournalistForm(props: JournalistFormProps) {
  const { form, fields, outlets, choices, owner, doubles, version, today, submitLabel, cancelHref } = props;
  const t = useT();
  const options = partnerOptions(t);
  const labels = {
    name: t('partners.name'),
    salutation: t('partners.salutation'),
    ukw: t('partners.ukw'),
    ukwNumber: t('care.ukwNumber'),
    ukwYear: t('care.ukwYear'),
    newAssociations: t('care.newAssociations'),
    newTags: t('care.newTags'),
    ownerId: t('care.owner'),
    notes: t('partners.notes'),
    outlet: t('partners.outlet'),
    role: t('partners.role'),
    fromOn: t('partners.fromOn'),
    toOn: t('partners.toOn'),
    value: t('partners.value'),
    source: t('partners.source'),
    obtainedOn: t('partners.obtainedOn'),
    affiliations: t('partners.sectionAffiliations'),
    contacts: t('partners.sectionContacts'),
  };
  return (
    <Form method="post" {...getFormProps(form)} className="flex max-w-3xl flex-col gap-2">
      {/* The first button answers to Enter in a field; the rows' buttons come later in the form. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <div className="not-empty:mb-4">
        {doubles.length > 0 ? (
          <DoubleWarning doubles={doubles} field={fields.confirmed} />
        ) : (
          <FormRefusal form={form} labels={labels} />
        )}
      </div>
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Section title={t('partners.sectionPerson')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField
            className="sm:col-span-2"
            label={labels.name}
            field={fields.name}
            required
            autoComplete="off"
          />
          {version === undefined && <LikelyExisting kind="journalist" formId={form.id} />}
          <FormField
            label={labels.salutation}
            note={t('common.optional')}
            hint={t('partners.salutationHint')}
            field={fields.salutation}
            type="datalist"
            options={[{ value: 'Bapak' }, { value: 'Ibu' }, { value: 'Bang' }, { value: 'Kak' }]}
          />
          <FormField label={labels.ukw} field={fields.ukw} type="select" options={options.ukws} />
          <FormField
            label={labels.ukwNumber}
            note={t('common.optional')}
            field={fields.ukwNumber}
            autoComplete="off"
          />
          <FormField
            label={labels.ukwYear}
            note={t('common.optional')}
            field={fields.ukwYear}
            type="number"
            inputMode="numeric"
            min={firstUkwYear}
            max={today.slice(0, 4)}
          />
        </div>
      </Section>
      <Section title={t('partners.sectionAffiliations')}>
        <AffiliationRows form={form} list={fields.affiliations} outlets={outlets} />
      </Section>
      <Section title={t('partners.sectionContacts')}>
        <ContactRows form={form} list={fields.contacts} today={today} />
      </Section>
      <Section title={t('care.section')}>
        <CareFieldSet fields={fields} choices={choices} present={owner} />
      </Section>
      <Section title={t('partners.sectionOther')}>
        <div className="flex flex-col gap-4">
          <FormField label={t('partners.doNotContactText')} field={fields.doNotContact} type="checkbox" />
          <FormField label={t('partners.journalistActive')} field={fields.active} type="checkbox" />
          <FormField
            label={labels.notes}
            note={t('common.optional')}
            field={fields.notes}
            type="textarea"
            rows={3}
          />
        </div>
      </Section>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary">{submitLabel}</Button>
        <LinkButton href={cancelHref} variant="ghost">
          {t('common.cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}
