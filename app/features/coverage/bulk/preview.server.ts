import type { Change } from '#app/features/audit/diff.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { regencies } from '#app/lib/regencies.ts';
import type { Db } from '#db/connection.ts';
import { topicText } from '../topic-text.ts';
import { type BatchRow, type BulkBatch, countBatchRows, listBatchRows } from './batches.queries.server.ts';
import { shownChanges, topicSteps } from './changes.ts';
import { type PlannedRow, planRows } from './plans.server.ts';
import { leftOut, mostArticles, type Obstacle } from './terms.ts';
import { markedWords, type Witness, witnessOf } from './topic-words.ts';

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
  /** As the audit log would hold them; regencies by name. */
  changes: Change[];
  /** Names of topics that come and go. */
  topics: { added: string[]; removed: string[] };
  /** Whether it stays in the batch; somebody may leave it out. */
  ticked: boolean;
  /** Of a topic that was read again: the sentence that names it, or named it. */
  witness: Witness | null;
};

const perPage = 50;

function groupOf({ plan }: PlannedRow): PlanGroup {
  if ('left' in plan) return 'left';
  return 'same' in plan ? 'same' : 'changes';
}

const regencyNames = new Map<unknown, string>(regencies.map(({ key, name }) => [key, name]));

function withRegency({ field, before, after }: Change): Change {
  if (field !== 'regency') return { field, before, after };
  return { field, before: regencyNames.get(before) ?? null, after: regencyNames.get(after) ?? null };
}

function isTicked({ row }: Pick<PlannedRow, 'row'>): boolean {
  return !(row.state === 'left' && row.reason === leftOut);
}

/** Of a topic that was read again, the sentence of each article that names it by its words now, or by its former ones. */
async function readWitnesses(
  db: Db,
  { topic, words }: BulkBatch,
  articleIds: readonly number[],
): Promise<Map<number, Witness>> {
  const found = new Map<number, Witness>();
  if (!topic || !words || articleIds.length === 0) return found;
  const known = (await listTopics(db)).filter(other => other.active || other.id === topic.id);
  const articles = await db
    .selectFrom('articles')
    .select(['id', 'title', 'rubric', 'body', 'lead_image_caption as caption'])
    .where('id', 'in', articleIds)
    .execute();
  for (const article of articles) {
    const text = topicText(article);
    const witness = witnessOf(text, markedWords(text, topic.id, known, words));
    if (witness) found.set(article.id, witness);
  }
  return found;
}

/**
 * What a batch would do, as its articles are now: how many fall into each group, and a page of one group. Of an edit all
 * articles are looked at; of a topic that was read again only the page, since its rows are those that change.
 */
export async function readPreview(
  db: Db,
  batch: BulkBatch,
  ask: { asked: PlanGroup | undefined; afterId: number },
) {
  const reread = batch.kind === 'reread';
  const rows: BatchRow[] = reread
    ? await listBatchRows(db, batch.id, { afterId: ask.afterId }, perPage + 1)
    : await listBatchRows(db, batch.id, {}, mostArticles);
  const planned = await planRows(db, batch, rows);
  const groups = { changes: 0, left: 0, same: 0 };
  for (const entry of planned) groups[groupOf(entry)] += 1;
  const counts = await countBatchRows(db, batch.id);
  const group = ask.asked ?? planGroups.find(name => groups[name] > 0) ?? 'changes';
  const shown = reread
    ? planned
    : planned.filter(entry => entry.row.id > ask.afterId && groupOf(entry) === group);
  const names = new Map((await listTopics(db)).map(topic => [topic.id, topic.name]));
  const named = ({ added, removed }: ReturnType<typeof topicSteps>) => ({
    added: added.map(id => names.get(id) ?? ''),
    removed: removed.map(id => names.get(id) ?? ''),
  });
  const onPage = shown.slice(0, perPage);
  const witnesses = await readWitnesses(
    db,
    batch,
    onPage.map(({ row }) => row.articleId),
  );
  return {
    groups: reread ? { changes: batch.counts.waiting ?? 0, left: 0, same: 0 } : groups,
    /** Articles that would change and that nobody left out. */
    willChange: reread
      ? (counts.waiting ?? 0)
      : planned.filter(entry => groupOf(entry) === 'changes' && isTicked(entry)).length,
    group: reread ? ('changes' as const) : group,
    next: shown.length > perPage ? onPage.at(-1)!.row.id : null,
    rows: onPage.map(
      ({ row, state, plan }): PreviewRow => ({
        id: row.id,
        ticked: isTicked({ row }),
        witness: witnesses.get(row.articleId) ?? null,
        articleId: row.articleId,
        title: state?.title ?? '',
        outletName: state?.outlet.name ?? '',
        publishedOn: state?.publishedOn ?? null,
        obstacle: 'left' in plan ? plan.left : null,
        ...(state && 'next' in plan
          ? {
              changes: shownChanges(state, plan.next).map(withRegency),
              topics: named(topicSteps(state, plan.next)),
            }
          : { changes: [], topics: { added: [], removed: [] } }),
      }),
    ),
    rereadSummary: reread
      ? { read: batch.counts.read ?? 0, added: batch.counts.added ?? 0, removed: batch.counts.removed ?? 0 }
      : null,
  };
}
