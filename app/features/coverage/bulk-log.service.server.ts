import { recordAudits } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { bulkInsert } from '#db/bulk-insert.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { reserveIds } from '#db/dialect/ids.ts';
import { articleSearchId, indexArticleTexts, removeArticleText } from '#db/dialect/search.ts';
import type { ArticleFormat, Tone } from '#db/schema/coverage.ts';
import type { Channel } from '#db/schema/partners.ts';
import { listSameArticles } from './articles.queries.server.ts';
import { removeFingerprints } from './fingerprints.queries.server.ts';
import { watchPages } from './snapshots/watch.server.ts';

/** A clip whose outlet, people, topics and keys are known already. */
export type ReadyArticle = {
  outlet: { id: number; name: string; channel: Channel };
  journalists: readonly { id: number; name: string }[];
  topicIds: readonly number[];
  spokespersons: readonly { name: string; title: string }[];
  title: string;
  url: string | null;
  canonicalUrl: string | null;
  contentHash: string;
  publishedAt: string;
  publishedOn: string;
  body: string;
  words: number;
  rubric: string;
  format: ArticleFormat;
  headlineTone: Tone | null;
  bodyTone: Tone | null;
  channel: Channel | null;
  regency: string | null;
  seconds: number | null;
};

const columns = [
  'id',
  'search_id',
  'outlet_id',
  'channel',
  'title',
  'url',
  'canonical_url',
  'rubric',
  'byline',
  'published_at',
  'published_on',
  'dateline',
  'body',
  'words',
  'seconds',
  'format',
  'headline_tone',
  'body_tone',
  'regency',
  'status',
  'status_reason',
  'found_by',
  'entry_method',
  'reading',
  'content_hash',
  'originality_detail',
  'originality_reason',
  'created_by',
  'created_at',
  'updated_at',
  'version',
] as const;

function rowOf(ctx: Context<Db>, id: number, searchId: number, article: ReadyArticle) {
  return [
    id,
    searchId,
    article.outlet.id,
    article.channel ?? article.outlet.channel,
    article.title,
    article.url,
    article.canonicalUrl,
    article.rubric,
    article.journalists.map(person => person.name).join(', '),
    article.publishedAt,
    article.publishedOn,
    '',
    article.body,
    article.words,
    article.seconds,
    article.format,
    article.headlineTone,
    article.bodyTone,
    article.regency,
    'approved',
    '',
    'import',
    'manual',
    '',
    article.contentHash,
    '',
    '',
    actorUserId(ctx.actor),
    ctx.now,
    ctx.now,
    1,
  ];
}

async function insertPeople(db: Db, made: readonly { id: number; article: ReadyArticle }[]): Promise<void> {
  await bulkInsert(
    db,
    'article_journalists',
    ['article_id', 'journalist_id', 'position'],
    made.flatMap(({ id, article }) =>
      article.journalists.map((person, position) => [id, person.id, position]),
    ),
  );
  await bulkInsert(
    db,
    'article_topics',
    ['article_id', 'topic_id', 'source', 'evidence'],
    made.flatMap(({ id, article }) => article.topicIds.map(topicId => [id, topicId, 'machine', '[]'])),
  );
  await bulkInsert(
    db,
    'article_spokespersons',
    ['article_id', 'name', 'title'],
    made.flatMap(({ id, article }) => article.spokespersons.map(({ name, title }) => [id, name, title])),
  );
}

/**
 * Logs many clips at once: rows, people, topics, full-text index and an audit entry each. What is in the database
 * already (same address, or same text in the same outlet) is left out. What follows from new coverage is not queued
 * here: the caller announces the whole batch once, with `coverageImported` and one job for originality.
 * @returns per clip its new id, or the id of the one that is there
 */
export async function logArticles(
  ctx: Context<Db>,
  articles: readonly ReadyArticle[],
): Promise<{ id: number; made: boolean }[]> {
  authorise(ctx.actor, 'coverage.write');
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const same = await listSameArticles(db, articles);
    const fresh: ReadyArticle[] = [];
    const places = new Map<string, number>();
    const results = articles.map(article => {
      const keys = [article.canonicalUrl ?? '', `${article.outlet.id} ${article.contentHash}`].filter(
        Boolean,
      );
      const known = keys.map(key => same.get(key)).find(id => id !== undefined);
      if (known !== undefined) return { id: known, made: false };
      const earlier = keys.map(key => places.get(key)).find(place => place !== undefined);
      if (earlier !== undefined) return { place: earlier, made: false };
      for (const key of keys) places.set(key, fresh.length);
      fresh.push(article);
      return { place: fresh.length - 1, made: true };
    });
    const ids = await reserveIds(db, 'articles', fresh.length);
    const made = fresh.map((article, i) => {
      const id = ids[i]!;
      return { id, article, searchId: articleSearchId(article.publishedAt, id) };
    });
    await bulkInsert(
      db,
      'articles',
      columns,
      made.map(({ id, searchId, article }) => rowOf(ctx, id, searchId, article)),
    );
    await insertPeople(db, made);
    await watchPages(
      inner,
      made.map(({ id, article }) => ({ id, url: article.url })),
    );
    await recordAudits(
      inner,
      made.map(({ id, article }) => ({
        action: 'article.imported',
        subject: { kind: 'article', id, label: article.title },
      })),
    );
    await indexArticleTexts(
      db,
      made.map(({ searchId, article }) => ({
        searchId,
        title: article.title,
        people: [article.outlet, ...article.journalists, ...article.spokespersons]
          .map(({ name }) => name)
          .join(' '),
        body: article.body,
      })),
    );
    return results.map(result =>
      'id' in result ? result : { id: ids[result.place]!, made: result.made },
    ) as {
      id: number;
      made: boolean;
    }[];
  });
}

/**
 * Takes articles away again, with all that hangs on them, as if they had never been logged: for undoing an import. Each
 * leaves an audit entry.
 */
export async function withdrawArticles(ctx: Context<Db>, ids: readonly number[]): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  if (ids.length === 0) return;
  await inTransaction(ctx.db, async db => {
    const rows = await db
      .selectFrom('articles')
      .select(['id', 'title', 'search_id'])
      .where('id', 'in', [...ids])
      .execute();
    for (const row of rows) {
      if (row.search_id !== null) await removeArticleText(db, row.search_id);
      await removeFingerprints(db, row.id);
    }
    await db
      .deleteFrom('articles')
      .where('id', 'in', [...ids])
      .execute();
    await recordAudits(
      { ...ctx, db },
      rows.map(row => ({
        action: 'article.importUndone',
        subject: { kind: 'article', id: row.id, label: row.title },
      })),
    );
  });
}
