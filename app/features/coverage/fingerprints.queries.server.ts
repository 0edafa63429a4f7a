import { sql } from 'kysely';
import { bulkInsert } from '#db/bulk-insert.ts';
import type { Db } from '#db/connection.ts';
import { packFingerprints, unpackFingerprints } from './shingles.ts';

/** Days of one stretch: with a window of 30 days a look-up reads two stretches. */
const stretchDays = 32;
const stretchMs = stretchDays * 86_400_000;

/** The stretch of time that an instant lies in, counted from 1970. */
export function stretchOf(instant: string): number {
  return Math.floor(Date.parse(instant) / stretchMs);
}

/** Look-ups per statement; the last one is filled up with its own last hash, so that the statement stays the same. */
const perStatement = 256;

function chunks(hashes: readonly number[]): number[][] {
  const cut: number[][] = [];
  for (let from = 0; from < hashes.length; from += perStatement) {
    const chunk = hashes.slice(from, from + perStatement);
    const last = chunk.at(-1)!;
    cut.push([...chunk, ...Array.from({ length: perStatement - chunk.length }, () => last)]);
  }
  return cut;
}

/** The articles of the stretches that an interval touches which hold any of the fingerprints. */
export async function listSharing(
  db: Db,
  fingerprints: readonly number[],
  window: { from: string; to: string },
): Promise<number[]> {
  const found = new Set<number>();
  for (let stretch = stretchOf(window.from); stretch <= stretchOf(window.to); stretch += 1) {
    for (const chunk of chunks(fingerprints)) {
      const { rows } = await sql<{ article_id: number }>`select distinct article_id from article_fingerprints
        where stretch = ${stretch} and hash in (${sql.join(chunk)})`.execute(db);
      for (const row of rows) found.add(row.article_id);
    }
  }
  return [...found];
}

/** Of the articles that share fingerprints, those that share most, the most first. */
export async function listSharingMost(
  db: Db,
  fingerprints: readonly number[],
  window: { from: string; to: string },
  limit: number,
): Promise<number[]> {
  const shared = new Map<number, number>();
  for (let stretch = stretchOf(window.from); stretch <= stretchOf(window.to); stretch += 1) {
    for (const chunk of chunks(fingerprints)) {
      const { rows } = await sql<{ id: number; n: number }>`select article_id as id, count(distinct hash) as n
        from article_fingerprints where stretch = ${stretch} and hash in (${sql.join(chunk)})
        group by article_id order by n desc, article_id limit ${perStatement}`.execute(db);
      for (const { id, n } of rows) shared.set(id, (shared.get(id) ?? 0) + Number(n));
    }
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, limit)
    .map(([id]) => id);
}

/** The fingerprints under which an article stands in the index; empty when it is not in it. */
export async function findFingerprints(db: Db, articleId: number): Promise<number[]> {
  const row = await db
    .selectFrom('article_shingles')
    .select('fingerprints')
    .where('article_id', '=', articleId)
    .executeTakeFirst();
  return row?.fingerprints ? unpackFingerprints(row.fingerprints) : [];
}

/** Puts a text's shingles and fingerprints in the place of what was kept of the article. Call it in a transaction. */
export async function replaceText(
  db: Db,
  articleId: number,
  text: { hashes: Uint8Array; fingerprints: readonly number[]; stretch: number },
): Promise<void> {
  await removeFingerprints(db, articleId);
  const values = {
    hashes: text.hashes,
    fingerprints: packFingerprints(text.fingerprints),
    stretch: text.stretch,
  };
  await db
    .insertInto('article_shingles')
    .values({ article_id: articleId, ...values })
    .onConflict(conflict => conflict.column('article_id').doUpdateSet(values))
    .execute();
  const rows = text.fingerprints.map(hash => [text.stretch, hash, articleId]);
  await bulkInsert(db, 'article_fingerprints', ['stretch', 'hash', 'article_id'], rows);
}

/** Takes an article out of the index, by the keys that were kept: it has no index of its own by article. */
export async function removeFingerprints(db: Db, articleId: number): Promise<void> {
  const row = await db
    .selectFrom('article_shingles')
    .select(['fingerprints', 'stretch'])
    .where('article_id', '=', articleId)
    .executeTakeFirst();
  if (!row?.fingerprints || row.stretch === null) return;
  for (const chunk of chunks(unpackFingerprints(row.fingerprints))) {
    await sql`delete from article_fingerprints
      where stretch = ${row.stretch} and hash in (${sql.join(chunk)}) and article_id = ${articleId}`.execute(
      db,
    );
  }
  await db
    .updateTable('article_shingles')
    .set({ fingerprints: null, stretch: null })
    .where('article_id', '=', articleId)
    .execute();
}
