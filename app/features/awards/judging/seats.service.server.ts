import { actorUserId, authorise, can } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Forbidden, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findBallot } from '../marking/rankings.queries.server.ts';
import { isConflicted, recuseRoundByRule } from './automatic-recusals.server.ts';
import { findJuror, listJurors } from './jurors.queries.server.ts';
import { auditRound, onRound, roundIn } from './round-writing.server.ts';
import { findEntry, findSeat, listEntries, listSeats, type Round } from './rounds.queries.server.ts';
import { recuseSeat } from './seat-writing.server.ts';
import { applySeating } from './seating.server.ts';
import { seatingGaps } from './seating-gaps.ts';

/**
 * Seats jurors by the plan. While jurors are at work only what is missing is added and vacant seats move; whoever has begun
 * a sheet keeps it. Returns how many seats there are, and whether an entry lacks jurors.
 */
export async function seatJurors(
  ctx: Context<Db>,
  roundId: number,
): Promise<{ seats: number; short: boolean }> {
  return onRound(ctx, roundId, ['setup', 'judging'], async (inner, round) => {
    await recuseRoundByRule(inner, round);
    const seats = await applySeating(inner, round);
    await auditRound(inner, round, 'seated', [{ field: 'seats', before: null, after: seats }]);
    return { seats, short: (await readSeatingGaps(inner.db, round)).length > 0 };
  });
}

/** What the seats of a round lack, as they are written. */
async function readSeatingGaps(db: Db, round: Round) {
  const jurors = await listJurors(db, round.seasonId);
  return seatingGaps(
    round,
    (await listEntries(db, round.id)).filter(entry => entry.removedAt === null),
    (await listSeats(db, round.id)).filter(seat => seat.status === 'seated'),
    new Set(jurors.filter(juror => juror.agencyStaff).map(juror => juror.id)),
  );
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

/** Whether a juror may no longer void what was sent: the deadline is over, or the marks could be read in between. */
function standsSent({ dueAt, closedAt }: Round, now: string): boolean {
  return closedAt !== null || (dueAt !== null && now > dueAt);
}

/**
 * Recuses a juror from an entry, with a reason both sides see: by the juror, or by the committee's staff. What the juror
 * had marked no longer counts.
 * @throws Forbidden for another juror; Conflict for a juror's own sent sheet once it can only be taken away, and for
 * anybody's in a round that was closed before.
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
    if (own && seat?.submittedAt && standsSent(round, ctx.now)) throw new Conflict('judging.sentStands');
    // Struck after the marks could be read, a sent sheet would decide who wins.
    if (seat?.submittedAt && round.closedAt !== null) throw new Conflict('judging.sentRead');
    await recuseSeat(
      db,
      { roundId, entryId: entry.id, jurorId: juror.id, seat },
      {
        recused_how: own ? 'juror' : 'committee',
        recusal_reason: pair.reason,
        recused_by: actorUserId(ctx.actor),
        recused_at: ctx.now,
      },
    );
    await auditRound(inner, round, 'recused', [
      { field: 'juror', before: null, after: juror.name },
      { field: 'entry', before: null, after: entry.name },
      { field: 'reason', before: null, after: pair.reason },
    ]);
  });
}

/**
 * Lifts a recusal, with a reason. What the rule of conflicts set can be lifted only when it no longer reaches the pair.
 * @throws Conflict after the juror sent a ranking: the entry would count as their last without their having said so.
 */
export async function liftRecusal(
  ctx: Context<Db>,
  roundId: number,
  pair: Pair & { reason: string },
): Promise<void> {
  await onRound(ctx, roundId, ['setup', 'judging'], async (inner, round) => {
    const { juror, entry, seat } = await pairIn(inner.db, round, pair);
    if (seat?.status !== 'recused') throw new Conflict('errors.alreadyDone');
    if (seat.recusedHow === 'automatic' && (await isConflicted(inner, juror, entry))) {
      throw new Conflict('judging.recusedByRule');
    }
    const ballot = await findBallot(inner.db, roundId, juror.id);
    if (round.mode === 'ranking' && ballot?.submittedAt) throw new Conflict('judging.rankingSent');
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
