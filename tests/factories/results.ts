import { fillShortlist } from '#app/features/awards/judging/entries.service.server.ts';
import { findRound, listEntries, listSeats } from '#app/features/awards/judging/rounds.queries.server.ts';
import { closeRound, openRound } from '#app/features/awards/judging/rounds.service.server.ts';
import { seatJurors } from '#app/features/awards/judging/seats.service.server.ts';
import { requestLock } from '#app/features/awards/results/locking.service.server.ts';
import { findNewestRun } from '#app/features/awards/results/runs.queries.server.ts';
import { finishSeason } from '#app/features/awards/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { judgedSeason, makeJuror, plannedRound, type SeatedJuror } from './jury.ts';

/** After the season of the tests is over. */
export const afterSeason = '2026-01-05T03:00:00.000Z';

/** Gives every seat of a round a submitted sheet: 9 for the first entry, one less for each next one. */
async function submitMarks(db: Db, roundId: number, now: string): Promise<void> {
  const round = (await findRound(db, roundId))!;
  const entries = await listEntries(db, roundId);
  const places = new Map(entries.map((entry, place) => [entry.id, place]));
  for (const seat of await listSeats(db, roundId)) {
    if (seat.status !== 'seated') continue;
    await db
      .insertInto('mark_sheets')
      .values({
        ...{ seat_id: seat.id, passed: null, comment: 'Liputannya tekun.', saved_at: now },
        ...{ submitted_at: now, version: 1 },
      })
      .execute();
    for (const { key } of round.rubric.criteria) {
      const mark = Math.max(1, 9 - places.get(seat.entryId)!);
      await db
        .insertInto('marks')
        .values({ seat_id: seat.id, criterion: key, mark, comment: '', saved_at: now, version: 1 })
        .execute();
    }
  }
}

/** Writes a decision on a closed round as the deliberation does: entry ids in the order of their places. */
export async function decide(
  ctx: Context<Db>,
  roundId: number,
  entryIds: readonly number[],
  values: { reasons?: string; attendance?: object[] } = {},
): Promise<void> {
  const earlier = await ctx.db.selectFrom('decisions').select('id').where('round_id', '=', roundId).execute();
  const awards = ['Juara I', 'Juara II', 'Juara III'];
  await ctx.db
    .insertInto('decisions')
    .values({
      round_id: roundId,
      number: earlier.length + 1,
      places: JSON.stringify(
        entryIds.map((entryId, i) => ({ entryId, place: i + 1, award: awards[i] ?? `Peringkat ${i + 1}` })),
      ),
      advised: JSON.stringify({ places: [], asks: [] }),
      overrides: values.reasons ? 1 : 0,
      reasons: values.reasons ?? '',
      attendance: JSON.stringify(values.attendance ?? []),
      met_on: ctx.now.slice(0, 10),
      decided_at: ctx.now,
      decided_by: null,
    })
    .execute();
  await ctx.db.updateTable('judging_rounds').set({ status: 'decided' }).where('id', '=', roundId).execute();
}

export type DecidedSeason = {
  seasonId: number;
  leagueId: number;
  roundId: number;
  entryIds: number[];
  jurors: SeatedJuror[];
};

/** A finished season with one round of outlets, judged by two jurors and decided; `ctx.now` is kept for what came before. */
export async function decidedSeason(ctx: Context<Db>): Promise<DecidedSeason> {
  const season = await judgedSeason(ctx);
  const jurors = [
    await makeJuror(ctx, season.seasonId, { name: 'Prof. Ratna Kusuma', email: 'ratna@kampus.example' }),
    await makeJuror(ctx, season.seasonId, { name: 'Hasan Basri', email: 'hasan@dewan.example' }),
  ];
  const roundId = await plannedRound(ctx, season);
  await fillShortlist(ctx, roundId);
  await seatJurors(ctx, roundId);
  await openRound(ctx, roundId);
  await submitMarks(ctx.db, roundId, ctx.now);
  const later = { ...ctx, now: afterSeason };
  await closeRound(later, roundId);
  const entryIds = (await listEntries(ctx.db, roundId)).map(({ id }) => id);
  await decide(later, roundId, entryIds.slice(0, 3), {
    attendance: jurors.map(({ jurorId, actor }) => ({
      ...{ jurorId, name: actor.name, position: 'Akademisi', present: true },
    })),
  });
  await finishSeason(later, season.seasonId);
  return { ...season, roundId, entryIds, jurors };
}

/** Locks a season and returns the run's id. */
export async function lockedRun(ctx: Context<Db>, seasonId: number, reason = ''): Promise<number> {
  await requestLock(ctx, seasonId, { reason });
  await runJobs(ctx.db, ctx.now);
  return (await findNewestRun(ctx.db, seasonId))!.id;
}
