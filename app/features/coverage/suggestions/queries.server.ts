import { sql } from 'kysely';
import { cutPage, type Page, type PageRequest } from '#app/lib/keyset.ts';
import { shortened } from '#app/lib/text.ts';
import type { Db } from '#db/connection.ts';
import { keysetPage } from '#db/keyset.ts';
import type { SuggestionsTable } from '#db/schema/feeds.ts';
import { topicNames } from '../list.queries.server.ts';
import { type Foldable, foldable } from './folding.ts';
import type { RuleMatch } from './rules.ts';
import type { DayCount } from './surge.ts';

/** Open suggestions that a new one is compared with, the newest. */
const mostLeaders = 300;

/** The suggestions that lead their folds and are still open, oldest first. */
export async function listLeaders(db: Db): Promise<Foldable[]> {
  const rows = await db
    .selectFrom('articles')
    .innerJoin('suggestions', 'suggestions.article_id', 'articles.id')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(['articles.id', 'articles.outlet_id as outletId', 'outlets.network_id as networkId'])
    .select(['articles.url', 'articles.canonical_url as urlKey', 'articles.title', 'articles.body as text'])
    .where('articles.status', '=', 'suggested')
    .where('suggestions.fold_id', 'is', null)
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(mostLeaders)
    .execute();
  return rows.sort((a, b) => a.id - b.id).map(foldable);
}

/** Those of the given suggestions that are open and whose page is still to be read. */
export async function listWaitingPages(db: Db, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('suggestions')
    .innerJoin('articles', 'articles.id', 'suggestions.article_id')
    .select('article_id as id')
    .where('article_id', 'in', ids)
    .where('page_state', '=', 'waiting')
    .where('articles.status', '=', 'suggested')
    .orderBy('article_id')
    .execute();
  return rows.map(row => row.id);
}

export async function updatePageState(
  db: Db,
  articleId: number,
  page: { state: SuggestionsTable['page_state']; problem: string | null },
): Promise<void> {
  await db
    .updateTable('suggestions')
    .set({ page_state: page.state, page_problem: page.problem })
    .where('article_id', '=', articleId)
    .execute();
}

/** `publishedOn` is a day, YYYY-MM-DD, as the office counts days. */
export type SuggestionFilter = { topicId?: number; assignedTo?: number; publishedOn?: string };

export type SuggestionRow = {
  id: number;
  title: string;
  url: string | null;
  outletName: string;
  publishedAt: string;
  excerpt: string;
  matches: RuleMatch[];
  topics: string[];
  assignedTo: string | null;
  pageState: SuggestionsTable['page_state'];
  pageProblem: string | null;
  foldReason: SuggestionsTable['fold_reason'];
};

export type SuggestionLeader = SuggestionRow & { folded: SuggestionRow[] };

const excerptLength = 260;

function selectSuggestions(db: Db) {
  return db
    .selectFrom('articles')
    .innerJoin('suggestions', 'suggestions.article_id', 'articles.id')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .leftJoin('users', 'users.id', 'suggestions.assigned_to')
    .select(['articles.id', 'articles.title', 'articles.url', 'outlets.name as outletName'])
    .select(['articles.published_at as publishedAt', 'suggestions.matches', 'users.name as assignedTo'])
    .select(['suggestions.page_state as pageState', 'suggestions.page_problem as pageProblem'])
    .select(['suggestions.fold_reason as foldReason', 'suggestions.fold_id as foldId'])
    .select(sql<string>`substr(articles.body, 1, ${sql.lit(excerptLength + 1)})`.as('excerpt'))
    .where('articles.status', '=', 'suggested');
}

function filtered(db: Db, filter: SuggestionFilter) {
  let query = selectSuggestions(db).where('suggestions.fold_id', 'is', null);
  if (filter.assignedTo) query = query.where('suggestions.assigned_to', '=', filter.assignedTo);
  if (filter.publishedOn) query = query.where('articles.published_on', '=', filter.publishedOn);
  if (filter.topicId) {
    query = query.where(eb =>
      eb.exists(
        eb
          .selectFrom('article_topics')
          .select('topic_id')
          .whereRef('article_id', '=', 'articles.id')
          .where('topic_id', '=', filter.topicId!),
      ),
    );
  }
  return query;
}

