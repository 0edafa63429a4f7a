import '#app/i18n/sections/accounts.ts';
import '#app/i18n/sections/admin.ts';
import type { MetaFunction } from '@remix-run/node';
import { Form } from '@remix-run/react';
import { inviteUser } from '#app/features/accounts/invitations.service.server.ts';
import { newUserSchema } from '#app/features/accounts/schema.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { adminPaths } from '../paths.ts';
import { roleOptions } from '../ui/role-options.ts';

export const loader = guard({ can: 'users.manage' }, ({ t }) => ({ title: t('admin.inviteTitle') }));

export const action = guard({ can: 'users.manage' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), newUserSchema, async value => {
    const id = await inviteUser(ctx, value);
    const values = { name: value.name, email: value.email };
    return redirectWithFlash(adminPaths.user(id), 'admin.flashInvited', { values });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function InviteUser() {
  const t = useT();
  const translate = useErrors();
  const [form, fields] = useOfficeForm<{ email: string; name: string; role: string }>({
    id: 'invite',
    defaultValue: { role: 'officer' },
  });
  return (
    <>
      <PageHeader title={t('admin.inviteTitle')} parent={{ href: adminPaths.users, label: t('admin.users') }}>
        {t('admin.inviteIntro')}
      </PageHeader>
      <Form method="post" className="flex max-w-md flex-col gap-4">
        <FormErrors title={t('common.formErrors')} general={translate(form.errors)} />
        <FormField label={t('accounts.name')} field={fields.name} autoComplete="off" required />
        <FormField
          label={t('accounts.email')}
          field={fields.email}
          type="email"
          autoComplete="off"
          required
        />
        <FormField
          label={t('admin.role')}
          field={fields.role}
          type="radio-group"
          options={roleOptions(t)}
          required
        />
        <FormActions>
          <Button variant="primary">{t('admin.inviteSubmit')}</Button>
          <LinkButton href={adminPaths.users} variant="ghost">
            {t('common.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  );
}
