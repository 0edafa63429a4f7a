import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { AnonymousCopyForm } from './anonymous-copy-schema.ts';
import { findWork } from './queries.server.ts';

/**
 * Keeps the text of a work that jurors of a blind round read instead of its file; an empty one takes it away. Names known
 * of the work are hidden in it as in every text. The audit log tells that it changed, not what it says.
 * @throws Conflict for a withdrawn work, or one changed in between.
 */
export async function writeAnonymousCopy(
  ctx: Context<Db>,
  workId: number,
  { text, version }: AnonymousCopyForm,
): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const work = await findWork(db, workId);
    if (!work) throw new NotFound();
    if (work.status === 'withdrawn') throw new Conflict('works.withdrawnAlready');
    const changed = await db
      .updateTable('works')
      .set({ anonymous_copy: text, version: version + 1 })
      .where('id', '=', workId)
      .where('version', '=', version)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
    await recordAudit(
      { ...ctx, db },
      {
        action: 'work.anonymousCopy',
        subject: { kind: 'work', id: workId, label: work.title },
        changes: [],
      },
    );
  });
}
