import { hasOtherOf } from '#app/features/accounts/queries.server.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid } from '#app/lib/errors.ts';
import { permissions } from '#app/lib/permissions.ts';
import { trimmed } from '#app/lib/text.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { askForLinks, isOpenFault, readChecks } from './checks/service.server.ts';
import { insertDecision } from './decisions.queries.server.ts';
import { type ApprovalCase, approvalRefusal, publishesAlone } from './policy.ts';
import { listEditors } from './versions.queries.server.ts';
import type { WorkingKit } from './working.queries.server.ts';
import { workingAt, writeRow } from './writing.server.ts';

/** What a decision on a kit rests on: its version as the person saw it. */
export type KitAt = { id: number; version: number };

/** Reads what decides whether the actor may approve a kit. */
export async function readApprovalCase(ctx: Context<Db>, kit: WorkingKit): Promise<ApprovalCase> {
  const approver = actorUserId(ctx.actor);
  const editors = await listEditors(ctx.db, kit.id, kit.approvedVersion);
  return {
    approval: kit.approval,
    editors: editors.map(editor => editor.id),
    approver,
    othersCan: await hasOtherOf(ctx.db, permissions['kits.approve'], approver),
  };
}

async function refuseFaults(db: Db, kit: WorkingKit, now: string): Promise<void> {
  if ((await readChecks(db, kit, now)).some(isOpenFault)) throw new Conflict('flow.refused.faults');
}

async function decide(
  ctx: Context<Db>,
  kit: WorkingKit,
  act: 'submitted' | 'approved' | 'returned',
  reason = '',
): Promise<void> {
  const { db, now } = ctx;
  const approval = act === 'returned' ? 'draft' : act;
  await writeRow(ctx, kit, {
    approval,
    ...(act === 'approved' ? { approved_version: kit.version } : {}),
  });
  await insertDecision(db, {
    ...{ kitId: kit.id, version: kit.version, act, reason },
    ...{ by: actorUserId(ctx.actor), at: now },
  });
  await recordAudit(ctx, {
    action: `kit.${act}`,
    subject: { kind: 'kit', id: kit.id, label: kit.headline },
    changes: reason ? [{ field: 'reason', before: null, after: reason }] : [],
  });
}

/**
 * Hands a draft in for approval.
 * @throws Conflict when it was changed since, or is handed in or approved already, or has faults that block; Invalid without a body.
 */
export async function submitKit(ctx: Context<Db>, at: KitAt): Promise<void> {
  authorise(ctx.actor, 'kits.write');
  await inTransaction(ctx.db, async db => {
    const kit = await workingAt(db, at.id, at.version);
    if (kit.approval !== 'draft') throw new Conflict('errors.alreadyDone');
    if (kit.bodyText === '') throw new Invalid({ '': ['kits.publishEmpty'] });
    await refuseFaults(db, kit, ctx.now);
    await decide({ ...ctx, db }, kit, 'submitted');
    await askForLinks({ ...ctx, db }, kit.id);
  });
}

/**
 * Approves a kit as it stands: this very version may be published and mailed.
 * @throws Conflict when it was changed since `version`, was not handed in, or the actor wrote or edited it since the
 * last approval while somebody else could approve.
 */
export async function approveKit(ctx: Context<Db>, at: KitAt): Promise<void> {
  authorise(ctx.actor, 'kits.approve');
  await inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const kit = await workingAt(db, at.id, at.version);
    const refusal = approvalRefusal(await readApprovalCase(inside, kit));
    if (refusal) throw new Conflict(refusal);
    if (kit.bodyText === '') throw new Invalid({ '': ['kits.publishEmpty'] });
    await refuseFaults(db, kit, ctx.now);
    await decide(inside, kit, 'approved');
  });
}

/**
 * Sends a kit that was handed in back to its writers.
 * @throws Invalid without a reason, or one over 1,000 characters; Conflict when it is not (any more) handed in.
 */
export async function returnKit(ctx: Context<Db>, at: KitAt & { reason: string }): Promise<void> {
  authorise(ctx.actor, 'kits.approve');
  const reason = trimmed(at.reason);
  if (reason === '') throw new Invalid({ reason: ['errors.required'] });
  if (reason.length > 1000) throw new Invalid({ reason: ['errors.tooLong'] });
  await inTransaction(ctx.db, async db => {
    const kit = await workingAt(db, at.id, at.version);
    if (kit.approval !== 'submitted') throw new Conflict('errors.alreadyDone');
    await decide({ ...ctx, db }, kit, 'returned', reason);
  });
}

/** Lets a kit be published: it is approved, or nobody but the one who publishes could approve it. */
export async function approveByPublishing(ctx: Context<Db>, kit: WorkingKit): Promise<void> {
  if (kit.approval === 'approved') return;
  if (!publishesAlone(await readApprovalCase(ctx, kit))) throw new Conflict('flow.refused.unapproved');
  await refuseFaults(ctx.db, kit, ctx.now);
  await decide(ctx, kit, 'approved');
}
