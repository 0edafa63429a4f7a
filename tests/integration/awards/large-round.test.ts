import { expect, it } from 'vitest';
import { adviseRound, decideRound } from '#app/features/awards/deliberation/decisions.service.server.ts';
import { readMeeting } from '#app/features/awards/deliberation/meeting.server.ts';
import { decisionSchema } from '#app/features/awards/deliberation/schema.ts';
import { findRound, listSeats } from '#app/features/awards/judging/rounds.queries.server.ts';
import { closeRound, openRound } from '#app/features/awards/judging/rounds.service.server.ts';
import { seatJurors } from '#app/features/awards/judging/seats.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { wire } from '#app/wiring.server.ts';
import type { Db } from '#db/connection.ts';
import { writeSheets } from '#db/seed/written-marks.ts';
import { judgedSeason, makeJuror, plannedRound } from '#tests/factories/jury.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

wire();

const candidates = 400;
const jurors = 9;

/** A round with 400 outlets of the league as finalists, as many as no shortlist would ever name, and nine jurors. */
async function largeRound(ctx: Context<Db>): Promise<{ roundId: number; jurorIds: number[] }> {
  const season = await judgedSeason(ctx);
  const jurorIds: number[] = [];
  for (let i = 0; i < jurors; i += 1) {
    const { jurorId } = await makeJuror(ctx, season.seasonId, {
      name: `Juri ${i}`,
      email: `juri${i}@panel.example`,
    });
    jurorIds.push(jurorId);
  }
  const roundId = await plannedRound(ctx, season, { jurorsPerEntry: 3 });
  const pattern = await ctx.db.selectFrom('outlets').selectAll().limit(1).executeTakeFirstOrThrow();
  const { id: _, ...outlet } = pattern;
  for (let i = 0; i < candidates; i += 1) {
    const { id } = await ctx.db
      .insertInto('outlets')
      .values({ ...outlet, name: `Media ${i}`, name_key: `media ${i}` })
      .returning('id')
      .executeTakeFirstOrThrow();
    await ctx.db
      .insertInto('round_entries')
      .values({
        ...{ round_id: roundId, outlet_id: id, journalist_id: null, work_id: null, code: `K${i}` },
        ...{ source: 'shortlist', nominated_by: null, reason: '', a: (i * 37) % 100, article_ids: '[]' },
        ...{ added_at: ctx.now, removed_at: null, removal_reason: null },
      })
      .execute();
  }
  return { roundId, jurorIds };
}

describeOnEngines('a round of 400 candidates and nine jurors', fresh => {
  it('is seated evenly, marked, ordered, weighed for firmness by a job, and decided', async () => {
    const ctx = await contextFor(await fresh());
    const { db } = ctx;
    const { roundId, jurorIds } = await largeRound(ctx);
    await seatJurors(ctx, roundId);
    const seats = (await listSeats(db, roundId)).filter(({ status }) => status === 'seated');
    expect(seats).toHaveLength(3 * candidates);
    const loads = jurorIds.map(id => seats.filter(({ jurorId }) => jurorId === id).length);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    await openRound(ctx, roundId);
    const { criteria } = (await findRound(db, roundId))!.rubric;
    await writeSheets(
      db,
      ctx.now,
      seats.map(({ id, entryId, jurorId }) => ({
        seatId: id,
        marks: Object.fromEntries(
          criteria.map(({ key }, c) => [key, 1 + ((entryId * 7 + jurorId * 3 + c * 5) % 10)]),
        ),
      })),
    );
    await closeRound(ctx, roundId);
    await runJobs(db, ctx.now);
    const meeting = await readMeeting(db, (await findRound(db, roundId))!);
    if (meeting.kind !== 'marks') throw new Error('a round of marks');
    expect(meeting.picture.method).toBe('calibrated');
    expect(meeting.advice.places).toHaveLength(candidates);
    // Beyond 300 candidates there are fewer draws, and the page says how many.
    expect(meeting.robustness).toMatchObject({ draws: 7500 });
    for (const { ranks, rest } of meeting.robustness!.candidates) {
      expect(ranks.reduce((sum, share) => sum + share, rest)).toBeCloseTo(1, 9);
    }
    const { result } = await db.selectFrom('round_robustness').select('result').executeTakeFirstOrThrow();
    expect((JSON.parse(result) as { acceptability: number[][] }).acceptability[0]).toHaveLength(20);

    const { advice, entries } = await adviseRound(db, (await findRound(db, roundId))!);
    const placed = new Map(advice.places.map(({ entryId, rank }) => [entryId, rank <= 3 ? rank : null]));
    await decideRound(
      ctx,
      roundId,
      decisionSchema.parse({
        metOn: '2025-03-20',
        entries: entries.map(({ id }) => ({ entryId: id, place: placed.get(id) ?? null, award: 'Terbaik' })),
        attendance: [{ jurorId: jurorIds[0], present: true }],
        reasons: 'Sesuai urutan.',
        version: (await findRound(db, roundId))!.version,
      }),
    );
    expect(await findRound(db, roundId)).toMatchObject({ status: 'decided' });
  });
});
