import { expect, it } from 'vitest';
import { readInvitation } from '#app/features/accounts/invitations.service.server.ts';
import { adviseRound } from '#app/features/awards/deliberation/decisions.service.server.ts';
import { fillShortlist } from '#app/features/awards/judging/entries.service.server.ts';
import { findJuror } from '#app/features/awards/judging/jurors.queries.server.ts';
import {
  declareInterests,
  inviteJuror,
  withdrawJuror,
} from '#app/features/awards/judging/jurors.service.server.ts';
import { findRound, listEntries, listSeats } from '#app/features/awards/judging/rounds.queries.server.ts';
import {
  closeRound,
  openRound,
  remindJurors,
  reopenRound,
  updateRound,
} from '#app/features/awards/judging/rounds.service.server.ts';
import { interestsSchema, newJurorSchema, roundSchema } from '#app/features/awards/judging/schema.ts';
import {
  liftRecusal,
  moveSeat,
  recuse,
  seatJurors,
} from '#app/features/awards/judging/seats.service.server.ts';
import { saveRanking } from '#app/features/awards/marking/rankings.service.server.ts';
import { rankingSchema } from '#app/features/awards/marking/schema.ts';
import { listOwnSeats } from '#app/features/awards/marking/sheets.queries.server.ts';
import { saveSheet, submitComplete } from '#app/features/awards/marking/sheets.service.server.ts';
import { listMinutedReasons } from '#app/features/awards/results/minuted-reasons.queries.server.ts';
import { loader as deliberationLoader } from '#app/features/awards/routes/round-deliberation.tsx';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { writeBallot } from '#db/seed/written-marks.ts';
import { makeUser } from '#tests/factories/accounts.ts';
import { judgedSeason, makeJuror, plannedRound, roundForm } from '#tests/factories/jury.ts';
import { allMarks, openedRound, sheetForm } from '#tests/factories/marking.ts';
import { type JudgedRound, judgedRound } from '#tests/factories/marks.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

const tomorrow = '2025-03-21T03:00:00.000Z';

async function ranked(ctx: Context<Db>): Promise<JudgedRound> {
  const round = await judgedRound(ctx, { mode: 'ranking', criteria: [], marks: null });
  const [a, b, c, d] = round.entries as [number, number, number, number];
  for (const [i, { jurorId }] of round.jurors.entries()) {
    const ranking = i === 0 ? [[b], [a], [c], [d]] : [[a], [b], [c], [d]];
    await writeBallot(ctx.db, ctx.now, { roundId: round.roundId, jurorId, ranking });
  }
  return round;
}

async function adviceOf({ db }: Context<Db>, roundId: number) {
  return (await adviseRound(db, (await findRound(db, roundId))!)).advice;
}

