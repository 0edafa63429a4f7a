import { sql } from 'kysely';
import { asksFor, parseSearch } from '#app/features/coverage/search-terms.ts';
import { fold } from '#app/lib/text.ts';
import type { Db } from '#db/connection.ts';
import { articleMatches } from '#db/dialect/search.ts';
import { contains } from '#db/like.ts';

/** One thing found; `hint` is a plain text or, where `at` is set, a place for its day. */
export type Found = { id: number; label: string; hint?: string; at?: string };

/** Outlets whose name contains the words. */
export function findOutletsNamed(db: Db, text: string, limit: number): Promise<Found[]> {
  return db
    .selectFrom('outlets')
    .select(['id', 'name as label'])
    .where(contains('name_key', fold(text)))
    .orderBy('name_key')
    .limit(limit)
    .execute();
}

/** Journalists whose name contains the words, with the outlet they write for now. */
export async function findJournalistsNamed(db: Db, text: string, limit: number): Promise<Found[]> {
  const rows = await db
    .selectFrom('journalists as j')
    .select(eb => [
      'j.id',
      'j.name as label',
      eb
        .selectFrom('affiliations as a')
        .innerJoin('outlets as o', 'o.id', 'a.outlet_id')
        .select('o.name')
        .whereRef('a.journalist_id', '=', 'j.id')
        .where('a.to_on', 'is', null)
        .orderBy('a.id')
        .limit(1)
        .as('hint'),
    ])
    .where(contains('j.name_key', fold(text)))
    .orderBy('j.name_key')
    .limit(limit)
    .execute();
  return rows.map(row => ({ ...row, hint: row.hint ?? undefined }));
}

/** The newest articles that hold all the words, the last one as a beginning; by the full-text index. */
export async function findArticlesWith(db: Db, text: string, limit: number): Promise<Found[]> {
  const terms = parseSearch(/[\p{L}\p{N}]$/u.test(text) ? `${text}*` : text);
  if (!asksFor(terms)) return [];
  const { rows } = await sql<{ id: number; label: string; hint: string; at: string }>`
    select a.id, a.title as label, o.name as hint, a.published_at as at
    from ${articleMatches(db, terms)} as m
    join articles a on a.search_id = m.search_id
    join outlets o on o.id = a.outlet_id
    where a.status in ('approved', 'suggested')
    order by m.search_id desc limit ${limit}`.execute(db);
  return rows;
}

/** Kits whose headline contains the words, the newest first. */
export function findKitsNamed(db: Db, text: string, limit: number): Promise<Found[]> {
  return db
    .selectFrom('press_kits')
    .select(['id', 'headline as label', 'created_at as at'])
    .where(contains(sql<string>`lower(headline)`, fold(text)))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** Gatherings whose title contains the words, the latest first. */
export function findGatheringsNamed(db: Db, text: string, limit: number): Promise<Found[]> {
  return db
    .selectFrom('gatherings')
    .select(['id', 'title as label', 'starts_at as at'])
    .where(contains(sql<string>`lower(title)`, fold(text)))
    .orderBy('starts_at', 'desc')
    .limit(limit)
    .execute();
}

/** Award seasons whose name contains the words, the latest first. */
export function findSeasonsNamed(db: Db, text: string, limit: number): Promise<Found[]> {
  return db
    .selectFrom('seasons')
    .select(['id', 'name as label'])
    .where(contains(sql<string>`lower(name)`, fold(text)))
    .orderBy('starts_on', 'desc')
    .limit(limit)
    .execute();
}
