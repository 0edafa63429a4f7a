import { boundAfter, boundBefore } from '#app/lib/days.ts';
import type { Db } from '#db/connection.ts';

export type Count = { key: string; count: number };
type Days = { fromOn: string; toOn: string };

/** Approved articles of some days, by the index of instants: there is none of days. */
function articlesOf(db: Db, { fromOn, toOn }: Days) {
  return db
    .selectFrom('articles')
    .where('articles.status', '=', 'approved')
    .where('articles.published_at', '>=', boundBefore(fromOn))
    .where('articles.published_at', '<', boundAfter(toOn))
    .where('articles.published_on', '>=', fromOn)
    .where('articles.published_on', '<=', toOn);
}

/** Approved articles of the days `fromOn`..`toOn`, counted by a column. */
async function countBy(
  db: Db,
  column: 'channel' | 'headline_tone' | 'body_tone',
  days: Days,
): Promise<Count[]> {
  const rows = await articlesOf(db, days)
    .select([column, eb => eb.fn.countAll<number>().as('count')])
    .groupBy(column)
    .execute();
  return rows.map(row => ({ key: row[column] ?? 'none', count: Number(row.count) }));
}

/** What was published in a span of days: how much, where, in which tone, on which topics. */
export async function readMonth(db: Db, days: Days) {
  const channels = await countBy(db, 'channel', days);
  const topics = await articlesOf(db, days)
    .innerJoin('article_topics', 'article_topics.article_id', 'articles.id')
    .innerJoin('topics', 'topics.id', 'article_topics.topic_id')
    .select(['topics.id', 'topics.name', 'topics.kind', eb => eb.fn.countAll<number>().as('count')])
    .groupBy(['topics.id', 'topics.name', 'topics.kind'])
    .orderBy('count', 'desc')
    .orderBy('topics.name')
    .limit(8)
    .execute();
  const outlets = await articlesOf(db, days)
    .select(eb => eb.fn.count<number>('outlet_id').distinct().as('count'))
    .executeTakeFirstOrThrow();
  return {
    outlets: Number(outlets.count),
    total: channels.reduce((sum, entry) => sum + entry.count, 0),
    channels,
    headlineTones: await countBy(db, 'headline_tone', days),
    bodyTones: await countBy(db, 'body_tone', days),
    topics: topics.map(row => ({ ...row, count: Number(row.count) })),
  };
}

/** What {@link readMonth} is compared with: articles, outlets and negative headlines of a span of days. */
export async function countMonth(db: Db, days: Days) {
  const row = await articlesOf(db, days)
    .select(eb => [
      eb.fn.countAll<number>().as('total'),
      eb.fn.count<number>('outlet_id').distinct().as('outlets'),
      eb.fn.count<number>(eb.case().when('headline_tone', '=', 'negative').then(1).end()).as('negative'),
    ])
    .executeTakeFirstOrThrow();
  return { total: Number(row.total), outlets: Number(row.outlets), negative: Number(row.negative) };
}

/** Most bad headlines that Beranda names; the list has the rest. */
const mostNegative = 6;

/**
 * What a leader reads first: the kliping of a span in numbers, and the negative headlines from `since` to now, those from
 * its beginning on marked as fresh.
 */
export async function readToday(db: Db, span: { from: string; to: string }, since: string) {
  const approved = db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .where('articles.status', '=', 'approved');
  const counts = await approved
    .select(eb => [
      eb.fn.countAll<number>().as('articles'),
      eb.fn.count<number>('articles.outlet_id').distinct().as('outlets'),
    ])
    .where('articles.published_at', '>=', span.from)
    .where('articles.published_at', '<', span.to)
    .executeTakeFirstOrThrow();
  const negative = await approved
    .select(['articles.id', 'articles.title', 'outlets.name as outlet'])
    .select('articles.published_at as publishedAt')
    .where('articles.published_at', '>=', since)
    .where('articles.headline_tone', '=', 'negative')
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(mostNegative + 1)
    .execute();
  return {
    articles: Number(counts.articles),
    outlets: Number(counts.outlets),
    negative: negative
      .slice(0, mostNegative)
      .map(article => ({ ...article, fresh: article.publishedAt >= span.from })),
    more: negative.length > mostNegative,
  };
}

