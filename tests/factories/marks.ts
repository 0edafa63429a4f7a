import { fillShortlist } from '#app/features/awards/judging/entries.service.server.ts';
import { findRound, listEntries, listSeats } from '#app/features/awards/judging/rounds.queries.server.ts';
import { openRound } from '#app/features/awards/judging/rounds.service.server.ts';
import { seatJurors } from '#app/features/awards/judging/seats.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { writeSheets } from '#db/seed/written-marks.ts';
import { judgedSeason, makeJuror, plannedRound, type roundForm, type SeatedJuror } from './jury.ts';

export type JudgedRound = {
  roundId: number;
  seasonId: number;
  /** By the standing, the first ahead. */
  entries: number[];
  jurors: SeatedJuror[];
};

/**
 * An open round of four outlets and three jurors who all submitted: `marks` by entry and juror, the same by every
 * criterion; null for none.
 */
export async function judgedRound(
  ctx: Context<Db>,
  {
    marks = [
      [7, 8, 6],
      [6, 7, 7],
      [5, 5, 4],
      [3, 4, 4],
    ],
    ...values
  }: { marks?: readonly (readonly number[])[] | null } & NonNullable<Parameters<typeof roundForm>[0]> = {},
): Promise<JudgedRound> {
  const season = await judgedSeason(ctx);
  const jurors = [
    await makeJuror(ctx, season.seasonId, { name: 'Prof. Ratna Kusuma', email: 'ratna@kampus.example' }),
    await makeJuror(ctx, season.seasonId, { name: 'Hasan Basri', email: 'hasan@dewan.example' }),
    await makeJuror(ctx, season.seasonId, { name: 'Maya Lestari', email: 'maya@bahasa.example' }),
  ];
  const roundId = await plannedRound(ctx, season, { jurorsPerEntry: 3, ...values });
  await fillShortlist(ctx, roundId);
  await seatJurors(ctx, roundId);
  await openRound(ctx, roundId);
  const entries = (await listEntries(ctx.db, roundId)).map(({ id }) => id);
  if (marks) {
    const { criteria } = (await findRound(ctx.db, roundId))!.rubric;
    await writeSheets(
      ctx.db,
      ctx.now,
      (await listSeats(ctx.db, roundId))
        .filter(seat => seat.status === 'seated')
        .map(seat => {
          const mark =
            marks[entries.indexOf(seat.entryId)]![
              jurors.findIndex(({ jurorId }) => jurorId === seat.jurorId)
            ]!;
          return { seatId: seat.id, marks: Object.fromEntries(criteria.map(({ key }) => [key, mark])) };
        }),
    );
  }
  return { roundId, seasonId: season.seasonId, entries, jurors };
}
