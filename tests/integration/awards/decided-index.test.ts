import { expect, it } from 'vitest';
import { listDecisions } from '#app/features/awards/deliberation/decisions.queries.server.ts';
import { adviseRound, decideRound } from '#app/features/awards/deliberation/decisions.service.server.ts';
import { readMeeting } from '#app/features/awards/deliberation/meeting.server.ts';
import { decisionSchema } from '#app/features/awards/deliberation/schema.ts';
import { decideOnArticle, recordRuling } from '#app/features/awards/desk/service.server.ts';
import { listIndexChanges } from '#app/features/awards/judging/entry-index.server.ts';
import { findRound, listEntries, listSeats } from '#app/features/awards/judging/rounds.queries.server.ts';
import { closeRound } from '#app/features/awards/judging/rounds.service.server.ts';
import { requestLock } from '#app/features/awards/results/locking.service.server.ts';
import { readRun } from '#app/features/awards/results/run-file.server.ts';
import { findRun } from '#app/features/awards/results/runs.queries.server.ts';
import { readSeasonState } from '#app/features/awards/season-state.server.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { finishSeason } from '#app/features/awards/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { wire } from '#app/wiring.server.ts';
import type { Db } from '#db/connection.ts';
import { writeBallot } from '#db/seed/written-marks.ts';
import { type JudgedRound, judgedRound } from '#tests/factories/marks.ts';
import { afterSeason, lockedRun } from '#tests/factories/results.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

wire();

const roundOf = async (db: Db, { roundId }: JudgedRound) => (await findRound(db, roundId))!;

/** Sets an article of the outlet that leads aside, and brings the standing up to date. */
async function setAside(ctx: Context<Db>, round: JudgedRound, nth = 0): Promise<void> {
  const first = (await listEntries(ctx.db, round.roundId)).find(({ id }) => id === round.entries[0]);
  await decideOnArticle(ctx, round.seasonId, first!.articleIds[nth]!, {
    verdict: 'set_aside',
    reason: 'Tulisan pesanan.',
  });
  await runJobs(ctx.db, ctx.now);
}

async function decide(ctx: Context<Db>, round: JudgedRound, reasons = ''): Promise<void> {
  const { advice } = await adviseRound(ctx.db, await roundOf(ctx.db, round));
  await decideRound(
    ctx,
    round.roundId,
    decisionSchema.parse({
      metOn: ctx.now.slice(0, 10),
      entries: advice.places
        .filter(({ rank }) => rank <= 3)
        .map(({ entryId, rank }) => ({ entryId, place: rank, award: `Terbaik ${rank}` })),
      attendance: [{ jurorId: round.jurors[0]!.jurorId, present: true }],
      reasons,
      version: (await roundOf(ctx.db, round)).version,
    }),
  );
}

async function standingOf(db: Db, round: JudgedRound): Promise<number[]> {
  const entries = await listEntries(db, round.roundId);
  const rows = await db
    .selectFrom('standings')
    .innerJoin('seasons', 'seasons.standing_rule_set_id', 'standings.rule_set_id')
    .select(['entrant_id', 'a'])
    .where('board', '=', 'outlets')
    .execute();
  return round.entries.map(id => {
    const { outletId } = entries.find(entry => entry.id === id)!;
    return rows.find(row => row.entrant_id === outletId)!.a;
  });
}

async function meetingOf(db: Db, round: JudgedRound): Promise<number[]> {
  const meeting = await readMeeting(db, await roundOf(db, round));
  if (meeting.kind !== 'marks') throw new Error(meeting.kind);
  return round.entries.map(id => meeting.picture.entries.find(entry => entry.id === id)!.A);
}

