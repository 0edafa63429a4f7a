import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Link } from '#app/ui/link.tsx';
import { coveragePaths } from '../paths.ts';
import type { PickUpRow } from '../reuse.queries.server.ts';
import type { ReuseLabel } from '../reuse.ts';
import { PickUpLegend } from './pick-up-legend.tsx';

type PickUpListProps = {
  kitId: number;
  counts: Record<ReuseLabel, number>;
  rows: readonly PickUpRow[];
  /** Where all of them are shown. */
  allHref: string;
};

/** A page holds no more of them. */
export const shownAtMost = 200;

/** How the media used a release: counts by label, and the articles that took most of it. */
export function PickUpList({ kitId, counts, rows, allHref }: PickUpListProps) {
  const { t, format } = useI18n();
  const all = counts.verbatim + counts.adapted + counts.own;
  if (rows.length === 0) return <p className="text-muted">{t('reuse.pickUpNone')}</p>;
  return (
    <>
      <p className="tabular">
        {t('reuse.pickUpCounts', {
          verbatim: format.number(counts.verbatim),
          adapted: format.number(counts.adapted),
          own: format.number(counts.own),
        })}
      </p>
      <PickUpLegend names={['verbatim', 'adapted', 'own']} />
      <h3 className="mt-3 text-sm text-muted">{t('reuse.pickUpMost')}</h3>
      <ul className="mt-1 border-t border-base-300">
        {rows.map(row => (
          <li key={row.id} className="border-b border-base-300 py-2">
            <Link
              href={coveragePaths.comparison(row.id, 'release', kitId)}
              className="link inline-flex min-h-6 items-center wrap-anywhere"
            >
              {row.title}
            </Link>
            <p className="tabular flex flex-wrap items-baseline gap-x-2 text-sm text-muted">
              <span>{row.outletName}</span>
              <span>{format.day(row.publishedAt)}</span>
              <Badge tone={row.label === 'own' ? 'quiet' : 'warning'}>{t(`reuse.labels.${row.label}`)}</Badge>
              <span>{format.percent(row.copied)}</span>
            </p>
          </li>
        ))}
      </ul>
      {all > rows.length && rows.length < shownAtMost && (
        <Link href={allHref} className="link mt-2 inline-flex min-h-6 items-center">
          {t('reuse.pickUpAll', { count: all })}
        </Link>
      )}
    </>
  );
}
