import { listTopics } from '#app/features/programs/queries.server.ts';
import { auditWords } from '#app/i18n/audit-words.server.ts';
import type { Locale } from '#app/i18n/translate.ts';
import { regencies } from '#app/lib/regencies.ts';
import type { Db } from '#db/connection.ts';
import { type BatchRow, type BulkBatch, listBatchRows } from './batches.queries.server.ts';
import { shownChanges } from './changes.ts';
import { type PlannedRow, planRows } from './plans.server.ts';
import { mostArticles, type Obstacle } from './terms.ts';

/** What a batch makes of its articles, in the order people read it. */
export const planGroups = ['changes', 'left', 'same'] as const;
export type PlanGroup = (typeof planGroups)[number];

export type PreviewRow = {
  id: number;
  articleId: number;
  title: string;
  outletName: string;
  publishedOn: string | null;
  obstacle: Obstacle | null;
  /** Field, old and new value in words; '' for nothing. */
  changes: { label: string; before: string; after: string }[];
};

const perPage = 100;

function groupOf({ plan }: PlannedRow): PlanGroup {
  if ('left' in plan) return 'left';
  return 'same' in plan ? 'same' : 'changes';
}

/**
 * What a batch would do, as its articles are now: how many fall into each group, and a page of one group. Of an edit all
 * articles are looked at; of a topic that was read again only the page, since its rows are those that change.
 */
export async function readPreview(
  db: Db,
  batch: BulkBatch,
  ask: { asked: PlanGroup | undefined; afterId: number; locale: Locale; zone: string },
) {
  const reread = batch.kind === 'reread';
  const rows: BatchRow[] = reread
    ? await listBatchRows(db, batch.id, { afterId: ask.afterId }, perPage + 1)
    : await listBatchRows(db, batch.id, {}, mostArticles);
  const planned = await planRows(db, batch, rows);
  const groups = { changes: 0, left: 0, same: 0 };
  for (const entry of planned) groups[groupOf(entry)] += 1;
  const group = ask.asked ?? planGroups.find(name => groups[name] > 0) ?? 'changes';
  const shown = reread
    ? planned
    : planned.filter(entry => entry.row.id > ask.afterId && groupOf(entry) === group);
  const names = new Map((await listTopics(db)).map(topic => [topic.id, topic.name]));
  const words = auditWords(ask.locale, ask.zone);
  const value = (field: string, raw: unknown) =>
    raw === null
      ? ''
      : field === 'regency'
        ? (regencies.find(regency => regency.key === raw)?.name ?? '')
        : words.value(field, raw);
  return {
    groups: reread ? { changes: batch.counts.waiting ?? 0, left: 0, same: 0 } : groups,
    group: reread ? ('changes' as const) : group,
    next: shown.length > perPage ? shown[perPage - 1]!.row.id : null,
    rows: shown.slice(0, perPage).map(
      ({ row, state, plan }): PreviewRow => ({
        id: row.id,
        articleId: row.articleId,
        title: state?.title ?? '',
        outletName: state?.outlet.name ?? '',
        publishedOn: state?.publishedOn ?? null,
        obstacle: 'left' in plan ? plan.left : null,
        changes:
          state && 'next' in plan
            ? shownChanges(state, plan.next, names).map(({ field, before, after }) => ({
                label: words.field(field),
                before: value(field, before),
                after: value(field, after),
              }))
            : [],
      }),
    ),
    rereadSummary: reread
      ? { read: batch.counts.read ?? 0, added: batch.counts.added ?? 0, removed: batch.counts.removed ?? 0 }
      : null,
  };
}
