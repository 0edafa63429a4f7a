import '#app/i18n/sections/bulk.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { Zone } from '#app/lib/zones.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stat, StatRow } from '#app/ui/stat.tsx';
import type { BatchCounts } from '../bulk/batches.queries.server.ts';
import type { Obstacle } from '../bulk/terms.ts';
import { bulkPaths } from '../bulk-paths.ts';
import { coveragePaths } from '../paths.ts';

export type BulkResultProps = {
  id: number;
  status: 'done' | 'undone';
  counts: BatchCounts;
  mayUndo: boolean;
  undoUntil: string | null;
  /** Articles that stayed as they were, each with the reason. */
  left: readonly { articleId: number; title: string; reason: string }[];
  zone: Zone;
};

/** How a batch ended: figures, every article that was left alone, and the way back. */
export function BulkResult(props: BulkResultProps) {
  const { id, status, counts, left, zone } = props;
  const { t, format } = useI18n();
  const shown = status === 'undone' ? (['undone', 'kept'] as const) : (['done', 'left', 'same'] as const);
  const total = (status === 'undone' ? counts.kept : counts.left) ?? 0;
  return (
    <>
      <StatRow>
        {shown.map(name => (
          <Stat key={name} label={t(`bulk.counts.${name}`)} value={format.number(counts[name] ?? 0)} />
        ))}
      </StatRow>
      <div className="mt-5 mb-8 flex flex-wrap items-center gap-2">
        <LinkButton href={coveragePaths.list}>{t('bulk.toList')}</LinkButton>
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
      {left.length > 0 && (
        <Section title={status === 'undone' ? t('bulk.keptTitle') : t('bulk.leftTitle')}>
          <ul className="border-t border-base-300">
            {left.map(row => (
              <li key={row.articleId} className="border-b border-base-300 py-2">
                <Link
                  href={coveragePaths.show(row.articleId)}
                  className="link inline-flex min-h-6 items-center wrap-anywhere"
                >
                  {row.title}
                </Link>
                <p className="text-sm text-muted">{t(`bulk.obstacles.${row.reason as Obstacle}`)}</p>
              </li>
            ))}
          </ul>
          {total > left.length && (
            <p className="mt-2 text-muted">{t('bulk.moreLeft', { count: total - left.length })}</p>
          )}
        </Section>
      )}
    </>
  );
}
