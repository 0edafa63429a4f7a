import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { listDecisions } from '#app/features/awards/deliberation/decisions.queries.server.ts';
import { adviseRound, decideRound } from '#app/features/awards/deliberation/decisions.service.server.ts';
import { readMeeting } from '#app/features/awards/deliberation/meeting.server.ts';
import { planNextRound } from '#app/features/awards/deliberation/next-round.service.server.ts';
import { findRobustness, requestRobustness } from '#app/features/awards/deliberation/robustness.server.ts';
import { readRoundMarks } from '#app/features/awards/deliberation/round-picture.server.ts';
import { decisionSchema } from '#app/features/awards/deliberation/schema.ts';
import { findRound, listEntries, listSeats } from '#app/features/awards/judging/rounds.queries.server.ts';
import { closeRound } from '#app/features/awards/judging/rounds.service.server.ts';
import { recuse } from '#app/features/awards/judging/seats.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { wire } from '#app/wiring.server.ts';
import type { Db } from '#db/connection.ts';
import { writeBallot, writeSheets } from '#db/seed/written-marks.ts';
import { type JudgedRound, judgedRound } from '#tests/factories/marks.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

wire();

const decision = (round: JudgedRound, places: [entry: number, place: number][], values: object = {}) =>
  decisionSchema.parse({
    metOn: '2025-03-20',
    entries: places.map(([entry, place]) => ({
      entryId: round.entries[entry],
      place,
      award: `Terbaik ${place}`,
    })),
    attendance: [{ jurorId: round.jurors[0]!.jurorId, present: true }],
    version: 3,
    ...values,
  });

const versionOf = async (db: Db, roundId: number) => (await findRound(db, roundId))!.version;

