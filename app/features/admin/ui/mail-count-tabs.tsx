import type { MailCounts } from '#app/features/outbox/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { adminPaths } from '../paths.ts';
import { mailStatuses, type ShownMailStatus } from './mail-status.tsx';

const pill =
  'inline-flex min-h-8 items-center gap-1.5 rounded-md border border-base-300 px-2.5 text-sm hover:bg-base-200 aria-[current=true]:border-primary aria-[current=true]:bg-primary/10 aria-[current=true]:font-medium';

/** The outbox in figures; each leads to its messages. */
export function MailCountTabs({ counts, status }: { counts: MailCounts; status: ShownMailStatus | null }) {
  const { t, format } = useI18n();
  const entries = [
    { key: null, label: t('common.all'), count: counts.total },
    ...mailStatuses.map(key => ({ key, label: t(`admin.mailStatus.${key}`), count: counts[key] })),
  ].filter(entry => entry.count > 0 || entry.key === status);
  return (
    <nav aria-label={t('admin.status')} className="mb-3">
      <ul className="flex flex-wrap gap-1.5">
        {entries.map(({ key, label, count }) => (
          <li key={label}>
            <Link
              href={withParams(adminPaths.mails, { status: key })}
              aria-current={key === status ? 'true' : undefined}
              className={pill}
            >
              {label} <span className="tabular text-muted">{format.number(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
