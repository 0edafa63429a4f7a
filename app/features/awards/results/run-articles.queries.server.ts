import { chunksOf } from '#app/lib/chunks.ts';
import type { Db } from '#db/connection.ts';

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
        .select(['id', 'name', 'scope', 'channel'])
        .where('id', 'in', chunk)
        .orderBy('id')
        .execute()),
    );
  }
  return outlets;
}

/** Names of outlets or journalists, by id. */
export async function listNames(db: Db, table: 'outlets' | 'journalists', ids: readonly number[]) {
  const named: { id: number; name: string }[] = [];
  for (const chunk of chunksOf([...ids].sort(byNumber), 500)) {
    named.push(
      ...(await db.selectFrom(table).select(['id', 'name']).where('id', 'in', chunk).orderBy('id').execute()),
    );
  }
  return named;
}

function byNumber(a: number, b: number): number {
  return a - b;
}
