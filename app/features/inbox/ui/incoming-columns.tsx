import '#app/i18n/sections/incoming.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { MailAddress } from '#app/ui/mail-address.tsx';
import type { Column } from '#app/ui/table.tsx';
import type { IncomingRow } from '../incoming/queries.server.ts';
import { KindBadge } from './kind-badge.tsx';

/** What came in, about whom, and who looks after it. */
export function useIncomingColumns(): Column<IncomingRow>[] {
  const { t, format } = useI18n();
  return [
    {
      key: 'subject',
      header: t('incoming.subject'),
      primary: true,
      cell: mail => <span className="wrap-anywhere">{mail.subject || t('incoming.noSubject')}</span>,
    },
    {
      key: 'about',
      header: t('incoming.about'),
      className: 'lg:min-w-56',
      cell: mail => (
        <>
          {mail.journalist && <span className="block">{mail.journalist}</span>}
          <MailAddress address={mail.recipient || mail.sender || t('incoming.noSender')} />
        </>
      ),
    },
    {
      key: 'kind',
      header: t('incoming.kind'),
      cell: mail => (
        <span className="flex flex-wrap gap-1">
          <KindBadge kind={mail.kind} />
          {mail.state !== 'settled' && (
            <Badge tone={mail.state === 'open' ? 'warning' : 'quiet'}>
              {t(`incoming.states.${mail.state}`)}
            </Badge>
          )}
        </span>
      ),
    },
    {
      key: 'handled',
      header: t('incoming.handledBy'),
      labelOnPhone: true,
      cell: mail => mail.assignee,
    },
    {
      key: 'received',
      header: t('incoming.received'),
      labelOnPhone: true,
      className: 'lg:whitespace-nowrap',
      cell: mail => <time dateTime={mail.receivedAt}>{format.instant(mail.receivedAt)}</time>,
    },
  ];
}
