import { chunksOf } from '#app/lib/chunks.ts';
import type { Db } from '#db/connection.ts';
import { listSameArticles } from '../articles.queries.server.ts';
import type { BatchRow, BulkBatch } from './batches.queries.server.ts';
import { type BulkState, type Plan, planArticle } from './changes.ts';
import { listBulkStates } from './states.queries.server.ts';

export type PlannedRow = { row: BatchRow; state: BulkState | undefined; plan: Plan };

/** What a batch would make of some of its articles as they are now. Writes nothing. */
export async function planRows(
  db: Db,
  batch: Pick<BulkBatch, 'changes'>,
  rows: readonly BatchRow[],
): Promise<PlannedRow[]> {
  const states = await listBulkStates(
    db,
    rows.map(row => row.articleId),
  );
  const planned = rows.map((row): PlannedRow => {
    const state = states.get(row.articleId);
    const plan: Plan = state
      ? planArticle(state, row.changes ?? batch.changes, row.version)
      : { left: 'changed' };
    return { row, state, plan };
  });
  const doubles = await listDoubles(db, planned);
  return planned.map(entry =>
    doubles.has(entry.row.articleId) ? { ...entry, plan: { left: 'sameClip' } } : entry,
  );
}

/** Articles that would be the same clip as another one of the list: brought back, or moved to another outlet. */
async function listDoubles(db: Db, planned: readonly PlannedRow[]): Promise<Set<number>> {
  const moving = planned.flatMap(({ state, plan }) => {
    if (!state || !('next' in plan)) return [];
    const { next } = plan;
    const returns = next.status !== state.status && next.status === 'approved';
    return returns || next.outlet.id !== state.outlet.id
      ? [{ id: state.id, returns, outletId: next.outlet.id }]
      : [];
  });
  const doubles = new Set<number>();
  for (const chunk of chunksOf(moving, 200)) {
    const keys = await db
      .selectFrom('articles')
      .select(['id', 'canonical_url as canonicalUrl', 'content_hash as contentHash'])
      .where(
        'id',
        'in',
        chunk.map(({ id }) => id),
      )
      .execute();
    const same = await listSameArticles(db, keys);
    for (const { id, canonicalUrl, contentHash } of keys) {
      const { returns, outletId } = chunk.find(entry => entry.id === id)!;
      const found = [
        same.get(`${outletId} ${contentHash}`),
        returns && canonicalUrl ? same.get(canonicalUrl) : undefined,
      ];
      if (found.some(other => other !== undefined && other !== id)) doubles.add(id);
    }
  }
  return doubles;
}
