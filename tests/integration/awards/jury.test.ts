import { expect, it } from 'vitest';
import { updateOwnAccount } from '#app/features/accounts/own-account.service.server.ts';
import { findUser } from '#app/features/accounts/queries.server.ts';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import {
  addEntry,
  fillShortlist,
  nominateWildCard,
  removeEntry,
} from '#app/features/awards/judging/entries.service.server.ts';
import { findJuror, listJurors } from '#app/features/awards/judging/jurors.queries.server.ts';
import {
  declareInterests,
  inviteJuror,
  updateJuror,
  withdrawJuror,
} from '#app/features/awards/judging/jurors.service.server.ts';
import {
  findRound,
  listEntries,
  listSeats,
  readProgress,
} from '#app/features/awards/judging/rounds.queries.server.ts';
import {
  closeRound,
  openRound,
  remindJurors,
  reopenRound,
  updateRound,
} from '#app/features/awards/judging/rounds.service.server.ts';
import { interestsSchema, jurorSchema, newJurorSchema } from '#app/features/awards/judging/schema.ts';
import { planSeating } from '#app/features/awards/judging/seating.server.ts';
import {
  liftRecusal,
  moveSeat,
  recuse,
  seatJurors,
} from '#app/features/awards/judging/seats.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { makeUser } from '#tests/factories/accounts.ts';
import { finalists, judgedSeason, makeJuror, plannedRound, roundForm } from '#tests/factories/jury.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

async function panel(ctx: Context<Db>, seasonId: number) {
  return [
    await makeJuror(ctx, seasonId, { name: 'Prof. Ratna Kusuma', email: 'ratna@kampus.example' }),
    await makeJuror(ctx, seasonId, { name: 'Hasan Basri', email: 'hasan@dewan.example' }),
    await makeJuror(ctx, seasonId, { name: 'Lastri', email: 'lastri@kantor.example', agencyStaff: true }),
  ] as const;
}

const seatedOf = async (db: Db, roundId: number) =>
  (await listSeats(db, roundId)).filter(seat => seat.status === 'seated');

