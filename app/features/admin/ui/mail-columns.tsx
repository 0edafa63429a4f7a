import '#app/i18n/sections/accounts.ts';
import '#app/i18n/sections/admin.ts';
import type { Mail } from '#app/features/outbox/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { MailAddress } from '#app/ui/mail-address.tsx';
import type { Column } from '#app/ui/table.tsx';
import { MailStatusBadge, useMailKind } from './mail-status.tsx';

/** The columns of the outbox. */
export function useMailColumns(zone: string): Column<Mail>[] {
  const { t, format } = useI18n();
  const kindName = useMailKind();
  return [
    {
      key: 'recipient',
      header: t('admin.recipient'),
      primary: true,
      cell: mail => mail.recipient.name || mail.recipient.address,
    },
    {
      key: 'address',
      header: t('accounts.email'),
      deskOnly: true,
      cell: mail => <MailAddress address={mail.recipient.address} />,
    },
    { key: 'subject', header: t('admin.mailSubject'), cell: mail => mail.subject },
    { key: 'kind', header: t('admin.kind'), deskOnly: true, cell: mail => kindName(mail.kind) },
    {
      key: 'status',
      header: t('admin.status'),
      cell: mail => (
        <span className="inline-flex flex-wrap gap-1">
          <MailStatusBadge status={mail.status} />
          {mail.uncertain > 0 && <Badge tone="warning">{t('admin.maybeTwice')}</Badge>}
        </span>
      ),
    },
    {
      key: 'at',
      header: t('admin.sentAt'),
      className: 'whitespace-nowrap',
      cell: mail =>
        mail.sentAt ? (
          format.instant(mail.sentAt, zone)
        ) : (
          <span className="text-muted">
            {t('admin.writtenAt', { at: format.instant(mail.createdAt, zone) })}
          </span>
        ),
    },
  ];
}
