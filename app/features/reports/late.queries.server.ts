import type { Db } from '#db/connection.ts';
import { type KlipingArticle, klipingArticles, klipingRows } from './kliping.queries.server.ts';
import { type CutOff, daysBefore, klipingSpan, lateDays } from './kliping.ts';

/** What one mail carries of late stories; the rest follows in the next. */
const mostLate = 40;

/** As many of the articles last logged are looked through for older stories. */
const lookedThrough = 500;

export type LateArticles = {
  articles: KlipingArticle[];
  more: boolean;
  /** Logged since the kliping before, published too long ago to be carried by any. */
  older: { id: number; title: string; outlet: string }[];
};

/**
 * The articles that follow in the kliping of a day: published before its span, at most `lateDays` back, and carried by
 * no mailed kliping because they were logged or approved after theirs went out. A day that was followed by another
 * keeps what it carried. Before the first day that was dealt with nothing is late.
 */
export async function listLate(db: Db, on: string, cutOff: CutOff): Promise<LateArticles> {
  const { from: to } = klipingSpan(on, cutOff);
  const first = await db
    .selectFrom('kliping_sends')
    .select('on_day as on')
    .where('on_day', '>=', daysBefore(on, lateDays))
    .where('on_day', '<', on)
    .where('outcome', 'in', ['sent', 'empty'])
    .orderBy('on_day')
    .executeTakeFirst();
  if (!first) return { articles: [], more: false, older: [] };
  const followed = await db
    .selectFrom('kliping_sends')
    .select('id')
    .where('on_day', '>', on)
    .where('version', '>', 0)
    .limit(1)
    .executeTakeFirst();
  const rows = await klipingRows(db, { from: klipingSpan(first.on, cutOff).from, to })
    .leftJoin('kliping_mailed', 'kliping_mailed.article_id', 'articles.id')
    .leftJoin('kliping_sends', 'kliping_sends.id', 'kliping_mailed.send_id')
    .where(eb =>
      eb.or([
        eb('kliping_sends.on_day', '=', on),
        ...(followed ? [] : [eb('kliping_mailed.article_id', 'is', null)]),
      ]),
    )
    .limit(mostLate + 1)
    .execute();
  return {
    articles: await klipingArticles(db, rows.slice(0, mostLate)),
    more: rows.length > mostLate,
    older: await listOlder(db, {
      logged: klipingSpan(on, cutOff),
      before: klipingSpan(daysBefore(on, lateDays), cutOff).from,
    }),
  };
}

/** Approved articles that were logged in a span and published before an instant, among those last logged. */
async function listOlder(
  db: Db,
  { logged, before }: { logged: { from: string; to: string }; before: string },
) {
  return db
    .selectFrom(
      db
        .selectFrom('articles')
        .select(['id', 'title', 'outlet_id', 'status', 'published_at', 'created_at'])
        .orderBy('id', 'desc')
        .limit(lookedThrough)
        .as('latest'),
    )
    .innerJoin('outlets', 'outlets.id', 'latest.outlet_id')
    .select(['latest.id', 'latest.title', 'outlets.name as outlet'])
    .where('latest.status', '=', 'approved')
    .where('latest.created_at', '>=', logged.from)
    .where('latest.created_at', '<', logged.to)
    .where('latest.published_at', '<', before)
    .orderBy('latest.id', 'desc')
    .execute();
}

/** Writes down that a day's mail carried these articles; what an earlier one carried stays with that one. */
export async function insertMailed(db: Db, sendId: number, articleIds: readonly number[]): Promise<void> {
  if (articleIds.length === 0) return;
  await db
    .insertInto('kliping_mailed')
    .values(articleIds.map(article_id => ({ article_id, send_id: sendId })))
    .onConflict(conflict => conflict.column('article_id').doNothing())
    .execute();
}
