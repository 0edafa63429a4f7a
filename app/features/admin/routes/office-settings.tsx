import '#app/i18n/sections/admin.ts';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { EverythingExport } from '#app/features/reports/ui/everything-export.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { type Office, officeSchema } from '#app/features/settings/schema.ts';
import { updateOffice } from '#app/features/settings/service.server.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { adminPaths } from '../paths.ts';
import { AccentPicker } from '../ui/accent-picker.tsx';
import { OfficeFacts } from '../ui/office-facts.tsx';
import { SettingsFrame } from '../ui/settings-frame.tsx';
import { zoneOptions } from '../ui/zone-options.ts';

export const loader = guard({ can: 'settings.read' }, async ({ ctx, t }) => ({
  title: t('common.navSettings'),
  office: await readOffice(ctx.db),
  mayWrite: can(ctx.actor, 'settings.write'),
  mayExport: can(ctx.actor, 'exports.everything'),
}));

export const action = guard({ can: 'settings.write' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), officeSchema, async office => {
    await updateOffice(ctx, office);
    return redirectWithFlash(adminPaths.office, 'admin.flashOffice');
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function OfficeSettings() {
  const { office, mayWrite, mayExport } = useLoaderData<typeof loader>();
  return (
    <SettingsFrame current={adminPaths.office}>
      {mayWrite ? <OfficeForm office={office} /> : <OfficeFacts office={office} />}
      {mayExport && <EverythingExport />}
    </SettingsFrame>
  );
}

function OfficeForm({ office }: { office: Office }) {
  const t = useT();
  const translate = useErrors();
  const [form, fields] = useOfficeForm<Office>({ id: 'office', defaultValue: office });
  const part = 'flex flex-col gap-4';
  return (
    <Form method="post" className="flex max-w-2xl flex-col gap-8">
      <FormErrors title={t('common.formErrors')} general={translate(form.errors)} />
      <section className={part}>
        <h2 className="text-lg font-semibold">{t('admin.identity')}</h2>
        <FormField label={t('admin.organisation')} field={fields.organisation} required />
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField label={t('admin.city')} note={t('common.optional')} field={fields.city} />
          <FormField
            label={t('admin.zone')}
            field={fields.zone}
            type="select"
            options={zoneOptions(t)}
            hint={t('admin.zoneHint')}
          />
        </div>
        <FormField
          label={t('admin.accent')}
          note={t('common.optional')}
          hint={t('admin.accentHint')}
          field={fields.accent}
          placeholder="#0f5f5b"
          spellCheck={false}
          className="max-w-48"
          mono
        />
        <AccentPicker label={t('admin.accentPick')} fieldId={fields.accent.id} value={office.accent} />
      </section>
      <section className={part}>
        <h2 className="text-lg font-semibold">{t('admin.contact')}</h2>
        <FormField
          label={t('admin.address')}
          note={t('common.optional')}
          hint={t('admin.addressHint')}
          field={fields.address}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField
            label={t('admin.contactEmail')}
            note={t('common.optional')}
            field={fields.contactEmail}
            type="email"
          />
          <FormField
            label={t('admin.contactPhone')}
            note={t('common.optional')}
            field={fields.contactPhone}
            type="tel"
          />
        </div>
      </section>
      <section className={part}>
        <h2 className="text-lg font-semibold">{t('admin.boilerplate')}</h2>
        <FormField
          label={t('admin.boilerplateLabel')}
          note={t('common.optional')}
          hint={t('admin.boilerplateHint')}
          field={fields.boilerplate}
          type="textarea"
          rows={5}
        />
      </section>
      <FormActions>
        <Button variant="primary">{t('common.saveChanges')}</Button>
      </FormActions>
    </Form>
  );
}