describeOnEngines('the index that a round is decided by', fresh => {
  it('is the standing’s until the decision, stays the decision’s after it, and a lock holds no other', async () => {
    const ctx = await contextFor(await fresh());
    const { db } = ctx;
    const round = await judgedRound(ctx);
    await closeRound(ctx, round.roundId);
    const before = await standingOf(db, round);
    expect(await listIndexChanges(db, await roundOf(db, round))).toEqual([]);
    await setAside(ctx, round);
    const fallen = await standingOf(db, round);
    expect(fallen[0]).toBeLessThan(before[0]!);
    expect(await meetingOf(db, round)).toEqual(fallen);
    expect(await listIndexChanges(db, await roundOf(db, round))).toMatchObject([
      { name: 'Kabar Batanghari', before: before[0], now: fallen[0] },
    ]);
    await decide(ctx, round, 'Sesuai urutan.');
    const [decision] = await listDecisions(db, round.roundId);
    const first = decision!.advised.places.find(({ entryId }) => entryId === round.entries[0]);
    expect(first!.A).toBe(fallen[0]);
    expect(await listIndexChanges(db, await roundOf(db, round))).toEqual([]);

    await setAside(ctx, round, 1);
    const again = await standingOf(db, round);
    expect(again[0]).toBeLessThan(fallen[0]!);
    expect(await meetingOf(db, round)).toEqual(fallen);
    expect(await listIndexChanges(db, await roundOf(db, round))).toMatchObject([
      { before: fallen[0], now: again[0] },
    ]);
    const later = { ...ctx, now: afterSeason };
    await finishSeason(later, round.seasonId);
    await expect(requestLock(later, round.seasonId, { reason: '' })).rejects.toMatchObject({
      messageKey: 'results.indexMoved',
    });
    await decide(later, round, 'Sebuah artikel dikeluarkan.');
    const run = (await findRun(db, await lockedRun(later, round.seasonId)))!;
    const document = await readRun(db, run.fileId);
    const ids = new Map(document.rounds[0]!.entries.map(entry => [entry.outletId, entry]));
    for (const { entrantId, a, board } of document.results.standings) {
      const entry = board === 'outlets' && ids.get(entrantId);
      if (entry) expect(entry.a).toBeCloseTo(a, 9);
    }
  });

  it('honours a ruling on an article once the season is closed: no lock by a standing that counts it', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const round = await judgedRound(ctx);
    await closeRound(ctx, round.roundId);
    await decide(ctx, round, 'Sesuai urutan.');
    const before = await standingOf(db, round);
    const later = { ...ctx, now: afterSeason };
    await runJobs(db, later.now);
    await finishSeason(later, round.seasonId);
    const first = (await listEntries(db, round.roundId)).find(({ id }) => id === round.entries[0])!;
    await recordRuling(later, first.articleIds[0]!, {
      ...{ kind: 'ethics', decidedBy: 'Dewan Pers', decidedOn: '2026-01-04', note: 'Pengaduan dikabulkan.' },
    });
    const lock = () => requestLock(later, round.seasonId, { reason: '' });
    await expect(lock()).rejects.toMatchObject({ messageKey: 'results.recomputing' });
    // Its pages say so until it is done.
    const state = async () => readSeasonState(db, (await findSeason(db, round.seasonId))!, later.now);
    expect(await state()).toMatchObject({ computing: true, newRules: null });
    await runJobs(db, later.now);
    expect(await state()).toMatchObject({ computing: false });
    expect((await standingOf(db, round))[0]).toBeLessThan(before[0]!);
    await expect(lock()).rejects.toMatchObject({ messageKey: 'results.indexMoved' });
    await decide(later, round, 'Sebuah artikel melanggar kode etik.');
    const run = (await findRun(db, await lockedRun(later, round.seasonId)))!;
    const { results } = await readRun(db, run.fileId);
    const locked = results.standings.find(
      ({ board, entrantId }) => board === 'outlets' && entrantId === first.outletId,
    );
    expect(locked!.a).toBeCloseTo((await standingOf(db, round))[0]!, 9);
  });

  it('asks for reasons while the firmness of the first place is not known', async () => {
    const ctx = await contextFor(await fresh());
    const round = await judgedRound(ctx, {
      marks: [
        [9, 9, 9],
        [6, 6, 6],
        [4, 4, 4],
        [2, 2, 2],
      ],
    });
    await closeRound(ctx, round.roundId);
    await expect(decide(ctx, round)).rejects.toMatchObject({
      fields: { reasons: ['deliberation.askReasons.firmness_unknown'] },
    });
    await runJobs(ctx.db, ctx.now);
    await decide(ctx, round);
  });

  it('asks for reasons where fewer jurors than agreed judged an entry', async () => {
    const ctx = await contextFor(await fresh());
    const round = await judgedRound(ctx);
    const [seat] = (await listSeats(ctx.db, round.roundId)).filter(({ status }) => status === 'seated');
    await ctx.db
      .updateTable('mark_sheets')
      .set({ submitted_at: null })
      .where('seat_id', '=', seat!.id)
      .execute();
    await closeRound(ctx, round.roundId);
    await runJobs(ctx.db, ctx.now);
    await expect(decide(ctx, round)).rejects.toMatchObject({
      fields: { reasons: ['deliberation.askReasons.few_jurors'] },
    });
    await decide(ctx, round, 'Satu juri berhalangan.');
  });

  it('asks the same of rankings and screenings', async () => {
    const ctx = await contextFor(await fresh());
    const round = await judgedRound(ctx, { mode: 'screening', criteria: [], marks: null });
    const { advice } = await adviseRound(ctx.db, await roundOf(ctx.db, round));
    expect(advice.asks).toEqual(['even_vote', 'few_jurors']);
    await ctx.db
      .updateTable('judging_rounds')
      .set({ mode: 'ranking' })
      .where('id', '=', round.roundId)
      .execute();
    for (const { jurorId } of round.jurors.slice(1)) {
      const ranking = round.entries.map(id => [id]);
      await writeBallot(ctx.db, ctx.now, { roundId: round.roundId, jurorId, ranking });
    }
    const ranked = await adviseRound(ctx.db, await roundOf(ctx.db, round));
    expect(ranked.advice.asks).toEqual(['few_jurors']);
  });
});