/** Releases that are written and not published, the last worked on first. */
export function listDraftKits(db: Db, limit = 5) {
  return db
    .selectFrom('press_kits')
    .select(['id', 'headline', 'updated_at as updatedAt'])
    .where('status', '=', 'draft')
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** The newest approved articles. */
export async function listNewest(db: Db, limit = 6) {
  return db
    .selectFrom('articles')
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select([
      'articles.id',
      'articles.title',
      'outlets.name as outletName',
      'articles.published_at as publishedAt',
      'articles.headline_tone as headlineTone',
    ])
    .where('articles.status', '=', 'approved')
    .orderBy('articles.published_at', 'desc')
    .orderBy('articles.id', 'desc')
    .limit(limit)
    .execute();
}

/** The next gathering still to come, with its answers counted; seats are guests and companions. */
export async function findNextGathering(db: Db, now: string) {
  const gathering = await db
    .selectFrom('gatherings')
    .select(['id', 'title', 'starts_at as startsAt', 'zone', 'venue_name as venueName', 'capacity'])
    .where('status', '=', 'scheduled')
    .where('ends_at', '>', now)
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirst();
  if (!gathering) return undefined;
  const answers = await db
    .selectFrom('invitations')
    .select([
      'answer',
      eb => eb.fn.countAll<number>().as('count'),
      eb => eb.fn.sum<number>('companions').as('companions'),
    ])
    .where('gathering_id', '=', gathering.id)
    .where('status', '=', 'invited')
    .groupBy('answer')
    .execute();
  const of = (answer: string | null) => answers.find(row => row.answer === answer);
  const accepted = Number(of('accepted')?.count ?? 0);
  return {
    ...gathering,
    invited: answers.reduce((sum, row) => sum + Number(row.count), 0),
    accepted,
    seats: accepted + Number(of('accepted')?.companions ?? 0),
    declined: Number(of('declined')?.count ?? 0),
    tentative: Number(of('tentative')?.count ?? 0),
    silent: Number(of(null)?.count ?? 0),
  };
}

/** Messages by what became of them: waiting, gone since `since`, in trouble. */
export async function readMailState(db: Db, since: string) {
  const open = await db
    .selectFrom('mail_messages')
    .select(['status', eb => eb.fn.countAll<number>().as('count')])
    .where('status', 'in', ['queued', 'claimed', 'transmitting', 'deferred', 'unknown'])
    .groupBy('status')
    .execute();
  const recent = async (status: 'sent' | 'failed') => {
    const row = await db
      .selectFrom('mail_messages')
      .select(eb => eb.fn.countAll<number>().as('count'))
      .where('status', '=', status)
      .where('updated_at', '>=', since)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  const count = (...statuses: string[]) =>
    open.filter(row => statuses.includes(row.status)).reduce((sum, row) => sum + Number(row.count), 0);
  return {
    waiting: count('queued', 'claimed', 'transmitting', 'deferred'),
    unknown: count('unknown'),
    sent: await recent('sent'),
    failed: await recent('failed'),
  };
}

/** The head of each league's outlet board in the running season. */
export async function readSeasonHeads(db: Db) {
  const season = await db
    .selectFrom('seasons')
    .select(['id', 'name', 'ends_on as endsOn', 'standing_rule_set_id as ruleSetId'])
    .where('status', '=', 'open')
    .orderBy('starts_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!season) return undefined;
  const heads = await db
    .selectFrom('standings')
    .innerJoin('outlets', 'outlets.id', 'standings.entrant_id')
    .select(['outlets.id', 'outlets.name', 'a', 'v', 'q', 'b', 'c'])
    .where('rule_set_id', '=', season.ruleSetId ?? 0)
    .where('board', '=', 'outlets')
    .where('league_id', 'is not', null)
    .orderBy('a', 'desc')
    .orderBy('outlets.name_key')
    .limit(5)
    .execute();
  return { ...season, heads };
}
