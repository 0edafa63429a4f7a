import type { Db } from '#db/connection.ts';
import { dayAfter, dayBefore } from '../kliping.ts';
import type { RecapArticle } from './figures.ts';
import type { Days } from './months.ts';

/**
 * The approved articles published on some days. The index holds instants: a day of the office lies within a day more on
 * either side of it, whatever its zone.
 */
function approved(db: Db, { fromOn, toOn }: Days) {
  return db
    .selectFrom('articles')
    .where('articles.status', '=', 'approved')
    .where('articles.published_at', '>=', dayBefore(fromOn))
    .where('articles.published_at', '<', dayAfter(dayAfter(toOn)))
    .where('articles.published_on', '>=', fromOn)
    .where('articles.published_on', '<=', toOn);
}

/** What a recap counts, for every approved article of a span of days. */
export async function listRecapArticles(db: Db, days: Days): Promise<RecapArticle[]> {
  return approved(db, days)
    .innerJoin('outlets', 'outlets.id', 'articles.outlet_id')
    .select([
      'outlets.id as outletId',
      'outlets.name as outlet',
      'articles.channel',
      'articles.regency',
      'articles.headline_tone as headlineTone',
      'articles.body_tone as bodyTone',
      eb => eb.fn.coalesce('originality_override', 'originality').as('originality'),
    ])
    .execute();
}

export type TopicCount = { id: number; name: string; kind: string; count: number };

/** How many articles carry each topic, most first; an article counts under each of its topics. */
export async function countTopics(db: Db, days: Days): Promise<TopicCount[]> {
  const rows = await approved(db, days)
    .innerJoin('article_topics', 'article_topics.article_id', 'articles.id')
    .innerJoin('topics', 'topics.id', 'article_topics.topic_id')
    .select(['topics.id', 'topics.name', 'topics.kind', eb => eb.fn.countAll<number>().as('count')])
    .groupBy(['topics.id', 'topics.name', 'topics.kind'])
    .orderBy('count', 'desc')
    .orderBy('topics.name')
    .execute();
  return rows.map(row => ({ ...row, count: Number(row.count) }));
}

/** How many articles carry no topic. */
export async function countWithoutTopic(db: Db, days: Days): Promise<number> {
  const row = await approved(db, days)
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where(eb =>
      eb.not(
        eb.exists(
          eb.selectFrom('article_topics').select('topic_id').whereRef('article_id', '=', 'articles.id'),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many known journalists wrote. */
export async function countJournalists(db: Db, days: Days): Promise<number> {
  const row = await approved(db, days)
    .innerJoin('article_journalists', 'article_journalists.article_id', 'articles.id')
    .select(eb => eb.fn.count<number>('journalist_id').distinct().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export type ReleasePickUp = {
  id: number;
  headline: string;
  verbatim: number;
  adapted: number;
  own: number;
};

/** Which releases the articles took something from, and how; most used first. */
export async function listReleasePickUp(db: Db, days: Days): Promise<ReleasePickUp[]> {
  const rows = await approved(db, days)
    .innerJoin('article_reuse', 'article_reuse.article_id', 'articles.id')
    .innerJoin('press_kits', 'press_kits.id', 'article_reuse.source_id')
    .where('article_reuse.source_kind', '=', 'release')
    .select([
      'press_kits.id',
      'press_kits.headline',
      'article_reuse.label',
      eb => eb.fn.countAll<number>().as('count'),
    ])
    .groupBy(['press_kits.id', 'press_kits.headline', 'article_reuse.label'])
    .execute();
  const releases = new Map<number, ReleasePickUp>();
  for (const { id, headline, label, count } of rows) {
    const release = releases.get(id) ?? { id, headline, verbatim: 0, adapted: 0, own: 0 };
    release[label] = Number(count);
    releases.set(id, release);
  }
  const total = ({ verbatim, adapted, own }: ReleasePickUp) => verbatim + adapted + own;
  return [...releases.values()].sort((a, b) => total(b) - total(a) || b.id - a.id);
}
