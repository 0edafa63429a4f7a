import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { removeEntry } from '#app/features/awards/judging/entries.service.server.ts';
import { withdrawJuror } from '#app/features/awards/judging/jurors.service.server.ts';
import { findRound, listSeats } from '#app/features/awards/judging/rounds.queries.server.ts';
import { closeRound, moveDeadline } from '#app/features/awards/judging/rounds.service.server.ts';
import { recuse } from '#app/features/awards/judging/seats.service.server.ts';
import { readEntry } from '#app/features/awards/marking/entry-reading.server.ts';
import { listJuriesOf } from '#app/features/awards/marking/home.queries.server.ts';
import { findBallot } from '#app/features/awards/marking/rankings.queries.server.ts';
import { saveRanking } from '#app/features/awards/marking/rankings.service.server.ts';
import { rankingSchema } from '#app/features/awards/marking/schema.ts';
import { listOwnSeats, readSheet } from '#app/features/awards/marking/sheets.queries.server.ts';
import { saveSheet, submitComplete } from '#app/features/awards/marking/sheets.service.server.ts';
import type { SeatedJuror } from '#tests/factories/jury.ts';
import { allMarks, openedRound, sheetForm } from '#tests/factories/marking.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const seatsOf = (juror: SeatedJuror, roundId: number) => listOwnSeats(juror.db, roundId, juror.jurorId);