/** A page of open suggestions, the newest first, each with those folded under it. */
export async function listSuggestions(
  db: Db,
  filter: SuggestionFilter,
  request: PageRequest,
  limit: number,
): Promise<Page<SuggestionLeader>> {
  const order = [
    { column: 'articles.published_at' as const, direction: 'desc' as const, holds: 'text' as const },
    { column: 'articles.id' as const, direction: 'desc' as const, holds: 'integer' as const },
  ];
  const fetched = await keysetPage(filtered(db, filter), order, request, limit).execute();
  const page = cutPage(fetched, limit, request, row => [row.publishedAt, row.id]);
  const ids = page.rows.map(row => row.id);
  const folded =
    ids.length === 0
      ? []
      : await selectSuggestions(db)
          .where('suggestions.fold_id', 'in', ids)
          .orderBy('articles.published_at')
          .orderBy('articles.id')
          .limit(500)
          .execute();
  const topics = await topicNames(db, [...ids, ...folded.map(row => row.id)]);
  const shown = ({ matches, foldId: _, ...row }: (typeof fetched)[number]): SuggestionRow => ({
    ...row,
    excerpt: shortened(row.excerpt, excerptLength),
    matches: JSON.parse(matches) as RuleMatch[],
    topics: topics.get(row.id) ?? [],
  });
  return {
    ...page,
    rows: page.rows.map(row => ({
      ...shown(row),
      folded: folded.filter(member => member.foldId === row.id).map(shown),
    })),
  };
}

/** How many suggestions wait, with those folded, or those of one person; counted no further than `most` + 1. */
export async function countSuggestions(
  db: Db,
  filter: { assignedTo?: number } = {},
  most = 999,
): Promise<number> {
  let query = db.selectFrom('articles').select('articles.id').where('articles.status', '=', 'suggested');
  if (filter.assignedTo) {
    query = query
      .innerJoin('suggestions', 'suggestions.article_id', 'articles.id')
      .where('suggestions.assigned_to', '=', filter.assignedTo);
  }
  const row = await db
    .selectFrom(query.limit(most + 1).as('counted'))
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/**
 * Articles by topic and day of publication since a day, however they came: logged ones and those that wait in the inbox.
 * `since` is that day's first instant.
 */
export async function countTopicsByDay(db: Db, since: string): Promise<DayCount[]> {
  const rows = await db
    .selectFrom('articles')
    .innerJoin('article_topics', 'article_topics.article_id', 'articles.id')
    .innerJoin('topics', 'topics.id', 'article_topics.topic_id')
    .select(['topics.id as topicId', 'topics.name as topicName', 'articles.published_on as on'])
    .select(eb => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.sum<number>(sql`case when articles.status = 'suggested' then 1 else 0 end`).as('waiting'),
    ])
    .where('articles.published_at', '>=', since)
    .where('articles.status', 'in', ['approved', 'suggested'])
    .groupBy(['topics.id', 'topics.name', 'articles.published_on'])
    .execute();
  return rows.map(row => ({ ...row, count: Number(row.count), waiting: Number(row.waiting) }));
}

export type Evidence = {
  feedId: number | null;
  feedTitle: string;
  itemKey: string;
  matches: RuleMatch[];
  pageState: SuggestionsTable['page_state'];
  pageProblem: string | null;
  foundAt: string;
  assignedTo: string | null;
  decidedAt: string | null;
  decidedName: string;
  duplicate: { id: number; title: string } | null;
  /** Other feeds that carried the same address. */
  alsoIn: { feedId: number; title: string }[];
};

