import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findJurorOfUser, type Juror } from '../judging/jurors.queries.server.ts';
import { auditRound } from '../judging/round-writing.server.ts';
import { findRound, type Round } from '../judging/rounds.queries.server.ts';
import { rankingOf } from './ranking-order.ts';
import { findBallot } from './rankings.queries.server.ts';
import type { RankingForm } from './schema.ts';
import { sheetRefusal } from './sheet-rules.ts';
import { listOwnSeats } from './sheets.queries.server.ts';

/**
 * The round and whoever acts as its juror.
 * @throws NotFound for no such round; Forbidden for who is not on its jury.
 */
export async function ownJury(ctx: Context<Db>, roundId: number): Promise<{ round: Round; juror: Juror }> {
  const round = await findRound(ctx.db, roundId);
  if (!round) throw new NotFound();
  const userId = actorUserId(ctx.actor);
  const juror = userId === null ? undefined : await findJurorOfUser(ctx.db, round.seasonId, userId);
  if (!juror) throw new Forbidden();
  return { round, juror };
}

/** Makes the ballot's row, or takes hold of it: of two devices that save at once, one waits for the other. */
async function holdBallot({ db, now }: Context<Db>, roundId: number, jurorId: number): Promise<void> {
  await db
    .insertInto('ballots')
    .values({
      round_id: roundId,
      juror_id: jurorId,
      ranking: '[]',
      comment: '',
      saved_at: now,
      submitted_at: null,
      version: 0,
    })
    .onConflict(conflict =>
      conflict.columns(['round_id', 'juror_id']).doUpdateSet(eb => ({ version: eb.ref('ballots.version') })),
    )
    .execute();
}

/**
 * Saves a juror's ranking of the entries they have seats for, and submits it when asked. Equal places are ties.
 * @throws Forbidden for who is not on the jury; Conflict where marks are refused, and when another device saved another
 * ranking since `version` was read; Invalid beside the entries that lack a place when submitting.
 */
export async function saveRanking(ctx: Context<Db>, roundId: number, form: RankingForm): Promise<void> {
  authorise(ctx.actor, 'awards.judge');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const { round, juror } = await ownJury(inner, roundId);
    if (round.mode !== 'ranking') throw new Conflict('marking.notRanked');
    const seats = (await listOwnSeats(db, roundId, juror.id)).filter(seat => seat.status === 'seated');
    if (seats.length === 0) throw new Forbidden();
    await holdBallot(inner, roundId, juror.id);
    const before = (await findBallot(db, roundId, juror.id))!;
    const refusal = sheetRefusal(
      {
        roundStatus: round.status,
        dueAt: round.dueAt,
        seatStatus: 'seated',
        entryRemoved: false,
        declared: juror.declaredAt !== null,
        submitted: before.submittedAt !== null,
        couldRead: round.closedAt !== null && juror.agencyStaff,
      },
      ctx.now,
    );
    if (refusal) throw new Conflict(`marking.refused.${refusal}`);
    const given = new Map(form.entries.map(({ id, place }) => [id, place]));
    const places = new Map(seats.map(({ entryId }) => [entryId, given.get(entryId) ?? null]));
    const ranking = JSON.stringify(rankingOf(places));
    const changed = ranking !== JSON.stringify(before.ranking) || form.comment !== before.comment;
    if (form.version !== before.version && changed) throw new Conflict('marking.otherRanking');
    if (form.send) {
      const lacking = form.entries.flatMap(({ id, place }, index) =>
        places.has(id) && place === null ? [{ field: `entries[${index}].place` }] : [],
      );
      if (lacking.length > 0) {
        throw new Invalid(Object.fromEntries(lacking.map(({ field }) => [field, ['marking.placeMissing']])));
      }
      if ([...places.values()].includes(null)) throw new Conflict('marking.placesMissing');
    }
    await db
      .updateTable('ballots')
      .set({
        ranking,
        comment: form.comment,
        saved_at: ctx.now,
        submitted_at: form.send ? ctx.now : null,
        version: before.version + 1,
      })
      .where('round_id', '=', roundId)
      .where('juror_id', '=', juror.id)
      .execute();
    if (form.send) await auditRound(inner, round, 'rankingSubmitted');
  });
}
