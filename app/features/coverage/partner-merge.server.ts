import type { MergeExtent, MergePair, MovedRows, Unmerge } from '#app/features/partners/ports.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { coverageImported } from './ports.server.ts';

type Byline = { article_id: number; journalist_id: number; position: number };
type OutletMoves = { articles: number[]; feeds: number[] };
type JournalistMoves = { articles: number[]; dropped: Byline[]; corrections: number[] };

const part = 'coverage';

async function count(query: { execute: () => Promise<{ n: number }[]> }): Promise<number> {
  return (await query.execute())[0]?.n ?? 0;
}

/** Articles that carry both names. */
function bylinesOfBoth(db: Db, { keptId, goneId }: MergePair) {
  return db
    .selectFrom('article_journalists as gone')
    .innerJoin('article_journalists as kept', 'kept.article_id', 'gone.article_id')
    .where('gone.journalist_id', '=', goneId)
    .where('kept.journalist_id', '=', keptId);
}

/** What of coverage a merge of two outlets or journalists would move. */
export async function countMergedCoverage({ db }: Context<Db>, pair: MergePair): Promise<MergeExtent> {
  const all = { n: db.fn.countAll<number>().as('n') }.n;
  if (pair.kind === 'outlet') {
    return {
      articles: await count(db.selectFrom('articles').select(all).where('outlet_id', '=', pair.goneId)),
      feeds: await count(db.selectFrom('feeds').select(all).where('outlet_id', '=', pair.goneId)),
    };
  }
  const bylines = db.selectFrom('article_journalists').select(all).where('journalist_id', '=', pair.goneId);
  const both = await count(bylinesOfBoth(db, pair).select(all));
  return {
    articles: (await count(bylines)) - both,
    articlesBoth: both,
    corrections: await count(
      db.selectFrom('correction_requests').select(all).where('journalist_id', '=', pair.goneId),
    ),
  };
}

/** Whom the articles concern beside the pair itself, for standings: one instant of each day, and an outlet's authors. */
async function announce(ctx: Context<Db>, pair: MergePair, articleIds: readonly number[]): Promise<void> {
  if (articleIds.length === 0) return;
  const days = new Map<string, string>();
  const others = new Set<number>();
  for (const ids of chunksOf(articleIds)) {
    const articles = await ctx.db
      .selectFrom('articles')
      .select(['outlet_id', 'published_at', 'published_on'])
      .where('id', 'in', ids)
      .execute();
    for (const article of articles) {
      days.set(article.published_on, article.published_at);
      if (pair.kind === 'journalist') others.add(article.outlet_id);
    }
    if (pair.kind === 'journalist') continue;
    const authors = await ctx.db
      .selectFrom('article_journalists')
      .select('journalist_id')
      .distinct()
      .where('article_id', 'in', ids)
      .execute();
    for (const author of authors) others.add(author.journalist_id);
  }
  const both = [pair.keptId, pair.goneId];
  const [outletIds, journalistIds] = pair.kind === 'outlet' ? [both, [...others]] : [[...others], both];
  await coverageImported.call(ctx, { outletIds, journalistIds, publishedAt: [...days.values()].sort() });
}

async function moveOutletCoverage({ db }: Context<Db>, { keptId, goneId }: MergePair): Promise<OutletMoves> {
  const articles = await db
    .updateTable('articles')
    .set({ outlet_id: keptId })
    .where('outlet_id', '=', goneId)
    .returning('id')
    .execute();
  const feeds = await db
    .updateTable('feeds')
    .set({ outlet_id: keptId })
    .where('outlet_id', '=', goneId)
    .returning('id')
    .execute();
  return { articles: articles.map(row => row.id), feeds: feeds.map(row => row.id) };
}

async function moveBylines({ db }: Context<Db>, pair: MergePair): Promise<JournalistMoves> {
  const { keptId, goneId } = pair;
  const dropped = await bylinesOfBoth(db, pair).selectAll('gone').execute();
  for (const ids of chunksOf(dropped.map(row => row.article_id))) {
    await db
      .deleteFrom('article_journalists')
      .where('journalist_id', '=', goneId)
      .where('article_id', 'in', ids)
      .execute();
  }
  const articles = await db
    .updateTable('article_journalists')
    .set({ journalist_id: keptId })
    .where('journalist_id', '=', goneId)
    .returning('article_id')
    .execute();
  const corrections = await db
    .updateTable('correction_requests')
    .set({ journalist_id: keptId })
    .where('journalist_id', '=', goneId)
    .returning('id')
    .execute();
  return {
    articles: articles.map(row => row.article_id),
    dropped,
    corrections: corrections.map(row => row.id),
  };
}

/** Two outlets or journalists become one: articles, feeds and corrections move, an article that names both keeps one. */
export async function moveMergedCoverage(ctx: Context<Db>, pair: MergePair): Promise<MovedRows> {
  if (pair.kind === 'outlet') {
    const rows = await moveOutletCoverage(ctx, pair);
    await announce(ctx, pair, rows.articles);
    return { part, rows };
  }
  const rows = await moveBylines(ctx, pair);
  await announce(ctx, pair, [...rows.articles, ...rows.dropped.map(row => row.article_id)]);
  return { part, rows };
}

async function moveOutletBack(
  { db }: Context<Db>,
  { keptId, goneId }: MergePair,
  rows: OutletMoves,
): Promise<void> {
  for (const [table, all] of [
    ['articles', rows.articles],
    ['feeds', rows.feeds],
  ] as const) {
    for (const ids of chunksOf(all)) {
      await db
        .updateTable(table)
        .set({ outlet_id: goneId })
        .where('id', 'in', ids)
        .where('outlet_id', '=', keptId)
        .execute();
    }
  }
}

async function moveBylinesBack(
  { db }: Context<Db>,
  { keptId, goneId }: MergePair,
  { articles, dropped, corrections }: JournalistMoves,
): Promise<void> {
  for (const ids of chunksOf(articles)) {
    await db
      .updateTable('article_journalists')
      .set({ journalist_id: goneId })
      .where('article_id', 'in', ids)
      .where('journalist_id', '=', keptId)
      .execute();
  }
  const standing = new Set<number>();
  for (const ids of chunksOf(dropped.map(row => row.article_id))) {
    const rows = await db.selectFrom('articles').select('id').where('id', 'in', ids).execute();
    for (const { id } of rows) standing.add(id);
  }
  for (const rows of chunksOf(
    dropped.filter(row => standing.has(row.article_id)),
    200,
  ))
    await db
      .insertInto('article_journalists')
      .values(rows)
      .onConflict(conflict => conflict.doNothing())
      .execute();
  for (const ids of chunksOf(corrections)) {
    await db
      .updateTable('correction_requests')
      .set({ journalist_id: goneId })
      .where('id', 'in', ids)
      .where('journalist_id', '=', keptId)
      .execute();
  }
}

/** Gives back what {@link moveMergedCoverage} moved; what was put under another outlet or name since stays there. */
export async function moveCoverageBack(ctx: Context<Db>, { moved, ...pair }: Unmerge): Promise<void> {
  if (pair.kind === 'outlet') {
    const rows = moved[part] as OutletMoves;
    await moveOutletBack(ctx, pair, rows);
    await announce(ctx, pair, rows.articles);
    return;
  }
  const rows = moved[part] as JournalistMoves;
  await moveBylinesBack(ctx, pair, rows);
  await announce(ctx, pair, [...rows.articles, ...rows.dropped.map(row => row.article_id)]);
}
