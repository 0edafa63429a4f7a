import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findArticle } from '../articles.queries.server.ts';
import { readSource } from '../reading.service.server.ts';
import { findLine } from './batches.queries.server.ts';
import { recordHandedPage } from './handed-page.server.ts';
import { mayAddPage } from './known-page.ts';

/**
 * Adds the page that was handed over with a line to the article that its address had been logged as: one recording more of
 * that article, whose fields stay as they are.
 * @throws NotFound; Conflict when the line is no such page, or somebody has added it
 */
export async function addPageToArticle(ctx: Context<Db>, batchId: number, lineId: number): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  const line = await findLine(ctx.db, batchId, lineId);
  if (!line) throw new NotFound();
  if (!mayAddPage(line)) throw new Conflict('errors.alreadyDone');
  // What was read of it went when the article was found; read outside of the transaction.
  const read = await readSource(ctx, line.source, { as: 'article' });
  await inTransaction(ctx.db, async db => {
    const article = await findArticle(db, line.articleId!);
    const { numUpdatedRows } = await db
      .updateTable('log_lines')
      .set({ state: 'logged', updated_at: ctx.now })
      .where('id', '=', line.id)
      .where('state', '=', 'known')
      .executeTakeFirst();
    if (!article || Number(numUpdatedRows) === 0) throw new Conflict('errors.alreadyDone');
    const { id, title, row } = article;
    await recordHandedPage({ ...ctx, db }, line.id, { id, url: row.url }, read.ok ? read : null);
    await recordAudit(
      { ...ctx, db },
      { action: 'article.page-added', subject: { kind: 'article', id, label: title } },
    );
  });
}
