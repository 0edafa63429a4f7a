import { recordAudit } from '#app/features/audit/service.server.ts';
import { holdMail, releaseMail } from '#app/features/outbox/holds.server.ts';
import { mailCounts } from '#app/features/outbox/queries.server.ts';
import { lockKit } from '#app/features/press-kits/queries.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { waiting } from './mailing-state.ts';
import { actOf, findMailing } from './queries.server.ts';

/**
 * Holds back what a mailing has not sent yet, or lets it go on. Each mail keeps its place and its time.
 * @throws Conflict when it already stands so, or nothing of it waits.
 */
export async function setMailingPaused(
  ctx: Context<Db>,
  { kitId, id, paused }: { kitId: number; id: number; paused: boolean },
): Promise<void> {
  authorise(ctx.actor, 'kits.send');
  await inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const kit = await lockKit(db, kitId);
    const mailing = kit && (await findMailing(db, kitId, id));
    if (!mailing) throw new NotFound();
    if (mailing.paused === paused) throw new Conflict('errors.alreadyDone');
    if (paused && waiting(await mailCounts(db, actOf(id))) === 0) throw new Conflict('audience.allGone');
    await (paused ? holdMail : releaseMail)(inside, actOf(id));
    await recordAudit(inside, {
      action: paused ? 'mailing.paused' : 'mailing.resumed',
      subject: { kind: 'kit', id: kit.id, label: kit.headline },
    });
  });
}
