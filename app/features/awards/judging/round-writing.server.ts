import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findRound, type Round, type RoundStatus } from './rounds.queries.server.ts';

/** A round in one of the given states; throws NotFound or Conflict. */
export async function roundIn(db: Db, id: number, ...states: RoundStatus[]): Promise<Round> {
  const round = await findRound(db, id);
  if (!round) throw new NotFound();
  if (!states.includes(round.status)) throw new Conflict(`judging.notNow.${round.status}`);
  return round;
}

/** Staff's work on one round: authorised, in one transaction, on a round in one of the given states. */
export async function onRound<T>(
  ctx: Context<Db>,
  id: number,
  states: readonly RoundStatus[],
  work: (inner: Context<Db>, round: Round) => Promise<T>,
): Promise<T> {
  authorise(ctx.actor, 'awards.write');
  return inTransaction(ctx.db, async db => work({ ...ctx, db }, await roundIn(db, id, ...states)));
}

type Change = { field: string; before: string | number | null; after: string | number | null };

export async function auditRound(
  ctx: Context<Db>,
  round: Pick<Round, 'id' | 'name'>,
  action: string,
  changes: Change[] = [],
): Promise<void> {
  await recordAudit(ctx, {
    action: `round.${action}`,
    subject: { kind: 'judging-round', id: round.id, label: round.name },
    changes,
  });
}

/** Sets columns of a round unless somebody else changed it since `version` was read; throws Conflict then. */
export async function updateRoundRow(
  ctx: Context<Db>,
  round: Pick<Round, 'id' | 'version' | 'status'>,
  values: object,
  version = round.version,
): Promise<void> {
  const changed = await ctx.db
    .updateTable('judging_rounds')
    .set({ ...values, version: version + 1, updated_at: ctx.now })
    .where('id', '=', round.id)
    .where('status', '=', round.status)
    .where('version', '=', version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
}