describeOnEngines('what a jury relies on', fresh => {
  it('keeps a sent ranking of a juror who is withdrawn, whatever state the round is in', async () => {
    const ctx = await contextFor(await fresh());
    const round = await ranked(ctx);
    const [first, second, third] = round.jurors;
    const before = await adviceOf(ctx, round.roundId);
    const seats = (await listSeats(ctx.db, round.roundId)).length;
    await withdrawJuror(ctx, first!.jurorId);
    await seatJurors(ctx, round.roundId);
    expect(await adviceOf(ctx, round.roundId)).toEqual(before);
    await expect(
      moveSeat(ctx, round.roundId, { jurorId: second!.jurorId, entryId: round.entries[0]! }),
    ).rejects.toMatchObject({ messageKey: 'judging.seatInUse' });
    await closeRound(ctx, round.roundId);
    await withdrawJuror(ctx, second!.jurorId);
    await ctx.db
      .updateTable('judging_rounds')
      .set({ status: 'decided' })
      .where('id', '=', round.roundId)
      .execute();
    await withdrawJuror(ctx, third!.jurorId);
    expect(await adviceOf(ctx, round.roundId)).toEqual(before);
    expect(await listSeats(ctx.db, round.roundId)).toHaveLength(seats);
  });

  it('leaves closed rounds as they were when a juror is withdrawn, and vacates only open work', async () => {
    const ctx = await contextFor(await fresh());
    const { roundId, ratna, hasan } = await openedRound(ctx);
    await closeRound(ctx, roundId);
    const before = await listSeats(ctx.db, roundId);
    await withdrawJuror(ctx, ratna.jurorId);
    expect(await listSeats(ctx.db, roundId)).toEqual(before);
    await reopenRound(ctx, roundId, { reason: 'Satu juri sakit.', dueOn: null });
    await withdrawJuror(ctx, hasan.jurorId);
    const left = await listSeats(ctx.db, roundId);
    expect(left.every(({ jurorId }) => jurorId === ratna.jurorId)).toBe(true);
  });

  it('lets nobody mark in a reopened round who could have read the marks meanwhile', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await judgedSeason(ctx);
    const ratna = await makeJuror(ctx, season.seasonId, { name: 'Ratna', email: 'ratna@kampus.example' });
    await makeJuror(ctx, season.seasonId, { name: 'Hasan', email: 'hasan@dewan.example' });
    const leader = await makeUser(db, { role: 'leader', email: 'kepala@kantor.example', name: 'Kepala' });
    const leaderId = await inviteJuror(
      ctx,
      season.seasonId,
      newJurorSchema.parse({ email: 'kepala@kantor.example', name: 'K', position: 'Kepala' }),
    );
    const kepala = { ...leader, now: ctx.now };
    await declareInterests(kepala, leaderId, interestsSchema.parse({ interests: [] }));
    const roundId = await plannedRound(ctx, season, { jurorsPerEntry: 3, dueOn: '2025-03-25' });
    await fillShortlist(ctx, roundId);
    await seatJurors(ctx, roundId);
    await openRound(ctx, roundId);
    const seatsOf = async (jurorId: number) => listOwnSeats(db, roundId, jurorId);
    const send = async (who: Context<Db>, seatId: number) =>
      saveSheet(who, roundId, seatId, sheetForm(allMarks(7), { send: true }));
    const [sent, draft, third] = await seatsOf(leaderId);
    await send(kepala, sent!.seatId);
    await saveSheet(kepala, roundId, draft!.seatId, sheetForm(allMarks(6)));
    await closeRound(ctx, roundId);
    await reopenRound(ctx, roundId, { reason: 'Satu juri sakit.', dueOn: null });
    expect((await findRound(db, roundId))!.dueAt).toContain('2025-03-25');
    for (const { seatId } of [draft!, third!]) {
      await expect(send(kepala, seatId)).rejects.toMatchObject({ messageKey: 'marking.refused.read' });
    }
    await expect(submitComplete(kepala, roundId)).rejects.toMatchObject({
      messageKey: 'marking.refused.read',
    });
    await expect(
      recuse(kepala, roundId, { jurorId: leaderId, entryId: sent!.entryId, reason: 'Saudara.' }),
    ).rejects.toMatchObject({ messageKey: 'judging.sentStands' });
    // Nor does the committee, which has read the marks by now.
    await expect(
      recuse(ctx, roundId, { jurorId: leaderId, entryId: sent!.entryId, reason: 'Saudara.' }),
    ).rejects.toMatchObject({ messageKey: 'judging.sentRead' });
    await send(ratna, (await seatsOf(ratna.jurorId))[0]!.seatId);
    await remindJurors(ctx, roundId);
    const mails = await db
      .selectFrom('mail_messages')
      .select('address')
      .where('kind', '=', 'juror-reminder')
      .execute();
    expect(mails.map(({ address }) => address).sort()).toEqual([
      'hasan@dewan.example',
      'ratna@kampus.example',
    ]);
  });

  it('strikes a sheet whose marks could be read by a tie alone, whose reason the meeting and the minutes show', async () => {
    const db = await fresh();
    const officer = await visitorFor(db);
    const { ctx } = officer;
    const { roundId, seasonId, ratna, entries } = await openedRound(ctx);
    const entry = entries.find(({ name }) => name === 'Muaro Pos')!;
    const seat = (await listOwnSeats(db, roundId, ratna.jurorId)).find(one => one.entryId === entry.id)!;
    await saveSheet(ratna, roundId, seat.seatId, sheetForm(allMarks(7), { send: true }));
    await closeRound(ctx, roundId);
    await reopenRound(ctx, roundId, { reason: 'Satu juri sakit.', dueOn: null });
    const declare = (note: string) =>
      declareInterests(
        ctx,
        ratna.jurorId,
        interestsSchema.parse({
          interests: [{ kind: 'family', party: 'outlet', name: 'Muaro Pos', note }],
        }),
      );
    await expect(declare('')).rejects.toMatchObject({
      fields: { 'interests[0].note': ['judging.strikeNeedsReason'] },
    });
    expect(await listSeats(db, roundId)).toContainEqual(
      expect.objectContaining({ id: seat.seatId, status: 'seated' }),
    );
    await declare('Adiknya redaktur di sana.');
    await closeRound(ctx, roundId);
    const page = await officer.get(deliberationLoader, `/penghargaan/penjurian/${roundId}/musyawarah`, {
      roundId: String(roundId),
    });
    const told = { juror: 'Ratna', entry: 'Muaro Pos', reason: 'Adiknya redaktur di sana.' };
    expect(page.struck).toEqual([{ at: ctx.now, ...told }]);
    const season = { id: seasonId, startsOn: '2025-01-01', endsOn: '2025-12-31' };
    expect(await listMinutedReasons(db, season)).toContainEqual(
      expect.objectContaining({ act: 'round.sentSheetStruck', reason: told.reason }),
    );
  });

  it('closes a reopened round of rankings to who could have read them', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { roundId, seasonId, entries } = await openedRound(ctx, {
      mode: 'ranking',
      criteria: [],
      jurorsPerEntry: 2,
    });
    const officer = await makeUser(db, { role: 'officer', email: 'staf@kantor.example', name: 'Staf' });
    const jurorId = await inviteJuror(
      ctx,
      seasonId,
      newJurorSchema.parse({ email: 'staf@kantor.example', name: 'Staf', position: 'Humas' }),
    );
    const staff = { ...officer, now: ctx.now };
    await declareInterests(staff, jurorId, interestsSchema.parse({ interests: [] }));
    await seatJurors(ctx, roundId);
    const form = rankingSchema.parse({
      entries: entries.map(({ id }, i) => ({ id, place: i + 1 })),
      version: 0,
      send: true,
    });
    await closeRound(ctx, roundId);
    await reopenRound(ctx, roundId, { reason: 'Satu juri sakit.', dueOn: '2025-03-30' });
    expect((await findRound(db, roundId))!.dueAt).toContain('2025-03-30');
    await expect(saveRanking(staff, roundId, form)).rejects.toMatchObject({
      messageKey: 'marking.refused.read',
    });
  });

  it('reopens after the deadline only with a new one', async () => {
    const ctx = await contextFor(await fresh());
    const { roundId } = await openedRound(ctx, { dueOn: '2025-03-20' });
    await closeRound(ctx, roundId);
    const later = { ...ctx, now: '2025-03-22T03:00:00.000Z' };
    await expect(reopenRound(later, roundId, { reason: 'Sakit.', dueOn: null })).rejects.toMatchObject({
      fields: { dueOn: ['judging.reopenDue'] },
    });
    await reopenRound(later, roundId, { reason: 'Sakit.', dueOn: '2025-03-23' });
    expect(await findRound(ctx.db, roundId)).toMatchObject({ status: 'judging' });
  });

  it('lets a juror void no sent sheet after the deadline; the committee may, with its reason', async () => {
    const ctx = await contextFor(await fresh());
    const { roundId, ratna } = await openedRound(ctx, { dueOn: '2025-03-20' });
    const [sent, open] = await listOwnSeats(ctx.db, roundId, ratna.jurorId);
    await saveSheet(ratna, roundId, sent!.seatId, sheetForm(allMarks(7), { send: true }));
    const late = { ...ratna, now: tomorrow };
    const pair = (seat: typeof sent) => ({
      jurorId: ratna.jurorId,
      entryId: seat!.entryId,
      reason: 'Sepupu.',
    });
    await expect(recuse(late, roundId, pair(sent))).rejects.toMatchObject({
      messageKey: 'judging.sentStands',
    });
    await recuse(late, roundId, pair(open));
    await recuse({ ...ctx, now: tomorrow }, roundId, pair(sent));
  });

  it('gives entries and seats ids that say nothing about their index', async () => {
    const ctx = await contextFor(await fresh());
    const season = await judgedSeason(ctx);
    await makeJuror(ctx, season.seasonId, { name: 'Ratna', email: 'ratna@kampus.example' });
    await makeJuror(ctx, season.seasonId, { name: 'Hasan', email: 'hasan@dewan.example' });
    const roundId = await plannedRound(ctx, season);
    // Codes drawn downwards: the best has the greatest, as chance might have it.
    let next = 900;
    await fillShortlist(ctx, roundId, () => {
      next -= 100;
      return next;
    });
    await seatJurors(ctx, roundId);
    const entries = await listEntries(ctx.db, roundId);
    expect(entries.map(({ code }) => code)).toEqual(['800', '700', '600', '500']);
    const byId = [...entries].sort((a, b) => a.id - b.id).map(({ code }) => code);
    expect(byId).toEqual(['500', '600', '700', '800']);
    const codeOf = new Map(entries.map(({ id, code }) => [id, code]));
    const seats = (await listSeats(ctx.db, roundId)).sort((a, b) => a.id - b.id);
    const codes = seats.map(({ entryId }) => codeOf.get(entryId)!);
    expect(codes).toEqual([...codes].sort());
  });

  it('counts whoever holds an account of the office as staff, ticked or not', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await judgedSeason(ctx);
    await makeUser(db, { role: 'officer', email: 'staf@kantor.example', name: 'Staf' });
    const id = await inviteJuror(
      ctx,
      season.seasonId,
      newJurorSchema.parse({ email: 'staf@kantor.example', name: 'Staf', position: 'Humas' }),
    );
    expect(await findJuror(db, id)).toMatchObject({ agencyStaff: true });
    await declareInterests(ctx, id, interestsSchema.parse({ interests: [] }));
    const roundId = await plannedRound(ctx, season, { jurorsPerEntry: 1 });
    await fillShortlist(ctx, roundId);
    for (const entry of await listEntries(db, roundId)) {
      await moveSeat(ctx, roundId, { jurorId: id, entryId: entry.id });
    }
    await expect(openRound(ctx, roundId)).rejects.toMatchObject({ messageKey: 'judging.seatsMissing' });
  });

  it('recuses by an employer that is on record although only its name was typed', async () => {
    const ctx = await contextFor(await fresh());
    const season = await judgedSeason(ctx);
    const juror = await makeJuror(ctx, season.seasonId, {
      name: 'Ratna',
      email: 'ratna@kampus.example',
      employer: ' muaro  POS ',
    });
    const roundId = await plannedRound(ctx, season);
    await fillShortlist(ctx, roundId);
    const entry = (await listEntries(ctx.db, roundId)).find(({ name }) => name === 'Muaro Pos')!;
    const seats = await listSeats(ctx.db, roundId);
    expect(seats).toMatchObject([
      { entryId: entry.id, jurorId: juror.jurorId, status: 'recused', recusalReason: 'employer' },
    ]);
  });

  it('closes the unused invitation of a juror who is withdrawn, and opens another when called again', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { seasonId } = await judgedSeason(ctx);
    const call = () =>
      inviteJuror(
        ctx,
        seasonId,
        newJurorSchema.parse({ email: 'baru@kampus.example', name: 'Dr. Baru', position: 'Dosen' }),
      );
    const id = await call();
    const live = () => db.selectFrom('account_tokens').select('id').where('used_at', 'is', null).execute();
    expect(await live()).toHaveLength(1);
    await withdrawJuror(ctx, id);
    expect(await live()).toHaveLength(0);
    const waiting = await db
      .selectFrom('mail_messages')
      .select('status')
      .where('address', '=', 'baru@kampus.example')
      .execute();
    expect(waiting.map(({ status }) => status)).toEqual(['cancelled']);
    await expect(readInvitation(ctx, 'x'.repeat(43))).rejects.toMatchObject({ code: 'gone' });
    expect(await call()).toBe(id);
    expect(await live()).toHaveLength(1);
  });

  it('keeps a recusal while jurors are at work although the tie is taken back, until the committee lifts it', async () => {
    const ctx = await contextFor(await fresh());
    const { roundId, ratna, entries } = await openedRound(ctx);
    const entry = entries.find(({ name }) => name === 'Muaro Pos')!;
    const declare = (interests: object[]) =>
      declareInterests(ratna, ratna.jurorId, interestsSchema.parse({ interests }));
    const seatOf = async () =>
      (await listSeats(ctx.db, roundId)).find(
        seat => seat.jurorId === ratna.jurorId && seat.entryId === entry.id,
      );
    const pair = { jurorId: ratna.jurorId, entryId: entry.id, reason: 'Salah pilih nama.' };
    await declare([{ kind: 'family', party: 'outlet', name: 'Muaro Pos' }]);
    await expect(liftRecusal(ctx, roundId, pair)).rejects.toMatchObject({
      messageKey: 'judging.recusedByRule',
    });
    await declare([]);
    expect(await seatOf()).toMatchObject({ status: 'recused', recusalReason: 'family' });
    await liftRecusal(ctx, roundId, pair);
    expect(await seatOf()).toMatchObject({ status: 'seated' });
  });

  it('lets no entry into a ranking that was sent without it', async () => {
    const ctx = await contextFor(await fresh());
    const round = await judgedRound(ctx, { mode: 'ranking', criteria: [], marks: null });
    const [{ jurorId }] = round.jurors as [JudgedRound['jurors'][number]];
    const [first, second, third, fourth] = round.entries;
    const pair = { jurorId, entryId: first!, reason: 'Kerabat.' };
    await recuse(ctx, round.roundId, pair);
    await liftRecusal(ctx, round.roundId, { ...pair, reason: 'Salah orang.' });
    await recuse(ctx, round.roundId, pair);
    const ranking = [[second!], [third!], [fourth!]];
    await writeBallot(ctx.db, ctx.now, { roundId: round.roundId, jurorId, ranking });
    await expect(liftRecusal(ctx, round.roundId, pair)).rejects.toMatchObject({
      messageKey: 'judging.rankingSent',
    });
  });

  it('takes no two criteria under one key', async () => {
    const ctx = await contextFor(await fresh());
    const season = await judgedSeason(ctx);
    const roundId = await plannedRound(ctx, season);
    const form = roundForm({ leagueId: season.leagueId });
    const [first] = form.criteria;
    const forged = { ...form, criteria: form.criteria.map(each => ({ ...each, key: first!.key })) };
    expect(roundSchema.safeParse(forged).success).toBe(true);
    await updateRound(ctx, roundId, roundSchema.parse({ ...forged, version: 1 }));
    const keys = (await findRound(ctx.db, roundId))!.rubric.criteria.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys[0]).toBe(first!.key);
  });
});
