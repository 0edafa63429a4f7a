import { setImmediate } from 'node:timers/promises';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { bulkInsert } from '#db/bulk-insert.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findingsReader } from '../findings.queries.server.ts';
import { type OpenFacts, openFindingsOf, weightOfKind } from './kinds.ts';

/** Articles per transaction: a few tens of milliseconds of reading figures. */
const perWrite = 20;

type Row = {
  id: number;
  title: string;
  status: OpenFacts['status'];
  publishedAt: string;
  facts: Omit<OpenFacts, 'findings' | 'status'>;
  article: { body: string; published_on: string };
};

/** What articles are judged by, beside their texts. */
export async function readOpenFacts(db: Db, ids: readonly number[]): Promise<Row[]> {
  const count = (table: 'article_journalists' | 'article_topics') =>
    db
      .selectFrom(table)
      .whereRef(`${table}.article_id`, '=', 'articles.id' as never)
      .select(eb => eb.fn.countAll<number>().as('n'));
  const rows = await db
    .selectFrom('articles')
    .leftJoin('article_watches', 'article_watches.article_id', 'articles.id')
    .select(['id', 'title', 'status', 'published_at as publishedAt', 'body', 'published_on'])
    .select([
      'headline_tone',
      'body_tone',
      'state',
      'article_watches.url as watched',
      'changed_at as changedAt',
    ])
    .select([count('article_journalists').as('journalists'), count('article_topics').as('topics')])
    .where('articles.id', 'in', [...ids])
    .execute();
  const judged = await db
    .selectFrom('finding_judgements')
    .select(['article_id', 'finding_key', 'verdict'])
    .where('article_id', 'in', [...ids])
    .execute();
  const requests = await db
    .selectFrom('correction_requests')
    .select(['article_id', 'finding_key', 'status'])
    .where('article_id', 'in', [...ids])
    .execute();
  return rows.map(row => {
    const asked = requests.filter(request => request.article_id === row.id);
    const verdicts = judged.filter(judgement => judgement.article_id === row.id);
    return {
      id: row.id,
      title: row.title,
      status: row.status,
      publishedAt: row.publishedAt,
      article: { body: row.body, published_on: row.published_on },
      facts: {
        verdicts: new Map(verdicts.map(({ finding_key, verdict }) => [finding_key, verdict])),
        asked: new Set(asked.map(request => request.finding_key)),
        unanswered: asked.filter(request => request.status === 'requested').length,
        watch:
          row.watched === null
            ? null
            : { url: row.watched, dead: row.state === 'dead', changedAt: row.changedAt },
        journalists: Number(row.journalists ?? 0),
        topics: Number(row.topics ?? 0),
        judgedTones: Number(row.headline_tone !== null) + Number(row.body_tone !== null),
      },
    };
  });
}

/** Derives what waits for a person about some articles anew, in the caller's transaction. */
export async function refreshOpenFindings(
  db: Db,
  articleIds: readonly number[],
  read = findingsReader(),
): Promise<void> {
  if (articleIds.length === 0) return;
  const rows = await readOpenFacts(db, articleIds);
  const found: (string | number)[][] = [];
  for (const { id, status, publishedAt, facts, article } of rows) {
    const findings = status === 'approved' ? await read(db, article) : [];
    for (const [place, { kind, count }] of openFindingsOf({ ...facts, status, findings }).entries())
      found.push([id, kind, publishedAt, count, place === 0 ? weightOfKind(kind) : 0]);
  }
  await db
    .deleteFrom('open_findings')
    .where('article_id', 'in', [...articleIds])
    .execute();
  await bulkInsert(db, 'open_findings', ['article_id', 'kind', 'published_at', 'count', 'weight'], found);
}

/**
 * Job `coverage.open-findings`: derives what waits about all articles, or those published in a window, after an official
 * figure changed or articles were imported. Payload: instants `from` and `to`, both optional.
 */
export async function runOpenFindings(run: JobRun): Promise<{ derived: number }> {
  const { from, to } = run.payload as { from?: string; to?: string };
  let query = run.db.selectFrom('articles').select('id').where('status', '=', 'approved');
  if (from) query = query.where('published_at', '>=', from);
  if (to) query = query.where('published_at', '<=', to);
  const ids = (await query.orderBy('published_at').orderBy('id').execute()).map(row => row.id);
  const read = findingsReader();
  let done = 0;
  for (const chunk of chunksOf(ids, perWrite)) {
    if (await run.cancelled()) break;
    await inTransaction(run.db, db => refreshOpenFindings(db, chunk, read));
    done += chunk.length;
    await run.progress(done, ids.length);
    // Mail leaves from the same thread.
    await setImmediate();
  }
  return { derived: done };
}

/** An official figure changed: what articles say of it may now differ, or no longer. */
export async function rederiveAfterFigure(ctx: Context<Db>): Promise<void> {
  const kind = 'coverage.open-findings';
  await enqueueJob(ctx, { kind, payload: {}, dedupeKey: `${kind} all` });
}
