import { recordAudit } from '#app/features/audit/service.server.ts';
import type { MailAct } from '#app/features/outbox/mail.ts';
import { cancelMail } from '#app/features/outbox/service.server.ts';
import type { EmbargoMoved, KitMail, KitWithdrawn } from '#app/features/press-kits/ports.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { actOf, countLeft, isOfWithdrawnKit, listMailingIds } from './queries.server.ts';

/**
 * Stops what waits of all mailings of a withdrawn kit, in the transaction of the withdrawal; the mailings that lost
 * mail by it say so on their page. Whoever may withdraw a kit may stop its mail.
 */
export async function stopWithdrawn(ctx: Context<Db>, { kitId, headline }: KitWithdrawn): Promise<KitMail> {
  let stopped = 0;
  for (const id of await listMailingIds(ctx.db, kitId)) {
    const count = await cancelMail(ctx, actOf(id));
    if (count === 0) continue;
    stopped += count;
    await ctx.db
      .updateTable('mailings')
      .set({ status: 'withdrawn', updated_at: ctx.now })
      .where('id', '=', id)
      .execute();
  }
  if (stopped > 0)
    await recordAudit(ctx, {
      action: 'mailing.cancelled',
      subject: { kind: 'kit', id: kitId, label: headline },
      changes: [{ field: 'stopped', before: null, after: stopped }],
    });
  return { left: await countLeft(ctx.db, kitId), stopped };
}

/** How many mails of a kit say an embargo that was moved since. */
export async function countTold({ db }: Context<Db>, { kitId }: EmbargoMoved): Promise<number> {
  return countLeft(db, kitId);
}

/** A mail of a release that was withdrawn is not sent again by hand, as long as it stays withdrawn. */
export async function refuseWithdrawn(ctx: Context<Db>, act: MailAct) {
  const withdrawn = act.kind === actOf(act.id).kind && (await isOfWithdrawnKit(ctx.db, act.id));
  return withdrawn ? ('mail.releaseWithdrawn' as const) : undefined;
}
