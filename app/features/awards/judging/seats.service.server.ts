import { actorUserId, authorise, can } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Forbidden, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { recuseRoundByRule } from './automatic-recusals.server.ts';
import { findJuror } from './jurors.queries.server.ts';
import { auditRound, onRound, roundIn } from './round-writing.server.ts';
import { findEntry, findSeat, type Round } from './rounds.queries.server.ts';
import { applySeating } from './seating.server.ts';

/**
 * Seats jurors by the plan. While jurors are at work only what is missing is added and vacant seats move; whoever has begun
 * a sheet keeps it. Returns how many seats there are.
 */
export async function seatJurors(ctx: Context<Db>, roundId: number): Promise<number> {
  return onRound(ctx, roundId, ['setup', 'judging'], async (inner, round) => {
    await recuseRoundByRule(inner, round);
    const seats = await applySeating(inner, round);
    await auditRound(inner, round, 'seated', [{ field: 'seats', before: null, after: seats }]);
    return seats;
  });
}

export type Pair = { jurorId: number; entryId: number };

async function pairIn(db: Db, round: Round, { jurorId, entryId }: Pair) {
  const juror = await findJuror(db, jurorId);
  const entry = await findEntry(db, round.id, entryId);
  if (!entry || juror?.seasonId !== round.seasonId) throw new NotFound();
  return { juror, entry, seat: await findSeat(db, entryId, jurorId) };
}

/**
 * Gives a juror a seat by hand, or takes it away; a seat given by hand stays when seats are computed anew.
 * @throws Conflict for a recused pair, and for a seat with work on its sheet.
 */
export async function moveSeat(ctx: Context<Db>, roundId: number, pair: Pair): Promise<void> {
  await onRound(ctx, roundId, ['setup', 'judging'], async (inner, round) => {
    const { juror, entry, seat } = await pairIn(inner.db, round, pair);
    if (seat?.status === 'recused') throw new Conflict('judging.pairRecused');
    if (seat?.savedAt) throw new Conflict('judging.seatInUse');
    if (seat) await inner.db.deleteFrom('seats').where('id', '=', seat.id).execute();
    else {
      if (juror.status === 'withdrawn') throw new Conflict('judging.jurorWithdrawn');
      if (entry.removedAt !== null) throw new Conflict('judging.entryIsRemoved');
      await inner.db
        .insertInto('seats')
        .values({
          round_id: roundId,
          entry_id: entry.id,
          juror_id: juror.id,
          status: 'seated',
          fixed: 1,
          seated_at: ctx.now,
        })
        .execute();
    }
    await auditRound(inner, round, seat ? 'seatTaken' : 'seatGiven', [
      { field: 'juror', before: seat ? juror.name : null, after: seat ? null : juror.name },
      { field: 'entry', before: null, after: entry.name },
    ]);
  });
}

/**
 * Recuses a juror from an entry, with a reason both sides see: by the juror, or by the committee's staff. What the juror
 * had marked no longer counts.
 * @throws Forbidden for another juror.
 */
export async function recuse(
  ctx: Context<Db>,
  roundId: number,
  pair: Pair & { reason: string },
): Promise<void> {
  authorise(ctx.actor, 'awards.judge');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const round = await roundIn(db, roundId, 'setup', 'judging');
    const { juror, entry, seat } = await pairIn(db, round, pair);
    const own = actorUserId(ctx.actor) === juror.userId;
    if (!own && !can(ctx.actor, 'awards.write')) throw new Forbidden();
    if (seat?.status === 'recused') throw new Conflict('errors.alreadyDone');
    const recusal = {
      status: 'recused' as const,
      recused_how: own ? ('juror' as const) : ('committee' as const),
      recusal_reason: pair.reason,
      recused_by: actorUserId(ctx.actor),
      recused_at: ctx.now,
    };
    if (seat) await db.updateTable('seats').set(recusal).where('id', '=', seat.id).execute();
    else {
      await db
        .insertInto('seats')
        .values({
          ...recusal,
          round_id: roundId,
          entry_id: entry.id,
          juror_id: juror.id,
          fixed: 0,
          seated_at: ctx.now,
        })
        .execute();
    }
    await auditRound(inner, round, 'recused', [
      { field: 'juror', before: null, after: juror.name },
      { field: 'entry', before: null, after: entry.name },
      { field: 'reason', before: null, after: pair.reason },
    ]);
  });
}

/**
 * Lifts a recusal that a juror or the committee declared, with a reason; what the rule of conflicts set goes with the
 * declared tie alone.
 */
export async function liftRecusal(
  ctx: Context<Db>,
  roundId: number,
  pair: Pair & { reason: string },
): Promise<void> {
  await onRound(ctx, roundId, ['setup', 'judging'], async (inner, round) => {
    const { juror, entry, seat } = await pairIn(inner.db, round, pair);
    if (seat?.status !== 'recused') throw new Conflict('errors.alreadyDone');
    if (seat.recusedHow === 'automatic') throw new Conflict('judging.recusedByRule');
    await inner.db
      .updateTable('seats')
      .set({
        status: 'seated',
        fixed: 1,
        recused_how: null,
        recusal_reason: null,
        recused_by: null,
        recused_at: null,
      })
      .where('id', '=', seat.id)
      .execute();
    await auditRound(inner, round, 'recusalLifted', [
      { field: 'juror', before: null, after: juror.name },
      { field: 'entry', before: null, after: entry.name },
      { field: 'reason', before: null, after: pair.reason },
    ]);
  });
}
