import '#app/i18n/sections/admin.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Inbox } from 'lucide-react';
import { listMailboxIds } from '#app/features/outbox/mailbox.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { readRowId } from '#app/lib/row-id.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { MailAddress } from '#app/ui/mail-address.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import { guard } from '#app/web/guard.server.ts';
import { adminPaths } from '../paths.ts';
import { listMailboxEntries, type MailboxEntry } from '../queries.server.ts';
import { SettingsFrame } from '../ui/settings-frame.tsx';

const pageSize = 50;

export const loader = guard({ can: 'mailbox.read' }, async ({ ctx, url, t }) => {
  const before = readRowId(url.searchParams.get('after'));
  const ids = await listMailboxIds(pageSize + 1, before);
  const shown = ids.slice(0, pageSize);
  return {
    title: t('admin.mailbox'),
    older: ids.length > pageSize ? String(shown.at(-1)) : null,
    entries: await listMailboxEntries(ctx.db, shown),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Mailbox() {
  const { entries, older, zone } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const columns: Column<MailboxEntry>[] = [
    { key: 'subject', header: t('admin.mailSubject'), cell: mail => mail.subject, primary: true },
    {
      key: 'to',
      header: t('admin.recipient'),
      cell: mail => (
        <>
          {mail.name} <MailAddress address={mail.address} />
        </>
      ),
    },
    {
      key: 'at',
      header: t('admin.sentAt'),
      className: 'whitespace-nowrap',
      cell: mail => mail.sentAt && format.instant(mail.sentAt, zone),
    },
  ];
  return (
    <SettingsFrame current={adminPaths.mailbox}>
      <p className="mb-4 max-w-prose text-muted">{t('admin.mailboxIntro')}</p>
      <DataTable
        caption={t('admin.mailbox')}
        columns={columns}
        rows={entries}
        rowKey={mail => mail.id}
        rowHref={mail => adminPaths.mailboxMessage(mail.id)}
        pager={{
          nextHref: older && withParams(adminPaths.mailbox, { after: older }),
          labels: {
            navigation: t('admin.pages'),
            previous: t('common.previous'),
            next: t('admin.older'),
          },
        }}
        empty={
          <EmptyState icon={Inbox} title={t('admin.mailboxEmpty')}>
            {t('admin.mailboxEmptyText')}
          </EmptyState>
        }
      />
    </SettingsFrame>
  );
}