describeOnEngines('deliberation', fresh => {
  async function marked(
    more: Parameters<typeof judgedRound>[1] = {},
  ): Promise<{ ctx: Context<Db>; round: JudgedRound }> {
    const ctx = await contextFor(await fresh());
    return { ctx, round: await judgedRound(ctx, more) };
  }

  it('opens the meeting of a round whose rubric was kept with two criteria under one key', async () => {
    const { ctx, round } = await marked();
    const { rubric } = (await findRound(ctx.db, round.roundId))!;
    const [first] = rubric.criteria;
    const criteria = rubric.criteria.map((each, i) => (i === 1 ? { ...each, key: first!.key } : each));
    await ctx.db
      .updateTable('judging_rounds')
      .set({ rubric: JSON.stringify({ ...rubric, criteria }) })
      .where('id', '=', round.roundId)
      .execute();
    await closeRound(ctx, round.roundId);
    const meeting = await readMeeting(ctx.db, (await findRound(ctx.db, round.roundId))!);
    expect(meeting.kind).toBe('marks');
  });

  it('advises by submitted sheets of seated jurors alone', async () => {
    const { ctx, round } = await marked({
      marks: [
        [6, 6, 6],
        [9, 9, 9],
        [5, 5, 5],
        [4, 4, 4],
      ],
    });
    const { advice } = await adviseRound(ctx.db, (await findRound(ctx.db, round.roundId))!);
    expect(advice.places.map(({ entryId, rank }) => [round.entries.indexOf(entryId), rank])).toEqual([
      [1, 1],
      [0, 2],
      [2, 3],
      [3, 4],
    ]);
    const before = (await readRoundMarks(ctx.db, (await findRound(ctx.db, round.roundId))!)).rows.length;
    const [seat] = (await listSeats(ctx.db, round.roundId)).filter(each => each.status === 'seated');
    await ctx.db
      .updateTable('mark_sheets')
      .set({ submitted_at: null })
      .where('seat_id', '=', seat!.id)
      .execute();
    const drafts = await readRoundMarks(ctx.db, (await findRound(ctx.db, round.roundId))!);
    expect(drafts.rows.length).toBe(before - 5);
    await recuse(ctx, round.roundId, {
      jurorId: round.jurors[1]!.jurorId,
      entryId: round.entries[1]!,
      reason: 'Saudara kandung.',
    });
    const { rows } = await readRoundMarks(ctx.db, (await findRound(ctx.db, round.roundId))!);
    expect(
      rows.some(row => row.jurorId === round.jurors[1]!.jurorId && row.entryId === round.entries[1]),
    ).toBe(false);
  });

  it('gives no order but the groups when all jurors are recused from one entry', async () => {
    const { ctx, round } = await marked();
    for (const { jurorId } of round.jurors) {
      await recuse(ctx, round.roundId, {
        jurorId,
        entryId: round.entries[3]!,
        reason: 'Semua bekerja di sana.',
      });
    }
    await closeRound(ctx, round.roundId);
    const { advice } = await adviseRound(ctx.db, (await findRound(ctx.db, round.roundId))!);
    expect(advice).toEqual({ places: [], asks: ['no_order', 'few_jurors'] });
    const version = await versionOf(ctx.db, round.roundId);
    await expect(
      decideRound(ctx, round.roundId, decision(round, [[0, 1]], { version })),
    ).rejects.toMatchObject({
      fields: { reasons: ['deliberation.overrideReasons'] },
    });
  });

  it('gives no order but the two groups where jurors share no entry, and takes a decision with reasons', async () => {
    const { ctx, round } = await marked();
    const [first, second, third] = round.jurors.map(({ jurorId }) => jurorId);
    const [a, b, c, d] = round.entries;
    const apart = [
      [first, c],
      [first, d],
      [second, a],
      [second, b],
      [third, a],
      [third, b],
    ] as const;
    for (const [jurorId, entryId] of apart) {
      await recuse(ctx, round.roundId, { jurorId: jurorId!, entryId: entryId!, reason: 'Tidak menilai.' });
    }
    await closeRound(ctx, round.roundId);
    await runJobs(ctx.db, ctx.now);
    const meeting = await readMeeting(ctx.db, (await findRound(ctx.db, round.roundId))!);
    if (meeting.kind !== 'marks') throw new Error('a round of marks');
    // The ids of entries are drawn at random: neither the groups nor what is in them has an order of its own.
    const ascending = (ids: readonly unknown[]) => ids.map(Number).sort((one, other) => one - other);
    const groups = meeting.picture.groups.map(({ entries, jurors }) => [
      ascending(entries),
      ascending(jurors),
    ]);
    expect(groups).toHaveLength(2);
    expect(groups).toContainEqual([ascending([a, b]), [first]]);
    expect(groups).toContainEqual([ascending([c, d]), ascending([second, third])]);
    expect(meeting).toMatchObject({
      advice: { places: [], asks: ['no_order', 'few_jurors'] },
      robustness: undefined,
    });
    const version = await versionOf(ctx.db, round.roundId);
    const reasons = 'Dibahas satu per satu, nilai kedua kelompok tidak dibandingkan.';
    await decideRound(ctx, round.roundId, decision(round, [[0, 1]], { version, reasons }));
    expect(await listDecisions(ctx.db, round.roundId)).toMatchObject([{ overrides: true, reasons }]);
  });

  it('lets a juror who marks everything the same change nothing but the level', async () => {
    const { ctx, round } = await marked({
      marks: [
        [8, 7, 5],
        [6, 6, 5],
        [5, 4, 5],
        [3, 4, 5],
      ],
      indexWeight: 0,
    });
    await closeRound(ctx, round.roundId);
    const meeting = await readMeeting(ctx.db, (await findRound(ctx.db, round.roundId))!);
    if (meeting.kind !== 'marks') throw new Error('a round of marks');
    expect(meeting.advice.places.map(({ entryId }) => entryId)).toEqual(round.entries);
    const flat = meeting.picture.jurors.find(({ jurorId }) => jurorId === round.jurors[2]!.jurorId)!;
    expect(flat).toMatchObject({ flat: true, agreement: null, changesWinner: false });
    expect(meeting.picture.reliability.alpha.interval.alpha).toBeGreaterThan(0);
  });

  it('keeps rank probabilities by what they were computed from', async () => {
    const { ctx, round } = await marked();
    await closeRound(ctx, round.roundId);
    const read = async () => (await readRoundMarks(ctx.db, (await findRound(ctx.db, round.roundId))!)).marks;
    expect(await findRobustness(ctx.db, round.roundId, await read())).toBeUndefined();
    await runJobs(ctx.db, ctx.now);
    const first = await findRobustness(ctx.db, round.roundId, await read());
    const sums = first!.acceptability.map(row => row.reduce((sum, share) => sum + share, 0));
    for (const sum of sums) expect(sum).toBeCloseTo(1, 9);
    await requestRobustness(ctx, round.roundId);
    await runJobs(ctx.db, ctx.now);
    expect(await findRobustness(ctx.db, round.roundId, await read())).toEqual(first);
    await ctx.db.updateTable('marks').set({ mark: 10 }).where('criterion', '=', 'accuracy').execute();
    expect(await findRobustness(ctx.db, round.roundId, await read())).toBeUndefined();
  });

  it('records the decision with the advice, who was there and a further decision beside the first', async () => {
    const { ctx, round } = await marked({
      marks: [
        [9, 9, 9],
        [6, 6, 6],
        [4, 4, 4],
        [2, 2, 2],
      ],
    });
    const { db } = ctx;
    const places: [number, number][] = [
      [0, 1],
      [1, 2],
      [2, 3],
    ];
    await expect(decideRound(ctx, round.roundId, decision(round, places))).rejects.toMatchObject({
      messageKey: 'judging.notNow.judging',
    });
    await closeRound(ctx, round.roundId);
    await runJobs(ctx.db, ctx.now);
    const version = await versionOf(db, round.roundId);
    const leader = await contextFor(db, 'leader');
    await expect(
      decideRound(leader, round.roundId, decision(round, places, { version })),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await decideRound(ctx, round.roundId, decision(round, places, { version }))).toBe(1);
    expect(await findRound(db, round.roundId)).toMatchObject({ status: 'decided' });
    await expect(decideRound(ctx, round.roundId, decision(round, places, { version }))).rejects.toMatchObject(
      {
        messageKey: 'errors.conflict',
      },
    );

    const swapped = decision(
      round,
      [
        [1, 1],
        [0, 2],
        [2, 3],
      ],
      { version: version + 1 },
    );
    await expect(decideRound(ctx, round.roundId, swapped)).rejects.toMatchObject({
      fields: { reasons: ['deliberation.overrideReasons'] },
    });
    await decideRound(ctx, round.roundId, { ...swapped, reasons: 'Karya pertama ditarik penulisnya.' });
    const [second, first] = await listDecisions(db, round.roundId);
    expect(second).toMatchObject({
      number: 2,
      overrides: true,
      reasons: 'Karya pertama ditarik penulisnya.',
    });
    expect(first).toMatchObject({
      number: 1,
      overrides: false,
      metOn: '2025-03-20',
      decidedBy: 'Si officer',
    });
    expect(first!.advised.places[0]).toMatchObject({ entryId: round.entries[0], rank: 1 });
    expect(first!.attendance.filter(({ present }) => present)).toEqual([
      expect.objectContaining({
        jurorId: round.jurors[0]!.jurorId,
        name: 'Prof. Ratna Kusuma',
        position: 'Akademisi',
      }),
    ]);
    const audit = await listAuditEntries(db, { limit: 1 } as never);
    expect(JSON.stringify(audit)).toContain('round.decided');
  });

  it('refuses what the minutes could not say', async () => {
    const { ctx, round } = await marked();
    await closeRound(ctx, round.roundId);
    const version = await versionOf(ctx.db, round.roundId);
    const refused = (values: object, places: [number, number][] = [[0, 1]]) =>
      expect(
        decideRound(ctx, round.roundId, decision(round, places, { version, reasons: 'Sebab.', ...values })),
      ).rejects;
    await refused({ metOn: '2025-03-21' }).toMatchObject({ fields: { metOn: ['deliberation.metLater'] } });
    await refused({ attendance: [] }).toMatchObject({
      fields: { attendance: ['deliberation.nobodyPresent'] },
    });
    await refused({}, [
      [0, 1],
      [1, 3],
    ]).toMatchObject({ fields: { entries: ['deliberation.placesFaults.gap'] } });
    await refused({ entries: [{ entryId: round.entries[0], place: 1, award: ' ' }] }).toMatchObject({
      fields: { 'entries[0].award': ['deliberation.awardMissing'] },
    });
    await refused({ entries: [{ entryId: 999_999, place: 1, award: 'x' }] }).toMatchObject({
      fields: { entries: ['deliberation.placesFaults.unknown_entry'] },
    });
  });

  it('asks for reasons where the first place is close', async () => {
    // By the marks alone the second is ahead, yet it takes little more than one juror's word to turn that round.
    const { ctx, round } = await marked({
      marks: [
        [1, 10, 5],
        [10, 1, 6],
        [1, 1, 1],
        [1, 1, 1],
      ],
      indexWeight: 0,
    });
    await closeRound(ctx, round.roundId);
    await runJobs(ctx.db, ctx.now);
    const { advice } = await adviseRound(ctx.db, (await findRound(ctx.db, round.roundId))!);
    expect(advice.asks).toEqual(['close']);
    expect(advice.places[0]!.firstProbability).toBeLessThan(0.6);
    const version = await versionOf(ctx.db, round.roundId);
    const asAdvised = decision(
      round,
      advice.places.slice(0, 2).map(({ entryId, rank }) => [round.entries.indexOf(entryId), rank]),
      { version },
    );
    await ctx.db.updateTable('judging_rounds').set({ winners: 2 }).where('id', '=', round.roundId).execute();
    await expect(decideRound(ctx, round.roundId, asAdvised)).rejects.toMatchObject({
      fields: { reasons: ['deliberation.askReasons.close'] },
    });
    await decideRound(ctx, round.roundId, { ...asAdvised, reasons: 'Liputan lapangannya lebih kuat.' });
    expect(await listDecisions(ctx.db, round.roundId)).toMatchObject([{ overrides: false }]);
  });

  it('decides rankings by Schulze', async () => {
    const { ctx, round } = await marked({ mode: 'ranking', marks: null });
    const [a, b, c, d] = round.entries as [number, number, number, number];
    const rankings = [
      [[b], [a], [c, d]],
      [[b], [c], [a]],
      [[a], [b], [c], [d]],
    ];
    for (const [i, { jurorId }] of round.jurors.entries()) {
      await writeBallot(ctx.db, ctx.now, { roundId: round.roundId, jurorId, ranking: rankings[i]! });
    }
    const { advice } = await adviseRound(ctx.db, (await findRound(ctx.db, round.roundId))!);
    expect(advice.places.map(({ entryId }) => entryId)).toEqual([b, a, c, d]);
    const meeting = await readMeeting(ctx.db, (await findRound(ctx.db, round.roundId))!);
    if (meeting.kind !== 'ranking') throw new Error('a round of rankings');
    expect(meeting.picture.methods.duels).toEqual({
      ids: [b, a, c, d],
      over: [
        [0, 2, 3, 3],
        [1, 0, 2, 3],
        [0, 1, 0, 2],
        [0, 0, 0, 0],
      ],
      left: 0,
    });
  });

  it('decides a screening that nobody passes, with a reason, and plans no round of nobody', async () => {
    const { ctx, round } = await marked({ mode: 'screening', marks: null });
    const seats = (await listSeats(ctx.db, round.roundId)).filter(seat => seat.status === 'seated');
    await writeSheets(
      ctx.db,
      ctx.now,
      seats.map(seat => ({ seatId: seat.id, passed: false })),
    );
    await closeRound(ctx, round.roundId);
    const version = await versionOf(ctx.db, round.roundId);
    const nobody = decision(round, [], { version });
    await expect(decideRound(ctx, round.roundId, nobody)).rejects.toMatchObject({
      fields: { reasons: ['deliberation.nobodyPassedReasons'] },
    });
    await decideRound(ctx, round.roundId, { ...nobody, reasons: 'Semua berkas tidak lengkap.' });
    expect(await listDecisions(ctx.db, round.roundId)).toMatchObject([
      { places: [], overrides: false, reasons: 'Semua berkas tidak lengkap.' },
    ]);
    await expect(planNextRound(ctx, round.roundId, 'Final')).rejects.toMatchObject({
      messageKey: 'deliberation.nobodyPassed',
    });
  });

  it('makes the round that follows of those who passed a screening', async () => {
    const { ctx, round } = await marked({ mode: 'screening', marks: null });
    const before = (await listSeats(ctx.db, round.roundId)).filter(seat => seat.status === 'seated');
    const { jurorId } = before.find(({ entryId }) => entryId === round.entries[1])!;
    const pair = { jurorId, entryId: round.entries[1]! };
    await recuse(ctx, round.roundId, { ...pair, reason: 'Saudara redaktur.' });
    const seats = before.filter(seat => seat.jurorId !== jurorId || seat.entryId !== round.entries[1]);
    await writeSheets(
      ctx.db,
      ctx.now,
      seats.map(seat => ({ seatId: seat.id, passed: seat.entryId !== round.entries[0] })),
    );
    await expect(planNextRound(ctx, round.roundId, 'Final')).rejects.toMatchObject({
      messageKey: 'judging.notNow.judging',
    });
    await closeRound(ctx, round.roundId);
    const version = await versionOf(ctx.db, round.roundId);
    const all: [number, number][] = [1, 2, 3].map(entry => [entry, 1]);
    const reasons = 'Satu juri mundur dari satu peserta.';
    await decideRound(ctx, round.roundId, decision(round, all, { version, reasons }));
    const next = await planNextRound(ctx, round.roundId, 'Final');
    expect(await findRound(ctx.db, next)).toMatchObject({ mode: 'marks', status: 'setup', name: 'Final' });
    const [kept] = (await listSeats(ctx.db, next)).filter(({ recusedHow }) => recusedHow === 'committee');
    expect(kept).toMatchObject({ jurorId, status: 'recused', recusalReason: 'Saudara redaktur.' });
    const names = (await listEntries(ctx.db, next)).map(({ name }) => name);
    const passed = (await listEntries(ctx.db, round.roundId)).filter(({ id }) => id !== round.entries[0]);
    expect(names.sort()).toEqual(passed.map(({ name }) => name).sort());
    const codes = (await listEntries(ctx.db, next)).map(({ code }) => code);
    expect(new Set([...codes, ...passed.map(({ code }) => code)]).size).toBe(2 * passed.length);
    await expect(planNextRound(ctx, round.roundId, 'Final')).rejects.toMatchObject({ code: 'invalid' });
  });
});