describeOnEngines('marking', fresh => {
  async function opened(values?: Parameters<typeof openedRound>[1]) {
    const ctx = await contextFor(await fresh());
    return { ctx, ...(await openedRound(ctx, values)) };
  }

  it('keeps drafts, asks for missing marks and reasons, and lets a submitted sheet stand', async () => {
    const { ctx, roundId, ratna } = await opened();
    const [seat] = await seatsOf(ratna, roundId);
    const { seatId } = seat!;
    await saveSheet(ratna, roundId, seatId, sheetForm({ accuracy: [9] }));
    expect((await readSheet(ctx.db, seatId)).marks.get('accuracy')).toEqual({ mark: 9, comment: '' });
    const early = await saveSheet(
      ratna,
      roundId,
      seatId,
      sheetForm({ ...allMarks(7), accuracy: [9], craft: [null] }, { base: { accuracy: [9] }, send: true }),
    );
    expect(early).toMatchObject({
      submitted: false,
      gaps: { unmarked: ['craft'], uncommented: ['accuracy'] },
    });
    // What was typed is kept although the sheet could not be submitted.
    expect((await readSheet(ctx.db, seatId)).marks.get('depth')?.mark).toBe(7);
    const base = { ...allMarks(7), accuracy: [9], craft: [null] } as const;
    const sent = sheetForm(
      { ...allMarks(7), accuracy: [9, 'Semua angka dapat diperiksa.'] },
      { base: base as never, send: true },
    );
    expect(await saveSheet(ratna, roundId, seatId, sent)).toMatchObject({ submitted: true, conflicts: [] });
    await expect(saveSheet(ratna, roundId, seatId, sheetForm({ depth: [1] }))).rejects.toMatchObject({
      messageKey: 'marking.refused.submitted',
    });
    const log = await listAuditEntries(ctx.db, { subjectKind: 'judging-round', subjectId: roundId }, 20);
    const submitted = log.filter(({ action }) => action === 'round.sheetSubmitted');
    expect(submitted).toHaveLength(1);
    expect(JSON.stringify(submitted)).not.toContain('diperiksa');
  });

  it('loses no mark when two devices mark at once, and asks where both changed one', async () => {
    const { ctx, roundId, ratna } = await opened();
    const { seatId } = (await seatsOf(ratna, roundId))[0]!;
    const save = (form: ReturnType<typeof sheetForm>) => saveSheet(ratna, roundId, seatId, form);
    const empty = { accuracy: [null], depth: [null] } as const;
    // Both devices opened the empty sheet and send all that they show.
    const [one, two] = await Promise.all([
      save(sheetForm({ ...empty, accuracy: [8, 'Dari laptop'] } as never)),
      save(sheetForm({ ...empty, depth: [5] } as never)),
    ]);
    expect([one.conflicts, two.conflicts]).toEqual([[], []]);
    const { marks } = await readSheet(ctx.db, seatId);
    expect([marks.get('accuracy'), marks.get('depth')]).toEqual([
      { mark: 8, comment: 'Dari laptop' },
      { mark: 5, comment: '' },
    ]);
    const clash = await save(sheetForm({ accuracy: [4, 'Dari tablet'] }, { send: true }));
    expect(clash).toMatchObject({ submitted: false, conflicts: ['mark:accuracy', 'comment:accuracy'] });
    expect(clash.sheet.marks.get('accuracy')).toEqual({ mark: 8, comment: 'Dari laptop' });
    const chosen = await save(
      sheetForm({ accuracy: [4, 'Dari tablet'] }, { base: { accuracy: [8, 'Dari laptop'] } }),
    );
    expect(chosen.conflicts).toEqual([]);
    expect(chosen.sheet.marks.get('accuracy')).toEqual({ mark: 4, comment: 'Dari tablet' });
  });

  it('refuses marks by somebody else, by a recused juror, late, for a removed entry and on a closed round', async () => {
    const { ctx, roundId, ratna, hasan } = await opened({ dueOn: '2025-05-01' });
    const [first, second, third] = await seatsOf(ratna, roundId);
    const form = sheetForm({ accuracy: [7] });
    const refused = (who: SeatedJuror, seat: typeof first, key: string, now = ctx.now) =>
      expect(saveSheet({ ...who, now }, roundId, seat!.seatId, form)).rejects.toMatchObject({
        messageKey: `marking.refused.${key}`,
      });
    await expect(saveSheet(hasan, roundId, first!.seatId, form)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(saveSheet(ctx, roundId, first!.seatId, form)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(saveSheet(ratna, roundId + 1, first!.seatId, form)).rejects.toMatchObject({
      code: 'not-found',
    });
    const due = (await findRound(ctx.db, roundId))!.dueAt!;
    await saveSheet({ ...ratna, now: due }, roundId, first!.seatId, form);
    await refused(ratna, first, 'late', new Date(Date.parse(due) + 1).toISOString());
    await moveDeadline(ctx, roundId, '2025-05-02');
    await recuse(ratna, roundId, { jurorId: ratna.jurorId, entryId: second!.entryId, reason: 'Sepupu.' });
    await refused(ratna, second, 'recused');
    await removeEntry(ctx, roundId, third!.entryId, 'Mengundurkan diri.');
    await refused(ratna, third, 'removed');
    await closeRound(ctx, roundId);
    await refused(ratna, first, 'closed');
    expect((await readSheet(ctx.db, first!.seatId)).marks.get('accuracy')?.mark).toBe(7);
  });

  it('shuts out a juror who was withdrawn', async () => {
    const { ctx, roundId, ratna } = await opened();
    const [seat] = await seatsOf(ratna, roundId);
    await saveSheet(ratna, roundId, seat!.seatId, sheetForm(allMarks(7), { send: true }));
    await withdrawJuror(ctx, ratna.jurorId);
    await expect(saveSheet(ratna, roundId, seat!.seatId, sheetForm({}))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('submits at once all sheets that lack nothing', async () => {
    const { roundId, ratna } = await opened();
    const [first, second, third] = await seatsOf(ratna, roundId);
    await expect(submitComplete(ratna, roundId)).rejects.toMatchObject({
      messageKey: 'marking.nothingComplete',
    });
    await saveSheet(ratna, roundId, first!.seatId, sheetForm(allMarks(6)));
    await saveSheet(ratna, roundId, second!.seatId, sheetForm(allMarks(10)));
    await saveSheet(ratna, roundId, third!.seatId, sheetForm(allMarks(8)));
    expect(await submitComplete(ratna, roundId)).toBe(2);
    const sheets = await listSeats(ratna.db, roundId);
    expect(
      sheets
        .filter(({ submittedAt }) => submittedAt !== null)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([first!.seatId, third!.seatId].sort());
    const [jury] = await listJuriesOf(ratna.db, ratna.userId);
    expect(jury!.rounds).toMatchObject([{ id: roundId, seats: 4, begun: 3, submitted: 2, recused: 0 }]);
  });

  it('screens by a verdict, with a reason for a no', async () => {
    const { roundId, ratna } = await opened({ mode: 'screening', criteria: [] });
    const { seatId } = (await seatsOf(ratna, roundId))[0]!;
    const save = (values: object) =>
      saveSheet(ratna, roundId, seatId, sheetForm({}, { send: true, ...values }));
    expect(await save({})).toMatchObject({ gaps: { verdict: 'missing' } });
    expect(await save({ passed: 'no' })).toMatchObject({ gaps: { verdict: 'unreasoned' } });
    const form = sheetForm({}, { send: true, passed: 'no', comment: 'Di luar tema.' });
    expect(await saveSheet(ratna, roundId, seatId, { ...form, basePassed: false })).toMatchObject({
      submitted: true,
    });
    expect(await readSheet(ratna.db, seatId)).toMatchObject({ passed: false, comment: 'Di luar tema.' });
  });

  it('keeps a ranking with ties, complete when submitted, and never over another device unseen', async () => {
    const { ctx, roundId, ratna, entries } = await opened({ mode: 'ranking', criteria: [] });
    const ids = entries.map(({ id }) => id);
    const form = (places: (number | null)[], values: object = {}) =>
      rankingSchema.parse({ entries: ids.map((id, i) => ({ id, place: places[i] })), version: 0, ...values });
    await saveRanking(ratna, roundId, form([2, 1, null, null]));
    expect(await findBallot(ctx.db, roundId, ratna.jurorId)).toMatchObject({
      ranking: [[ids[1]], [ids[0]]],
      submittedAt: null,
      version: 1,
    });
    await expect(saveRanking(ratna, roundId, form([1, 2, 3, 4]))).rejects.toMatchObject({
      messageKey: 'marking.otherRanking',
    });
    await expect(
      saveRanking(ratna, roundId, form([1, 2, null, 4], { version: 1, send: true })),
    ).rejects.toMatchObject({ fields: { 'entries[2].place': ['marking.placeMissing'] } });
    await expect(
      saveRanking(ratna, roundId, { ...form([1], { version: 1, send: true }), entries: [] }),
    ).rejects.toMatchObject({ messageKey: 'marking.placesMissing' });
    await saveRanking(ratna, roundId, form([1, 1, 3, 4], { version: 1, send: true }));
    expect((await findBallot(ctx.db, roundId, ratna.jurorId))!.ranking).toEqual([
      [ids[0], ids[1]].sort((a, b) => a! - b!),
      [ids[2]],
      [ids[3]],
    ]);
    await expect(saveRanking(ratna, roundId, form([4, 3, 2, 1], { version: 2 }))).rejects.toMatchObject({
      messageKey: 'marking.refused.submitted',
    });
    await expect(saveRanking(ctx, roundId, form([1, 2, 3, 4]))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('shows entries to be judged in an order that says nothing about their index', async () => {
    const { roundId, ratna, entries } = await opened();
    const codes = (await seatsOf(ratna, roundId)).map(
      ({ entryId }) => entries.find(({ id }) => id === entryId)!.code,
    );
    expect(codes).toEqual([...codes].sort());
  });

  it('shows what an entry wrote, and blind neither outlet, people nor address', async () => {
    const { ctx, entries } = await opened({ blind: true });
    const [entry] = entries;
    const articleId = entry!.articleIds[0]!;
    await ctx.db
      .updateTable('articles')
      .set({
        body: `JAMBI, KABAR BATANGHARI – Peserta naik, tulis Wartawan 0 (KB).\n\nEditor: Anton\nwww.kabarbatanghari.example`,
        url: 'https://www.kabarbatanghari.example/a',
        editors: 'Anton',
      })
      .where('id', '=', articleId)
      .execute();
    const open = await readEntry(ctx.db, entry!, null);
    expect(open.pieces[0]).toMatchObject({
      by: 'Kabar Batanghari · Wartawan 0',
      url: 'https://www.kabarbatanghari.example/a',
    });
    const blind = await readEntry(ctx.db, entry!, { outlet: '[M]', person: '[W]', address: '[A]' });
    expect(blind.pieces).toHaveLength(open.pieces.length);
    expect(blind.pieces[0]!.body).toBe('JAMBI, [M] – Peserta naik, tulis [W] ([M]).\n\nEditor: [W]\n[A]');
    expect(JSON.stringify(blind)).not.toMatch(/batanghari|wartawan|anton/i);
    await ctx.db.deleteFrom('articles').where('id', '=', articleId).execute();
    expect((await readEntry(ctx.db, entry!, null)).gone).toBe(1);
  });

  it('hides the other outlets of the network as well: a copy says in which of them it first stood', async () => {
    const { ctx, entries } = await opened({ blind: true });
    const [entry, sister, stranger] = entries;
    const { id: networkId } = await ctx.db
      .insertInto('networks')
      .values({ name: 'Grup Sungai', name_key: 'grup sungai' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await ctx.db
      .updateTable('outlets')
      .set({ network_id: networkId })
      .where('id', 'in', [entry!.outletId!, sister!.outletId!])
      .execute();
    await ctx.db
      .updateTable('articles')
      .set({ body: `Artikel ini telah tayang di ${sister!.name}, bukan di ${stranger!.name}.` })
      .where('id', '=', entry!.articleIds[0]!)
      .execute();
    const blind = await readEntry(ctx.db, entry!, { outlet: '[M]', person: '[W]', address: '[A]' });
    expect(blind.pieces[0]!.body).toBe(`Artikel ini telah tayang di [M], bukan di ${stranger!.name}.`);
  });
});
