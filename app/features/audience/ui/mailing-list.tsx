import '#app/i18n/sections/audience.ts';
import '#app/i18n/sections/sending.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Link } from '#app/ui/link.tsx';
import type { MailingState, Purpose } from '../mailing-state.ts';
import { mailingPaths } from '../paths.ts';

type Entry = {
  id: number;
  kitId: number;
  createdAt: string;
  status: MailingState;
  purpose: Purpose;
  recipients: number;
};

/** The sendings of a kit, newest first. */
export function MailingList({ mailings, zone }: { mailings: readonly Entry[]; zone: string }) {
  const { t, format } = useI18n();
  return (
    <ul>
      {mailings.map(mailing => (
        <li
          key={mailing.id}
          className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-base-300 py-2"
        >
          <Link href={mailingPaths.show(mailing.kitId, mailing.id)} className="link">
            {format.instant(mailing.createdAt, zone)}
          </Link>
          <span className="tabular text-sm text-muted">
            {t('audience.recipientsCount', { count: mailing.recipients })}{' '}
            {mailing.purpose !== 'release' && <Badge>{t(`sending.purposes.${mailing.purpose}`)}</Badge>}{' '}
            {(mailing.status === 'cancelled' || mailing.status === 'withdrawn') && (
              <Badge tone="error">{t(`audience.states.${mailing.status}`)}</Badge>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
