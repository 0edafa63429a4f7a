import '#app/i18n/sections/accounts.ts';
import '#app/i18n/sections/admin.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { UserPlus } from 'lucide-react';
import { listUsers, type User } from '#app/features/accounts/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { MailAddress } from '#app/ui/mail-address.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import { guard } from '#app/web/guard.server.ts';
import { adminPaths } from '../paths.ts';
import { SettingsFrame } from '../ui/settings-frame.tsx';
import { UserStatusBadge } from '../ui/user-status.tsx';

export const loader = guard({ can: 'users.manage' }, async ({ ctx, t }) => ({
  title: t('admin.users'),
  users: await listUsers(ctx.db),
  zone: (await readOffice(ctx.db)).zone,
}));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Users() {
  const { users, zone } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const columns: Column<User>[] = [
    { key: 'name', header: t('accounts.name'), cell: user => user.name, primary: true },
    {
      key: 'email',
      header: t('accounts.email'),
      cell: user => <MailAddress address={user.email} />,
    },
    { key: 'role', header: t('admin.role'), cell: user => t(`accounts.role.${user.role}`) },
    { key: 'status', header: t('admin.status'), cell: user => <UserStatusBadge status={user.status} /> },
    {
      key: 'seen',
      header: t('admin.lastSignIn'),
      cell: user => (user.lastSignedInAt ? format.instant(user.lastSignedInAt, zone) : t('admin.never')),
      labelOnPhone: true,
      className: 'whitespace-nowrap',
    },
  ];
  return (
    <SettingsFrame
      current={adminPaths.users}
      actions={
        <LinkButton href={adminPaths.inviteUser} variant="primary" icon={UserPlus}>
          {t('admin.invite')}
        </LinkButton>
      }
    >
      <DataTable
        caption={t('admin.users')}
        columns={columns}
        rows={users}
        rowKey={user => user.id}
        rowHref={user => adminPaths.user(user.id)}
        empty={null}
      />
    </SettingsFrame>
  );
}
