import '#app/i18n/sections/accounts.ts';
import '#app/i18n/sections/admin.ts';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { listOpenTokens } from '#app/features/accounts/account-tokens.queries.server.ts';
import { findUser } from '#app/features/accounts/queries.server.ts';
import { roleSchema } from '#app/features/accounts/schema.ts';
import { listSessions } from '#app/features/accounts/sessions.queries.server.ts';
import { changeRole } from '#app/features/accounts/users.service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useErrors, useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { adminPaths } from '../paths.ts';
import { roleOptions } from '../ui/role-options.ts';
import { UserAccess } from '../ui/user-access.tsx';
import { UserStatusBadge } from '../ui/user-status.tsx';

export const loader = guard({ can: 'users.manage' }, async ({ ctx, params }) => {
  const user = await findUser(ctx.db, idParam(params.id));
  if (!user) throw new NotFound();
  const [invitation] = user.status === 'invited' ? await listOpenTokens(ctx.db, user.id, 'invitation') : [];
  const sessions = await listSessions(ctx.db, user.id, ctx.now);
  return {
    user,
    devices: sessions.length,
    invitationEndsAt: invitation?.expiresAt ?? null,
    invitationEnded: invitation !== undefined && invitation.expiresAt <= ctx.now,
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const action = guard({ can: 'users.manage' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), roleSchema, async ({ role }) => {
    await changeRole(ctx, id, role);
    return redirectWithFlash(adminPaths.user(id), 'admin.flashRole');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.user.name }];

export default function UserPage() {
  const page = useLoaderData<typeof loader>();
  const { user, zone, devices } = page;
  const { t, format } = useI18n();
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={user.name}
        parent={{ href: adminPaths.users, label: t('admin.users') }}
        meta={
          <>
            <UserStatusBadge status={user.status} />
            <span className="break-all">{user.email}</span>
          </>
        }
      />
      <div className="pb-8">
        <DefinitionList
          items={[
            { term: t('admin.created'), children: format.instant(user.createdAt, zone) },
            {
              term: t('admin.lastSignIn'),
              children: user.lastSignedInAt ? format.instant(user.lastSignedInAt, zone) : t('admin.never'),
            },
            { term: t('accounts.devices'), children: t('admin.deviceCount', { count: devices }) },
          ]}
        />
      </div>
      <RoleForm role={user.role} />
      <UserAccess
        user={user}
        invitationEnds={page.invitationEndsAt && format.instant(page.invitationEndsAt, zone)}
        invitationEnded={page.invitationEnded}
      />
    </div>
  );
}

function RoleForm({ role }: { role: string }) {
  const { t } = useI18n();
  const translate = useErrors();
  const [form, fields] = useOfficeForm<{ role: string }>({ id: 'role', defaultValue: { role } });
  return (
    <Section title={t('admin.role')}>
      <Form method="post" className="flex flex-col gap-4">
        <FormErrors title={t('common.formErrors')} general={translate(form.errors)} />
        <FormField
          label={t('admin.role')}
          hideLabel
          field={fields.role}
          type="radio-group"
          options={roleOptions(t)}
        />
        <div>
          <Button>{t('admin.changeRole')}</Button>
        </div>
      </Form>
    </Section>
  );
}