describeOnEngines('the jury', fresh => {
  it('calls a juror as the office invited them, until an officer corrects the spelling', async () => {
    const ctx = await contextFor(await fresh());
    const { seasonId } = await judgedSeason(ctx);
    const id = await inviteJuror(
      ctx,
      seasonId,
      newJurorSchema.parse({ name: 'Dr. Baru', position: 'Dosen', email: 'baru@kampus.example' }),
    );
    const { userId } = (await findJuror(ctx.db, id))!;
    const own = {
      ...ctx,
      actor: { kind: 'user', userId, name: 'Dr. Baru', role: 'juror', sessionId: 1 } as const,
    };
    await updateOwnAccount(own, { name: 'Orang Lain', theme: 'dark' });
    expect(await findUser(ctx.db, userId)).toMatchObject({ name: 'Dr. Baru', theme: 'dark' });
    const { version } = (await findJuror(ctx.db, id))!;
    const form = { position: 'Dosen', name: 'Dr. Baru, M.Si.', version };
    await updateJuror(ctx, id, jurorSchema.parse(form));
    expect(await findJuror(ctx.db, id)).toMatchObject({ name: 'Dr. Baru, M.Si.' });
    const [entry] = await listAuditEntries(ctx.db, { subjectKind: 'user', subjectId: userId });
    expect(entry!.changes).toEqual([{ field: 'name', before: 'Dr. Baru', after: 'Dr. Baru, M.Si.' }]);
  });

  it('calls a person without an account by mail, and one with an account without', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { seasonId } = await judgedSeason(ctx);
    await makeUser(db, { role: 'leader', email: 'kepala@kantor.example', name: 'Kepala Kantor' });
    const invite = (values: object) =>
      inviteJuror(ctx, seasonId, newJurorSchema.parse({ name: 'Juri', position: 'Dosen', ...values }));
    const known = await invite({ email: 'kepala@kantor.example' });
    const unknown = await invite({ email: 'baru@kampus.example', name: 'Dr. Baru' });
    expect(await findJuror(db, known)).toMatchObject({
      name: 'Kepala Kantor',
      status: 'active',
      joined: true,
    });
    expect(await findJuror(db, unknown)).toMatchObject({
      name: 'Dr. Baru',
      status: 'invited',
      joined: false,
    });
    const mails = await db.selectFrom('mail_messages').select('address').execute();
    expect(mails.map(mail => mail.address)).toEqual(['baru@kampus.example']);
    await expect(invite({ email: 'BARU@kampus.example' })).rejects.toMatchObject({
      fields: { email: ['judging.jurorTwice'] },
    });
    await expect(invite({ email: 'lain@kampus.example', outlet: 'Tidak Ada' })).rejects.toMatchObject({
      fields: { outlet: ['judging.unknownParty.outlet'] },
    });
    const reader = await contextFor(db, 'leader');
    await expect(
      inviteJuror(reader, seasonId, newJurorSchema.parse({ email: 'x@y.example', name: 'X', position: 'Y' })),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('takes the shortlist from the standing, and wild cards of jurors with a reason, two each', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await judgedSeason(ctx);
    const [ratna] = await panel(ctx, season.seasonId);
    const roundId = await plannedRound(ctx, season, { shortlist: 1 });
    expect(await fillShortlist(ctx, roundId)).toBe(1);
    expect(await fillShortlist(ctx, roundId)).toBe(0);
    await nominateWildCard(ratna, roundId, { name: 'muaro pos', reason: 'Laporan lapangan kuat.' });
    await nominateWildCard(ratna, roundId, { name: 'Tebo Terkini', reason: 'Data sendiri.' });
    await expect(
      nominateWildCard(ratna, roundId, { name: 'Merangin Kini', reason: 'Satu lagi.' }),
    ).rejects.toMatchObject({ messageKey: 'judging.wildCardsPlayed' });
    await expect(addEntry(ctx, roundId, { name: 'Muaro Pos', reason: 'Ganda' })).rejects.toMatchObject({
      fields: { name: ['judging.entryTwice'] },
    });
    await addEntry(ctx, roundId, { name: 'Merangin Kini', reason: 'Permintaan panitia.' });
    const entries = await listEntries(db, roundId);
    expect(entries.map(({ name, source }) => [name, source])).toEqual([
      [finalists[0], 'shortlist'],
      [finalists[1], 'wild_card'],
      [finalists[2], 'wild_card'],
      [finalists[3], 'added'],
    ]);
    expect(new Set(entries.map(entry => entry.code)).size).toBe(4);
    expect(entries[1]).toMatchObject({ nominatedBy: 'Prof. Ratna Kusuma', reason: 'Laporan lapangan kuat.' });
    await removeEntry(ctx, roundId, entries[3]!.id, 'Mengundurkan diri.');
    expect((await listEntries(db, roundId)).at(-1)).toMatchObject({ removalReason: 'Mengundurkan diri.' });
    const outsider = await makeUser(db, { role: 'juror', email: 'luar@kampus.example' });
    await expect(
      nominateWildCard(outsider, roundId, { name: 'Merangin Kini', reason: 'x' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('seats jurors evenly, staff a minority, and keeps what is set by hand', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await judgedSeason(ctx);
    const [ratna, hasan, lastri] = await panel(ctx, season.seasonId);
    const roundId = await plannedRound(ctx, season);
    await fillShortlist(ctx, roundId);
    await seatJurors(ctx, roundId);
    const seats = await seatedOf(db, roundId);
    // Two per entry: staff can be no minority of two, so the outsiders have all seats.
    expect(seats.filter(seat => seat.jurorId === lastri.jurorId)).toEqual([]);
    expect(seats.length).toBe(8);
    const entryId = (await listEntries(db, roundId))[0]!.id;
    await moveSeat(ctx, roundId, { jurorId: lastri.jurorId, entryId });
    await seatJurors(ctx, roundId);
    const again = await seatedOf(db, roundId);
    expect(again.find(seat => seat.jurorId === lastri.jurorId && seat.entryId === entryId)).toMatchObject({
      fixed: true,
    });
    expect(again.filter(seat => seat.entryId === entryId).length).toBe(3);
    expect(new Set(again.map(seat => seat.jurorId))).toEqual(
      new Set([ratna.jurorId, hasan.jurorId, lastri.jurorId]),
    );
  });

  it('recuses by employer, network and declared tie, by either side with a reason, and lifts only what people set', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await judgedSeason(ctx);
    const [ratna, hasan] = await panel(ctx, season.seasonId);
    const roundId = await plannedRound(ctx, season);
    await fillShortlist(ctx, roundId);
    await seatJurors(ctx, roundId);
    const [first, second] = await listEntries(db, roundId);
    await declareInterests(
      ratna,
      ratna.jurorId,
      interestsSchema.parse({
        interests: [{ kind: 'paid_work', party: 'outlet', name: finalists[0], untilOn: '2023-05-01' }],
      }),
    );
    const seatOf = async (jurorId: number, entryId: number) =>
      (await listSeats(db, roundId)).find(seat => seat.jurorId === jurorId && seat.entryId === entryId);
    expect(await seatOf(ratna.jurorId, first!.id)).toMatchObject({
      status: 'recused',
      recusedHow: 'automatic',
      recusalReason: 'paid_work',
    });
    await expect(
      moveSeat(ctx, roundId, { jurorId: ratna.jurorId, entryId: first!.id }),
    ).rejects.toMatchObject({
      messageKey: 'judging.pairRecused',
    });
    await expect(
      liftRecusal(ctx, roundId, { jurorId: ratna.jurorId, entryId: first!.id, reason: 'x' }),
    ).rejects.toMatchObject({ messageKey: 'judging.recusedByRule' });
    await recuse(hasan, roundId, {
      jurorId: hasan.jurorId,
      entryId: second!.id,
      reason: 'Pemred adalah sepupu saya.',
    });
    expect(await seatOf(hasan.jurorId, second!.id)).toMatchObject({
      recusedHow: 'juror',
      recusalReason: 'Pemred adalah sepupu saya.',
    });
    await expect(
      recuse(hasan, roundId, { jurorId: ratna.jurorId, entryId: second!.id, reason: 'Bukan urusan saya.' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await liftRecusal(ctx, roundId, { jurorId: hasan.jurorId, entryId: second!.id, reason: 'Salah orang.' });
    expect(await seatOf(hasan.jurorId, second!.id)).toMatchObject({ status: 'seated', fixed: true });
    // A tie that is over for more than three years, or taken back, lifts the rule's recusal.
    await declareInterests(ratna, ratna.jurorId, interestsSchema.parse({ interests: [] }));
    expect(await seatOf(ratna.jurorId, first!.id)).toBeUndefined();
    await declareInterests(
      ratna,
      ratna.jurorId,
      interestsSchema.parse({
        interests: [{ kind: 'paid_work', party: 'outlet', name: finalists[0], untilOn: '2022-03-19' }],
      }),
    );
    expect(await seatOf(ratna.jurorId, first!.id)).toBeUndefined();
  });

  it('explains a request that cannot be met, and opens only a seating that stands', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await judgedSeason(ctx);
    const [ratna, hasan, lastri] = await panel(ctx, season.seasonId);
    const roundId = await plannedRound(ctx, season, { jurorsPerEntry: 3 });
    await expect(openRound(ctx, roundId)).rejects.toMatchObject({ messageKey: 'judging.noEntries' });
    await fillShortlist(ctx, roundId);
    const entries = await listEntries(db, roundId);
    for (const juror of [ratna, hasan, lastri]) {
      await recuse(ctx, roundId, { jurorId: juror.jurorId, entryId: entries[0]!.id, reason: 'Uji.' });
    }
    await seatJurors(ctx, roundId);
    const { assignment } = await planSeating(db, (await findRound(db, roundId))!);
    expect(assignment.shortages).toMatchObject([{ entry: entries[0]!.id, missing: 3, conflicted: 3 }]);
    await expect(openRound(ctx, roundId)).rejects.toMatchObject({ messageKey: 'judging.seatsMissing' });
    await removeEntry(ctx, roundId, entries[0]!.id, 'Semua juri berkepentingan.');
    await openRound(ctx, roundId);
    const round = (await findRound(db, roundId))!;
    expect(round.status).toBe('judging');
    expect((await listEntries(db, roundId))[0]!.articleIds.length).toBe(3);
    const mails = await db
      .selectFrom('mail_messages')
      .innerJoin('mail_contents', 'mail_contents.id', 'mail_messages.content_id')
      .select('mail_messages.address')
      .where('mail_messages.kind', '=', 'juror-opening')
      .execute();
    expect(mails.length).toBe(3);
    await expect(updateRound(ctx, roundId, roundForm({ leagueId: season.leagueId }))).rejects.toMatchObject({
      messageKey: 'judging.notNow.judging',
    });
  });

  it('asks every seated juror to have declared, reminds once a day, closes and reopens with a reason', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await judgedSeason(ctx);
    await panel(ctx, season.seasonId);
    const silent = await inviteJuror(
      ctx,
      season.seasonId,
      newJurorSchema.parse({ email: 'diam@kampus.example', name: 'Diam', position: 'Dosen' }),
    );
    const roundId = await plannedRound(ctx, season);
    await fillShortlist(ctx, roundId);
    await seatJurors(ctx, roundId);
    await expect(openRound(ctx, roundId)).rejects.toMatchObject({ messageKey: 'judging.undeclaredSome' });
    await withdrawJuror(ctx, silent);
    expect((await listJurors(db, season.seasonId)).at(-1)).toMatchObject({
      name: 'Diam',
      status: 'withdrawn',
    });
    await seatJurors(ctx, roundId);
    await openRound(ctx, roundId);
    expect(await readProgress(db, roundId)).toEqual({
      entries: 4,
      seats: 8,
      submitted: 0,
      recused: 0,
    });
    expect(await remindJurors(ctx, roundId)).toBe(2);
    await expect(remindJurors(ctx, roundId)).rejects.toMatchObject({ messageKey: 'judging.remindedToday' });
    expect(await remindJurors({ ...ctx, now: '2025-03-21T03:00:00.000Z' }, roundId)).toBe(2);
    await closeRound(ctx, roundId);
    await expect(closeRound(ctx, roundId)).rejects.toMatchObject({ messageKey: 'judging.notNow.closed' });
    await reopenRound(ctx, roundId, { reason: 'Satu juri sakit.', dueOn: null });
    const entries = await listAuditEntries(db, { subjectKind: 'judging-round', subjectId: roundId }, 30);
    expect(entries.map(entry => entry.action)).toEqual([
      'round.reopened',
      'round.closed',
      'round.reminded',
      'round.reminded',
      'round.opened',
      'round.seated',
      'round.seated',
      'round.shortlisted',
      'round.planned',
    ]);
  });
});
