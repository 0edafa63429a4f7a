import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid, NotFound } from '#app/lib/errors.ts';
import { trimmed } from '#app/lib/text.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { countComments, mostComments } from './comments.queries.server.ts';
import { findKit } from './queries.server.ts';

/**
 * Remarks on a passage (its words in `quote`) or on the whole kit. Whoever reads kits may.
 * @throws Invalid without words, over 2,000 characters, or on a kit with 200 remarks.
 */
export async function commentOnKit(
  ctx: Context<Db>,
  input: { id: number; quote: string; body: string },
): Promise<number> {
  authorise(ctx.actor, 'kits.read');
  const body = trimmed(input.body);
  if (body === '') throw new Invalid({ body: ['errors.required'] });
  if (body.length > 2000) throw new Invalid({ body: ['errors.tooLong'] });
  return inTransaction(ctx.db, async db => {
    const kit = await findKit(db, input.id);
    if (!kit) throw new NotFound();
    if ((await countComments(db, kit.id)) >= mostComments)
      throw new Invalid({ body: ['flow.tooManyComments'] });
    const { id } = await db
      .insertInto('press_kit_comments')
      .values({
        kit_id: kit.id,
        quote: trimmed(input.quote).slice(0, 300),
        body,
        written_by: actorUserId(ctx.actor),
        written_at: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordAudit(
      { ...ctx, db },
      {
        action: 'kit.commented',
        subject: { kind: 'kit', id: kit.id, label: kit.headline },
        changes: [{ field: 'comment', before: null, after: body }],
      },
    );
    return id;
  });
}

/** Marks a remark as dealt with, or opens it again. */
export async function resolveComment(
  ctx: Context<Db>,
  input: { id: number; commentId: number; resolved: boolean },
): Promise<void> {
  authorise(ctx.actor, 'kits.read');
  await inTransaction(ctx.db, async db => {
    const row = await db
      .updateTable('press_kit_comments')
      .set({
        resolved_by: input.resolved ? actorUserId(ctx.actor) : null,
        resolved_at: input.resolved ? ctx.now : null,
      })
      .where('id', '=', input.commentId)
      .where('kit_id', '=', input.id)
      .executeTakeFirst();
    if (row.numUpdatedRows === 0n) throw new NotFound();
    const kit = (await findKit(db, input.id))!;
    await recordAudit(
      { ...ctx, db },
      {
        action: input.resolved ? 'kit.commentResolved' : 'kit.commentReopened',
        subject: { kind: 'kit', id: kit.id, label: kit.headline },
      },
    );
  });
}
