import '#app/i18n/sections/bulk.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { Zone } from '#app/lib/zones.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stat, StatRow } from '#app/ui/stat.tsx';
import type { BatchArticle, BatchCounts } from '../bulk/batches.queries.server.ts';
import type { Obstacle } from '../bulk/terms.ts';
import { bulkPaths } from '../bulk-paths.ts';
import { coveragePaths } from '../paths.ts';

export type BulkResultProps = {
  id: number;
  status: 'done' | 'undone';
  counts: BatchCounts;
  mayUndo: boolean;
  undoUntil: string | null;
  /** The articles that were changed, in the list; null where none stands there as changed any more. */
  changedHref: string | null;
  /** The list in which they were picked. */
  back: string;
  /** Articles that were changed, or of a batch that was undone, put back. */
  changed: readonly BatchArticle[];
  /** Articles that stayed as they were, each with the reason. */
  left: readonly BatchArticle[];
  zone: Zone;
};

/** How a batch ended: figures, the articles that were changed or left alone, and the way back. */
export function BulkResult(props: BulkResultProps) {
  const { id, status, counts, changed, left, zone } = props;
  const { t, format } = useI18n();
  const shown = status === 'undone' ? (['undone', 'kept'] as const) : (['done', 'left', 'same'] as const);
  return (
    <>
      <StatRow>
        {shown.map(name => (
          <Stat
            key={name}
            label={t(`bulk.counts.${name}`)}
            value={format.number(counts[name] ?? 0)}
            href={name === 'done' ? (props.changedHref ?? undefined) : undefined}
          />
        ))}
      </StatRow>
      <div className="mt-5 mb-8 flex flex-wrap items-center gap-2">
        {props.changedHref && (
          <LinkButton href={props.changedHref}>{t('bulk.toChanged', { count: counts.done ?? 0 })}</LinkButton>
        )}
        <LinkButton href={props.back} variant={props.changedHref ? 'ghost' : undefined}>
          {t(props.back === coveragePaths.list ? 'bulk.toList' : 'bulk.backToList')}
        </LinkButton>
        {props.mayUndo && (
          <LinkButton href={bulkPaths.undo(id)} variant="ghost">
            {t('bulk.undo')}
          </LinkButton>
        )}
        {props.mayUndo && props.undoUntil && (
          <p className="w-full text-sm text-muted">
            {t('bulk.undoUntil', { date: format.day(props.undoUntil, zone) })}
          </p>
        )}
      </div>
      <Articles
        title={t(status === 'undone' ? 'bulk.counts.undone' : 'bulk.counts.done')}
        rows={changed}
        total={counts[status] ?? 0}
      />
      <Articles
        title={t(status === 'undone' ? 'bulk.keptTitle' : 'bulk.leftTitle')}
        rows={left}
        total={(status === 'undone' ? counts.kept : counts.left) ?? 0}
      />
    </>
  );
}

/** The articles that something became of; nothing where there are none. */
function Articles({ title, rows, total }: { title: string; rows: readonly BatchArticle[]; total: number }) {
  const { t, format } = useI18n();
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="border-t border-base-300">
        {rows.map(row => (
          <li key={row.articleId} className="border-b border-base-300 py-2">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Link
                href={coveragePaths.show(row.articleId)}
                className="link inline-flex min-h-6 items-center wrap-anywhere"
              >
                {row.title}
              </Link>
              <span className="text-sm text-muted">
                {row.outletName} · {format.date(row.publishedOn)}
              </span>
            </p>
            {row.reason && (
              <p className="text-sm text-muted">{t(`bulk.obstacles.${row.reason as Obstacle}`)}</p>
            )}
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className="mt-2 text-muted">{t('bulk.moreLeft', { count: total - rows.length })}</p>
      )}
    </Section>
  );
}
