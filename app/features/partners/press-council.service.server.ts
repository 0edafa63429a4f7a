import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findOutlet } from './outlets.queries.server.ts';
import { outletReclassified } from './ports.server.ts';
import { showNewestCheck } from './press-council.queries.server.ts';
import type { PressCouncil } from './terms.ts';
import { officeDay } from './today.server.ts';

export type CheckInput = {
  status: PressCouncil;
  /** Day (YYYY-MM-DD) of the look; not ahead. */
  checkedOn: string;
  /** Number of a certificate or a link. */
  evidence?: string | null;
};

/**
 * Writes a check down in the caller's transaction and shows the newest on the outlet. The same check again changes
 * nothing and answers false. Throws {@link Invalid} on `pressCouncilCheckedOn` for a day that lies ahead.
 */
export async function addCheck(ctx: Context<Db>, outletId: number, input: CheckInput): Promise<boolean> {
  const { db } = ctx;
  if (input.checkedOn > (await officeDay(db, ctx.now)))
    throw new Invalid({ pressCouncilCheckedOn: ['partners.dayAhead'] });
  const check = {
    outlet_id: outletId,
    status: input.status,
    checked_on: input.checkedOn,
    evidence: input.evidence?.trim() ?? '',
  };
  const same = await db
    .selectFrom('press_council_checks')
    .select('id')
    .where('outlet_id', '=', outletId)
    .where('checked_on', '=', check.checked_on)
    .where('status', '=', check.status)
    .where('evidence', '=', check.evidence)
    .executeTakeFirst();
  if (same) return false;
  await db
    .insertInto('press_council_checks')
    .values({ ...check, checked_by: actorUserId(ctx.actor), recorded_at: ctx.now })
    .execute();
  await showNewestCheck(db, outletId);
  return true;
}

const shown = ['pressCouncil', 'pressCouncilCheckedOn', 'pressCouncilEvidence'] as const;

async function changeChecks(
  ctx: Context<Db>,
  outletId: number,
  action: string,
  write: (inside: Context<Db>) => Promise<boolean>,
): Promise<void> {
  await inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const before = await findOutlet(db, outletId);
    if (!before) throw new NotFound();
    if (!(await write(inside))) return;
    await db.updateTable('outlets').set({ updated_at: ctx.now }).where('id', '=', outletId).execute();
    const after = await findOutlet(db, outletId);
    if (after?.pressCouncil !== before.pressCouncil) await outletReclassified.call(inside, { outletId });
    await recordAudit(inside, {
      action,
      subject: { kind: 'outlet', id: outletId, label: before.name },
      changes: diffFields(before, after ?? {}, [...shown]),
    });
  });
}

/**
 * Records a look at the Press Council's list. One from before the newest joins the history only. Recorded twice it
 * stands once. Throws {@link NotFound} for an unknown outlet, and as {@link addCheck} does.
 */
export async function recordCheck(
  ctx: Context<Db>,
  { outletId, ...check }: CheckInput & { outletId: number },
): Promise<void> {
  authorise(ctx.actor, 'partners.write');
  await changeChecks(ctx, outletId, 'outlet.pressCouncilChecked', inside =>
    addCheck(inside, outletId, check),
  );
}

/** Takes a check back that was recorded by mistake; the outlet shows the newest of those that stay. */
export async function removeCheck(ctx: Context<Db>, input: { outletId: number; id: number }): Promise<void> {
  authorise(ctx.actor, 'partners.write');
  const { outletId, id } = input;
  await changeChecks(ctx, outletId, 'outlet.pressCouncilCheckRemoved', async ({ db }) => {
    const gone = await db
      .deleteFrom('press_council_checks')
      .where('id', '=', id)
      .where('outlet_id', '=', outletId)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) return false;
    await showNewestCheck(db, outletId);
    return true;
  });
}
