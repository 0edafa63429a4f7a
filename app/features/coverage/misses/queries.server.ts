import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';
import type { FoundThrough, MissCause } from '#db/schema/feeds.ts';
import type { MissCount } from './report.ts';

export type Miss = {
  id: number;
  articleId: number;
  title: string;
  outletId: number;
  outletName: string;
  foundThrough: FoundThrough;
  note: string;
  cause: MissCause;
  feedId: number | null;
  missedOn: string;
  mendedAt: string | null;
};

export type MissFilter = { month?: string; cause?: MissCause; outletId?: number };

function selectMisses(db: Db) {
  return db
    .selectFrom('misses')
    .innerJoin('articles', 'articles.id', 'misses.article_id')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(['misses.id', 'misses.article_id as articleId', 'articles.title'])
    .select(['outlets.id as outletId', 'outlets.name as outletName'])
    .select([
      'misses.found_through as foundThrough',
      'misses.note',
      'misses.cause',
      'misses.feed_id as feedId',
    ])
    .select(['misses.missed_on as missedOn', 'misses.mended_at as mendedAt']);
}

export async function findMiss(db: Db, articleId: number): Promise<Miss | undefined> {
  return selectMisses(db).where('misses.article_id', '=', articleId).executeTakeFirst();
}

/** A page of missed articles, those recorded last first. */
export async function listMisses(
  db: Db,
  filter: MissFilter,
  request: PageRequest,
  limit: number,
): Promise<Page<Miss>> {
  let query = selectMisses(db);
  if (filter.month) {
    query = query
      .where('misses.missed_on', '>=', `${filter.month}-01`)
      .where('misses.missed_on', '<=', `${filter.month}-31`);
  }
  if (filter.cause) query = query.where('misses.cause', '=', filter.cause);
  if (filter.outletId) query = query.where('articles.outlet_id', '=', filter.outletId);
  const order = [
    { column: 'misses.missed_on' as const, direction: 'desc' as const, holds: 'text' as const },
    { column: 'misses.id' as const, direction: 'desc' as const, holds: 'integer' as const },
  ];
  return cutPage(await keysetPage(query, order, request, limit).execute(), limit, request, row => [
    row.missedOn,
    row.id,
  ]);
}

/** Missed articles since a day, counted by month, cause and outlet. */
export async function countMisses(db: Db, fromOn: string): Promise<MissCount[]> {
  const rows = await db
    .selectFrom('misses')
    .innerJoin('articles', 'articles.id', 'misses.article_id')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select([
      'misses.missed_on as on',
      'misses.cause',
      'outlets.id as outletId',
      'outlets.name as outletName',
    ])
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('misses.missed_on', '>=', fromOn)
    .groupBy(['misses.missed_on', 'misses.cause', 'outlets.id', 'outlets.name'])
    .orderBy('misses.missed_on', 'desc')
    .execute();
  return rows.map(({ on, ...row }) => ({ ...row, month: on.slice(0, 7), count: Number(row.count) }));
}

/** Items of an outlet's feeds that are this story: the same address or the same title. */
export async function listItemsOfStory(
  db: Db,
  story: { outletId: number; urlKey: string | null; title: string },
  limit = 5,
): Promise<{ feedId: number; title: string; summary: string; articleId: number | null }[]> {
  return db
    .selectFrom('feed_items')
    .innerJoin('feeds', 'feeds.id', 'feed_items.feed_id')
    .select([
      'feeds.id as feedId',
      'feed_items.title',
      'feed_items.summary',
      'feed_items.article_id as articleId',
    ])
    .where(eb =>
      eb.or([
        ...(story.urlKey ? [eb('feed_items.url_key', '=', story.urlKey)] : []),
        eb.and([eb('feeds.outlet_id', '=', story.outletId), eb('feed_items.title', '=', story.title)]),
      ]),
    )
    .orderBy('feed_items.id')
    .limit(limit)
    .execute();
}

/** Titles of recent items that no rule took, to tell telling words from everyday ones. */
export async function listUnmatchedTitles(db: Db, limit = 1_000): Promise<string[]> {
  const rows = await db
    .selectFrom('feed_items')
    .select('title')
    .where('article_id', 'is', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(row => row.title);
}
