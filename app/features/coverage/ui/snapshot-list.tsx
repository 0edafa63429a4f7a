import { useI18n } from '#app/i18n/react.tsx';
import '#app/i18n/sections/snapshots.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { coveragePaths } from '../paths.ts';
import type { SnapshotRow } from '../snapshots/queries.server.ts';
import { Hash } from './hash.tsx';
import { pageProblem } from './page-problem.ts';

/** What the looks at a page found, newest first, with the hash of what was kept. */
export function SnapshotList({ articleId, rows }: { articleId: number; rows: readonly SnapshotRow[] }) {
  const { t, format } = useI18n();
  if (rows.length === 0) {
    return <EmptyState title={t('snapshots.looksEmpty')}>{t('snapshots.looksEmptyText')}</EmptyState>;
  }
  return (
    <ol className="border-t border-base-300">
      {rows.map(row => (
        <li key={row.id} className="border-b border-base-300 py-3">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <time dateTime={row.fetchedAt} className="font-medium">
              {format.instant(row.fetchedAt)}
            </time>
            {row.seenAt !== row.fetchedAt && (
              <span className="text-sm text-muted">
                {t('snapshots.seenUntil', { when: format.instant(row.seenAt) })}
              </span>
            )}
          </p>
          <p>
            {row.origin === 'uploaded' && `${t('snapshots.handed')} `}
            {row.problem !== null ? pageProblem(t, row) : row.origin === 'fetched' && t('snapshots.read')}
          </p>
          {row.finalUrl && row.finalUrl !== row.url && (
            <p className="text-sm wrap-anywhere text-muted">
              {t('snapshots.finalUrl')} {row.finalUrl}
            </p>
          )}
          {row.sha256 && row.size !== null && (
            <>
              <p className="text-sm text-muted">
                {t('snapshots.size', { size: format.number(Math.ceil(row.size / 1024)) })}
              </p>
              <Hash value={row.sha256} />
              <p className="mt-1 flex flex-wrap gap-x-4">
                <Link
                  href={coveragePaths.snapshotText(articleId, row.id)}
                  className="link inline-flex min-h-6 items-center"
                >
                  {t('snapshots.text')}
                </Link>
                <a
                  href={coveragePaths.snapshotOriginal(articleId, row.id)}
                  target="_blank"
                  rel="noreferrer noopener"
                  className="link inline-flex min-h-6 items-center"
                >
                  {t('snapshots.original')}
                </a>
              </p>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
