import '#app/i18n/sections/gatherings.ts';
import { type FieldMetadata, type FormMetadata, getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { zoneName } from '#app/i18n/format.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Section } from '#app/ui/section.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField } from '#app/web/office-form.tsx';
import { gatheringTypes } from '../terms.ts';
import type { GatheringFields } from './gathering-fields.ts';
import { ProgrammeRows } from './programme-rows.tsx';

export type GatheringFormProps = {
  form: FormMetadata<GatheringFields, string[]>;
  fields: { [K in keyof GatheringFields]: FieldMetadata<GatheringFields[K], GatheringFields, string[]> };
  zone: string;
  version?: number;
  submitLabel: string;
  cancelHref: string;
};

/** The form of a gathering; works without JavaScript. */
export function GatheringForm(props: GatheringFormProps) {
  const { form, fields, zone, version, submitLabel, cancelHref } = props;
  const t = useT();
  const labels = {
    title: t('gatherings.name'),
    type: t('gatherings.type'),
    description: t('gatherings.description'),
    venueName: t('gatherings.venueName'),
    venueAddress: t('gatherings.venueAddress'),
    mapUrl: t('gatherings.mapUrl'),
    startsAt: t('gatherings.startsAt', { zone: zoneName(zone) }),
    endsAt: t('gatherings.endsAt', { zone: zoneName(zone) }),
    capacity: t('gatherings.capacity'),
    noCash: t('gatherings.noCash'),
    contactName: t('gatherings.contactName'),
    contactWhatsapp: t('gatherings.contactWhatsapp'),
    programme: t('gatherings.sectionProgramme'),
    time: t('gatherings.time'),
    item: t('gatherings.item'),
    speaker: t('gatherings.speaker'),
  };
  const optional = t('common.optional');
  return (
    <Form method="post" {...getFormProps(form)} className="flex max-w-3xl flex-col gap-2">
      {/* The first button answers to Enter in a field; the rows' buttons come later in the form. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <FormRefusal form={form} labels={labels} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <Section title={t('gatherings.sectionWhat')}>
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_14rem]">
          <FormField label={labels.title} field={fields.title} required autoComplete="off" />
          <FormField
            label={labels.type}
            field={fields.type}
            type="select"
            options={gatheringTypes.map(value => ({ value, label: t(`gatherings.types.${value}`) }))}
            required
          />
        </div>
      </Section>
      <Section title={t('gatherings.sectionWhere')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField label={labels.startsAt} field={fields.startsAt} type="datetime-local" required />
          <FormField label={labels.endsAt} field={fields.endsAt} type="datetime-local" required />
          <FormField
            label={labels.venueName}
            field={fields.venueName}
            hint={t('gatherings.venueNameHint')}
            autoComplete="off"
          />
          <FormField
            label={labels.mapUrl}
            note={optional}
            field={fields.mapUrl}
            type="url"
            hint={t('gatherings.mapUrlHint')}
          />
          <FormField
            className="sm:col-span-2"
            label={labels.venueAddress}
            field={fields.venueAddress}
            autoComplete="off"
          />
          <FormField
            label={labels.capacity}
            note={optional}
            field={fields.capacity}
            type="number"
            min={1}
            inputMode="numeric"
            hint={t('gatherings.capacityHint')}
          />
        </div>
      </Section>
      <Section title={labels.programme}>
        <ProgrammeRows form={form} list={fields.programme} />
      </Section>
      <Section title={t('gatherings.sectionInvitation')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField
            className="sm:col-span-2"
            label={labels.description}
            note={optional}
            field={fields.description}
            type="textarea"
            rows={4}
            hint={t('gatherings.descriptionHint')}
          />
          <FormField
            className="sm:col-span-2"
            label={labels.noCash}
            field={fields.noCash}
            type="checkbox"
            hint={`“${t('gatherings.noCashLine')}”`}
          />
          <FormField
            label={labels.contactName}
            note={optional}
            field={fields.contactName}
            hint={t('gatherings.contactHint')}
            autoComplete="off"
          />
          <FormField
            label={labels.contactWhatsapp}
            note={optional}
            field={fields.contactWhatsapp}
            type="tel"
            autoComplete="off"
          />
        </div>
      </Section>
      <FormActions>
        <Button variant="primary">{submitLabel}</Button>
        <LinkButton href={cancelHref} variant="ghost">
          {t('common.cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
