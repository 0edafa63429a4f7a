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
import { CareFieldSet, type CareFields } from './care-fields.tsx';
import { CheckFieldSet, type CheckFields } from './check-fields.tsx';
import { DoubleWarning } from './double-warning.tsx';
import { LikelyExisting } from './likely-existing.tsx';
import { partnerOptions } from './options.ts';

/** The fields of an outlet as the form holds them. */
export type OutletFields = {
  name: string;
  channel: string;
  scope: string;
  regency: string;
  network: string;
  website: string;
  notes: string;
  active: boolean;
  version: number;
  confirmed: boolean;
} & CareFields &
  CheckFields;

export type OutletFormProps = {
  form: FormMetadata<OutletFields, string[]>;
  fields: { [K in keyof OutletFields]: FieldMetadata<OutletFields[K], OutletFields, string[]> };
  networks: readonly string[];
  choices: CareChoices;
  owner?: { id: number; name: string } | null;
  doubles: readonly Double[];
  /** Of the row being changed; a new outlet comes with its first Press Council check. */
  version?: number;
  /** Last day that may be given (YYYY-MM-DD). */
  today: string;
  submitLabel: string;
  cancelHref: string;
};

/** The form of an outlet, new or changed; works without JavaScript. */
export function OutletForm(props: OutletFormProps) {
  const { form, fields, networks, choices, owner, doubles, version, today, submitLabel, cancelHref } = props;
  const t = useT();
  const options = partnerOptions(t);
  const labels = {
    name: t('partners.name'),
    channel: t('partners.channel'),
    scope: t('partners.scope'),
    regency: t('partners.regency'),
    network: t('partners.network'),
    website: t('partners.website'),
    pressCouncil: t('partners.pressCouncil'),
    pressCouncilCheckedOn: t('partners.pressCouncilCheckedOn'),
    pressCouncilEvidence: t('partners.pressCouncilEvidence'),
    newAssociations: t('care.newAssociations'),
    newTags: t('care.newTags'),
    ownerId: t('care.owner'),
    notes: t('partners.notes'),
  };
  return (
    <Form method="post" {...getFormProps(form)} className="flex max-w-3xl flex-col gap-2">
      <div className="not-empty:mb-4">
        {doubles.length > 0 ? (
          <DoubleWarning doubles={doubles} field={fields.confirmed} />
        ) : (
          <FormRefusal form={form} labels={labels} />
        )}
      </div>
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Section title={t('partners.sectionFacts')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField
            className="sm:col-span-2"
            label={labels.name}
            field={fields.name}
            required
            maxLength={200}
          />
          {version === undefined && <LikelyExisting kind="outlet" formId={form.id} />}
          <FormField
            label={labels.channel}
            field={fields.channel}
            type="select"
            options={options.channels}
            required
          />
          <FormField
            label={labels.scope}
            field={fields.scope}
            type="select"
            options={options.scopes}
            required
          />
          <FormField
            label={labels.regency}
            field={fields.regency}
            type="select"
            placeholder={t('partners.noRegency')}
            options={options.regencies}
          />
          <FormField
            label={labels.network}
            note={t('common.optional')}
            hint={t('partners.networkHint')}
            field={fields.network}
            type="datalist"
            options={networks.map(value => ({ value }))}
          />
          <FormField
            className="sm:col-span-2"
            label={labels.website}
            note={t('common.optional')}
            hint={t('partners.websiteHint')}
            field={fields.website}
            inputMode="url"
            placeholder="media.id"
            autoComplete="off"
          />
        </div>
      </Section>
      {version === undefined && (
        <Section title={t('partners.sectionPressCouncil')}>
          <CheckFieldSet fields={fields} today={today} />
        </Section>
      )}
      <Section title={t('care.section')}>
        <CareFieldSet fields={fields} choices={choices} present={owner} />
      </Section>
      <Section title={t('partners.sectionOther')}>
        <div className="flex flex-col gap-4">
          <FormField
            label={labels.notes}
            note={t('common.optional')}
            field={fields.notes}
            type="textarea"
            rows={3}
          />
          <FormField label={t('partners.outletActive')} field={fields.active} type="checkbox" />
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
