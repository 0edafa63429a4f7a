import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { cancelMail } from '#app/features/outbox/service.server.ts';
import { renderKitMail } from '#app/features/press-kits/kit-mail.server.ts';
import { findKit, lockKit } from '#app/features/press-kits/queries.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { planCorrection } from './correcting.service.server.ts';
import { dispatchMailing } from './dispatch.server.ts';
import { embargoAt, isOutdated } from './mailed-text.ts';
import { heldUntil } from './mailing-state.ts';
import { actOf, findMailing, listOutdated } from './queries.server.ts';

/**
 * A published release changed: what waits of it with other words, or another embargo, is stopped in the transaction of
 * the change, and a job writes the same people the release as it stands. Corrections are not renewed: what they told
 * as right no longer is, and a person must say what holds.
 */
export async function stopOutdated(ctx: Context<Db>, { kitId }: { kitId: number }): Promise<void> {
  const kit = await findKit(ctx.db, kitId);
  if (!kit) return;
  for (const { id } of await listOutdated(ctx.db, kit)) {
    const mailing = await findMailing(ctx.db, kitId, id);
    if (!mailing || !isOutdated(mailing, kit)) continue;
    const stopped = await cancelMail(ctx, actOf(id));
    if (stopped === 0) continue;
    await ctx.db
      .updateTable('mailings')
      .set({ status: 'cancelled', updated_at: ctx.now })
      .where('id', '=', id)
      .execute();
    if (mailing.purpose !== 'correction')
      await enqueueJob(ctx, { kind: 'audience.renew', payload: { kitId, mailingId: id } });
  }
}

/** The latest instant of several, in order of the alphabet as UTC texts have it. */
const latest = (...instants: (string | null)[]) =>
  instants
    .filter(at => at !== null)
    .sort()
    .at(-1)!;

/**
 * Job `audience.renew`: sends those whose mail was stopped for its old words the release as it is now, at the moment
 * that was chosen for them, at the end of an embargo that outlasts it, or in a minute. Payload:
 * `{ kitId, mailingId }`. Running twice sends once.
 */
export async function renewMailing(run: JobRun): Promise<{ renewed: number }> {
  const { kitId, mailingId } = run.payload as { kitId: number; mailingId: number };
  const ctx: Context<Db> = { db: run.db, actor: systemActor, now: run.now() };
  const [kit, old] = [await findKit(run.db, kitId), await findMailing(run.db, kitId, mailingId)];
  if (!kit || !old || old.replacedBy !== null || kit.status !== 'published') return { renewed: 0 };
  // Whoever was to get it in public gets it in public; whoever accepted the embargo has accepted the one they were told.
  const outlasting = old.embargoUntil === null ? embargoAt(kit, old.holdUntil) : null;
  const holdUntil = latest(old.holdUntil, heldUntil(ctx.now), outlasting);
  const { note = '', ...filter } = JSON.parse(old.filter) as { note?: string };
  const content = await renderKitMail(run.db, kit, {
    note,
    embargoUntil: embargoAt(kit, holdUntil) ?? undefined,
    reminder: old.purpose === 'follow-up',
  });
  return inTransaction(run.db, async db => {
    const inside = { ...ctx, db };
    if ((await lockKit(db, kitId))?.version !== kit.version) throw new Error('the release changed meanwhile');
    if ((await findMailing(db, kitId, mailingId))?.replacedBy !== null) return { renewed: 0 };
    const stopped = await db
      .selectFrom('mail_messages')
      .select('recipient_id')
      .where('act_kind', '=', 'mailing')
      .where('act_id', '=', mailingId)
      .where('status', '=', 'cancelled')
      .where('recipient_id', 'is not', null)
      .execute();
    const plan = await planCorrection(
      inside,
      stopped.map(row => row.recipient_id!),
    );
    const wanted = new Set(plan.included.map(({ person }) => person.journalistId));
    if (wanted.size === 0) return { renewed: 0 };
    const id = await dispatchMailing(inside, {
      ...{ kit, content, plan, wanted, purpose: old.purpose, holdUntil, filter, note },
      scheduledAt: old.scheduledAt === null && holdUntil <= heldUntil(ctx.now) ? null : holdUntil,
    });
    await db.updateTable('mailings').set({ replaced_by: id }).where('id', '=', mailingId).execute();
    return { renewed: wanted.size };
  });
}
