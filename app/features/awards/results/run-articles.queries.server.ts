import { chunksOf } from '#app/lib/chunks.ts';
import type { Db } from '#db/connection.ts';
import { isVerified } from '../candidates.ts';

/** Title, address and origin of articles, by id; at most a thousand. */
export async function listArticleLabels(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, { title: string; url: string | null; foundBy: string }>> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'title', 'url', 'found_by as foundBy'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, ...label }) => [id, label]));
}

/** Outlets as leagues look at them, by id. */
export async function listOutletFacts(db: Db, ids: readonly number[]) {
  const outlets = [];
  for (const chunk of chunksOf([...ids].sort(byNumber), 500)) {
    outlets.push(
      ...(await db
        .selectFrom('outlets')
        .select(['id', 'name', 'scope', 'channel', 'network_id as networkId'])
        .where('id', 'in', chunk)
        .orderBy('id')
        .execute()),
    );
  }
  return outlets;
}

/** Journalists with whether they hold a competency (UKW), by id. */
export async function listJournalistFacts(db: Db, ids: readonly number[]) {
  const journalists: { id: number; name: string; certified: boolean }[] = [];
  for (const chunk of chunksOf([...ids].sort(byNumber), 500)) {
    const rows = await db
      .selectFrom('journalists')
      .select(['id', 'name', 'ukw'])
      .where('id', 'in', chunk)
      .orderBy('id')
      .execute();
    journalists.push(...rows.map(({ ukw, ...row }) => ({ ...row, certified: ukw !== 'none' })));
  }
  return journalists;
}

/** The outlets the Press Council has verified. */
export async function listVerifiedOutletIds(db: Db): Promise<Set<number>> {
  const rows = await db
    .selectFrom('outlets')
    .select(['id', 'press_council as pressCouncil'])
    .where('press_council', '<>', 'not_recorded')
    .execute();
  return new Set(rows.filter(row => isVerified(row.pressCouncil)).map(row => row.id));
}

function byNumber(a: number, b: number): number {
  return a - b;
}