/** Where a suggested article came from and what became of it; undefined for an article that no feed brought. */
export async function findEvidence(db: Db, articleId: number): Promise<Evidence | undefined> {
  const row = await db
    .selectFrom('suggestions')
    .leftJoin('users', 'users.id', 'suggestions.assigned_to')
    .leftJoin('articles as original', 'original.id', 'suggestions.duplicate_of')
    .selectAll('suggestions')
    .select(['users.name as assignedTo', 'original.id as originalId', 'original.title as originalTitle'])
    .where('suggestions.article_id', '=', articleId)
    .executeTakeFirst();
  if (!row) return undefined;
  const sightings = await db
    .selectFrom('feed_items')
    .innerJoin('feeds', 'feeds.id', 'feed_items.feed_id')
    .select(['feeds.id as feedId', 'feeds.title'])
    .where('feed_items.article_id', '=', articleId)
    .orderBy('feed_items.id')
    .limit(10)
    .execute();
  return {
    feedId: row.feed_id,
    feedTitle: row.feed_title,
    itemKey: row.item_key,
    matches: JSON.parse(row.matches) as RuleMatch[],
    pageState: row.page_state,
    pageProblem: row.page_problem,
    foundAt: row.found_at,
    assignedTo: row.assignedTo,
    decidedAt: row.decided_at,
    decidedName: row.decided_name,
    duplicate: row.originalId === null ? null : { id: row.originalId, title: row.originalTitle ?? '' },
    alsoIn: sightings.filter(sighting => sighting.feedId !== row.feed_id),
  };
}

/** What a decision needs of a suggestion. */
export async function findSuggestion(db: Db, articleId: number) {
  return db.selectFrom('suggestions').selectAll().where('article_id', '=', articleId).executeTakeFirst();
}

/** Writes down who decided a suggestion last; nothing for an article that no feed brought. */
export async function updateDecision(
  db: Db,
  articleId: number,
  by: { userId: number | null; name: string; at: string },
): Promise<void> {
  await db
    .updateTable('suggestions')
    .set({ decided_at: by.at, decided_by: by.userId, decided_name: by.name })
    .where('article_id', '=', articleId)
    .execute();
}

/** Gives a fold whose leader was decided its next leader: the oldest that is still open. */
export async function promoteFold(db: Db, leaderId: number): Promise<void> {
  const members = await db
    .selectFrom('suggestions')
    .innerJoin('articles', 'articles.id', 'suggestions.article_id')
    .select('article_id as id')
    .where('fold_id', '=', leaderId)
    .where('articles.status', '=', 'suggested')
    .orderBy('article_id')
    .execute();
  const next = members[0]?.id;
  if (next === undefined) return;
  await db
    .updateTable('suggestions')
    .set({ fold_id: null, fold_reason: null })
    .where('article_id', '=', next)
    .execute();
  const others = members.slice(1).map(member => member.id);
  if (others.length > 0) {
    await db.updateTable('suggestions').set({ fold_id: next }).where('article_id', 'in', others).execute();
  }
}

export type Target = { id: number; title: string; outletName: string; publishedAt: string; text: string };

/** Titles of approved articles published around an instant, with their outlets; no texts, so that there may be many. */
export async function listTitlesAround(
  db: Db,
  around: { from: string; to: string },
  limit = 5_000,
): Promise<{ id: number; title: string; outletName: string }[]> {
  return db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(['articles.id', 'articles.title', 'outlets.name as outletName'])
    .where('articles.status', '=', 'approved')
    .where('articles.published_at', '>=', around.from)
    .where('articles.published_at', '<=', around.to)
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(limit)
    .execute();
}

/** Of the given articles the approved ones, as what a suggestion may be a double of. */
export async function listTargets(db: Db, ids: readonly number[]): Promise<Target[]> {
  return db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select(['articles.id', 'articles.title', 'outlets.name as outletName'])
    .select(['articles.published_at as publishedAt', 'articles.body as text'])
    .where('articles.id', 'in', [0, ...ids])
    .where('articles.status', '=', 'approved')
    .execute();
}
