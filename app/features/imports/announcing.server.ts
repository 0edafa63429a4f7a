import { coverageImported } from '#app/features/coverage/ports.server.ts';
import { affectedWindow } from '#app/features/coverage/references.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

export type Touched = { outletIds: number[]; journalistIds: number[]; publishedAt: string[] };

/** Whom the articles of a batch concern. Read it before they are withdrawn. */
export async function touchedBy(db: Db, batchId: number): Promise<Touched> {
  const made = db
    .selectFrom('import_rows')
    .innerJoin('articles', 'articles.id', 'import_rows.target_id')
    .where('batch_id', '=', batchId)
    .where('state', '=', 'done');
  const outlets = await made.select('articles.outlet_id as id').distinct().execute();
  const people = await made
    .innerJoin('article_journalists', 'article_journalists.article_id', 'articles.id')
    .select('journalist_id as id')
    .distinct()
    .execute();
  const days = await made
    .select(eb => eb.fn.min('articles.published_at').as('at'))
    .groupBy('articles.published_on')
    .execute();
  return {
    outletIds: outlets.map(row => row.id),
    journalistIds: people.map(row => row.id),
    publishedAt: days.map(row => row.at).sort(),
  };
}

/** Announces a whole batch once: standings of those concerned, and a job each for originality and open findings. */
export async function announceBatch(ctx: Context<Db>, batchId: number, touched: Touched): Promise<void> {
  const first = touched.publishedAt[0];
  const last = touched.publishedAt.at(-1);
  if (first === undefined || last === undefined) return;
  await coverageImported.call(ctx, touched);
  const day = 86_400_000;
  const to = new Date(Date.parse(affectedWindow(last).to) + day).toISOString();
  await enqueueJob(ctx, {
    kind: 'coverage.rederive',
    payload: { from: first, to },
    dedupeKey: `coverage.rederive import ${batchId}`,
  });
  await enqueueJob(ctx, {
    kind: 'coverage.open-findings',
    payload: { from: first, to: new Date(Date.parse(last) + day).toISOString() },
    dedupeKey: `coverage.open-findings import ${batchId}`,
  });
}
