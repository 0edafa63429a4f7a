import '#app/i18n/sections/imports.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { journalistPaths, outletPaths } from '#app/features/partners/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stat, StatRow } from '#app/ui/stat.tsx';
import type { BatchCounts } from '../batches.queries.server.ts';
import type { FieldKey } from '../fields.ts';
import { importPaths } from '../paths.ts';
import type { ShownRow } from '../rows.queries.server.ts';
import type { BatchStatus, ImportKind } from '../terms.ts';
import { RowTable } from './row-table.tsx';

const lists = {
  articles: { href: coveragePaths.list, label: 'imports.seeArticles' },
  outlets: { href: outletPaths.list, label: 'imports.seeOutlets' },
  journalists: { href: journalistPaths.list, label: 'imports.seeJournalists' },
} as const;

export type BatchSummaryProps = {
  batch: { id: number; kind: ImportKind; status: BatchStatus };
  counts: BatchCounts;
  mayUndo: boolean;
  undoUntil: string;
  columns: readonly { label: string; field: FieldKey | null }[];
  failures: readonly ShownRow[];
  /** Rows of the file that the dry run had kept out. */
  leftOut: number;
  zone: string;
};

/** How a batch ended: figures, every row that did not get in, and the way back. */
export function BatchSummary(props: BatchSummaryProps) {
  const { batch, counts, failures, leftOut } = props;
  const { t, format } = useI18n();
  const undone = batch.status === 'undone';
  const figure = (label: string, value: number | undefined) => (
    <Stat label={label} value={format.number(value ?? 0)} />
  );
  const list = lists[batch.kind];
  const missing = leftOut + (counts.failed ?? 0);
  return (
    <>
      <StatRow>
        {undone ? figure(t('imports.undone'), counts.undone) : figure(t('imports.done'), counts.done)}
        {!undone && counts.updated && figure(t('imports.updated'), counts.updated)}
        {undone && figure(t('imports.kept'), counts.kept)}
        {!undone && figure(t('imports.failed'), counts.failed)}
        {figure(t('imports.notSaved'), leftOut)}
      </StatRow>
      <div className="mt-5 mb-8 flex flex-wrap items-center gap-2">
        <LinkButton href={list.href}>{t(list.label)}</LinkButton>
        {missing > 0 && (
          <a className="btn btn-plain" href={importPaths.leftOut(batch.id)} download>
            {t('imports.download')}
          </a>
        )}
        {props.mayUndo && (
          <LinkButton href={importPaths.undo(batch.id)} variant="ghost">
            {t('imports.undo')}
          </LinkButton>
        )}
        <p className="w-full text-sm text-muted">
          {!undone && batch.kind === 'articles' && `${t('imports.summaryText')} `}
          {props.mayUndo && t('imports.undoUntil', { date: format.day(props.undoUntil, props.zone) })}
        </p>
      </div>
      {failures.length > 0 && (
        <Section title={undone ? t('imports.kept') : t('imports.notSavedTitle')}>
          <RowTable kind={batch.kind} columns={props.columns} rows={failures} empty="" />
        </Section>
      )}
    </>
  );
}
