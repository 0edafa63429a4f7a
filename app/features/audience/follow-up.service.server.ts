import type { Contactable } from '#app/features/partners/contactable.queries.server.ts';
import { isPublic } from '#app/features/press-kits/embargo.ts';
import { renderKitMail } from '#app/features/press-kits/kit-mail.server.ts';
import { findKit, lockKit } from '#app/features/press-kits/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { planCorrection } from './correcting.service.server.ts';
import { dispatchMailing } from './dispatch.server.ts';
import { everybody } from './filter.ts';
import { findFollowUpFacts, listHolders, listReacted } from './follow-up.queries.server.ts';
import { type FollowUpRefusal, followUpRefusal } from './follow-up.ts';
import { heldUntil } from './mailing-state.ts';
import type { FrozenReason } from './plan.ts';

export type FollowUpPlan = {
  refusal: FollowUpRefusal | undefined;
  included: Awaited<ReturnType<typeof planCorrection>>['included'];
  excluded: { person: Contactable; reason: FrozenReason }[];
};

/** Who would be reminded of a kit: those whom it has reached and who have done nothing with it, as far as is known. */
export async function planFollowUp(
  ctx: Pick<Context<Db>, 'db' | 'now'>,
  kitId: number,
): Promise<FollowUpPlan> {
  const { zone } = await readOffice(ctx.db);
  const refusal = followUpRefusal(await findFollowUpFacts(ctx.db, kitId), ctx.now, zone);
  const { included, excluded } = await planCorrection(ctx, await listHolders(ctx.db, kitId));
  const reacted = await listReacted(ctx.db, kitId);
  const busy = ({ person }: { person: Contactable }) => reacted.has(person.journalistId);
  return {
    refusal,
    included: included.filter(entry => !busy(entry)),
    excluded: [
      ...included.filter(busy).map(({ person }) => ({ person, reason: 'reacted' as const })),
      ...excluded,
    ],
  };
}

/**
 * Reminds the chosen of a kit, once and never again. Mail waits 60 seconds.
 * @returns the mailing's id.
 * @throws Conflict when the kit is not public, was changed since `version`, or may not be followed up; Invalid when
 * nobody is left to write to.
 */
export async function followUp(
  ctx: Context<Db>,
  input: { kitId: number; version: number; note: string; journalistIds: readonly number[] },
): Promise<number> {
  authorise(ctx.actor, 'kits.send');
  const kit = await findKit(ctx.db, input.kitId);
  if (!kit) throw new NotFound();
  if (!isPublic(kit, ctx.now)) throw new Conflict('audience.notPublished');
  const content = await renderKitMail(ctx.db, kit, { note: input.note, reminder: true });
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const locked = await lockKit(db, kit.id);
    if (locked?.version !== kit.version || kit.version !== input.version)
      throw new Conflict('audience.kitChanged');
    const { refusal, included, excluded } = await planFollowUp(inside, kit.id);
    if (refusal) throw new Conflict(`sending.followUpRefusal.${refusal}`);
    const wanted = new Set(input.journalistIds);
    if (!included.some(({ person }) => wanted.has(person.journalistId)))
      throw new Invalid({ journalistId: ['audience.nobody'] });
    return dispatchMailing(inside, {
      ...{ kit, content, plan: { included, excluded }, wanted, purpose: 'follow-up', scheduledAt: null },
      ...{ filter: everybody, note: input.note, holdUntil: heldUntil(ctx.now) },
    });
  });
}
