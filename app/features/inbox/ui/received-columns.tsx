import '#app/i18n/sections/received.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { useErrors, useI18n } from '#app/i18n/react.tsx';
import { Badge, type BadgeProps } from '#app/ui/badge.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Column } from '#app/ui/table.tsx';
import { inboxMailPaths } from '../paths.ts';
import type { ReceivedMail } from '../received.queries.server.ts';
import { Decision } from './decision.tsx';

const tones: Record<ReceivedMail['state'], BadgeProps['tone']> = {
  logged: 'accent',
  aside: 'warning',
  released: 'quiet',
  refused: 'warning',
  repeated: 'quiet',
  ignored: 'quiet',
  discarded: 'quiet',
};

/** Who sent what, and what became of it. */
export function useReceivedColumns(): Column<ReceivedMail>[] {
  const { t, format } = useI18n();
  const translate = useErrors();
  const reason = (mail: ReceivedMail) => {
    if (mail.reason === null) return null;
    const key = mail.state === 'aside' ? `received.reasons.${mail.reason}` : mail.reason;
    return <span className="block text-sm">{translate([key])}</span>;
  };
  return [
    {
      key: 'subject',
      header: t('received.subject'),
      primary: true,
      cell: mail => {
        const subject = mail.subject || t('received.noSubject');
        return mail.state === 'aside' ? (
          <Link
            href={inboxMailPaths.show(mail.id)}
            className="link inline-flex min-h-6 items-center wrap-anywhere"
          >
            {subject}
          </Link>
        ) : (
          <span className="wrap-anywhere">{subject}</span>
        );
      },
    },
    {
      key: 'sender',
      header: t('received.from'),
      className: 'lg:min-w-64',
      cell: mail => <span className="wrap-anywhere">{mail.sender || t('received.noSender')}</span>,
    },
    {
      key: 'result',
      header: t('received.result'),
      cell: mail => (
        <span className="flex flex-col items-start gap-1">
          <Badge tone={tones[mail.state]}>{t(`received.states.${mail.state}`)}</Badge>
          {reason(mail)}
          {mail.batchId !== null && (
            <span className="text-sm">
              <Link
                href={coveragePaths.batch(mail.batchId)}
                className="link inline-flex min-h-6 items-center"
              >
                {t('received.openBatch')}
              </Link>
              {mail.userName && (
                <span className="text-muted"> · {t('received.inNameOf', { name: mail.userName })}</span>
              )}
            </span>
          )}
          {mail.state === 'aside' && (
            <span className="flex flex-wrap gap-2">
              <Decision id={mail.id} subject={mail.subject} size="small" />
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'received',
      header: t('received.received'),
      labelOnPhone: true,
      className: 'lg:whitespace-nowrap',
      cell: mail => <time dateTime={mail.receivedAt}>{format.instant(mail.receivedAt)}</time>,
    },
  ];
}
