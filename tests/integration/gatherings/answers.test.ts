import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { answerForGuest, answerInvitation } from '#app/features/gatherings/answers.service.server.ts';
import { markAttendance } from '#app/features/gatherings/attendance.service.server.ts';
import {
  countAnswers,
  countSeats,
  findInvitation,
  listAnswers,
} from '#app/features/gatherings/invitations.queries.server.ts';
import { cancelGathering } from '#app/features/gatherings/schedule.service.server.ts';
import { hashToken } from '#app/lib/tokens.server.ts';
import { brokenInvariants } from '#db/invariants.ts';
import { at, inviteNew, mailsOf, makeGathering } from '#tests/factories/gatherings.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const guest = { kind: 'guest', name: '' } as const;

describeOnEngines('answering an invitation', fresh => {
  it('keeps every answer, the last one holds, and confirms it by mail', async () => {
    const ctx = { ...(await contextFor(await fresh())) };
    const id = await makeGathering(ctx);
    const [invited] = await inviteNew(ctx, id, 1);
    const asGuest = { ...ctx, actor: guest };
    const token = invited!.token;
    await answerInvitation(asGuest, { token, answer: 'accepted', companions: 1, note: ' Bawa kamera ' });
    await answerInvitation(at(asGuest, '2025-03-21T00:00:00.000Z'), {
      token,
      answer: 'declined',
      companions: 3,
      locale: 'en',
    });
    expect(await findInvitation(ctx.db, invited!.id)).toMatchObject({
      answer: 'declined',
      companions: 0,
      note: '',
    });
    expect(await listAnswers(ctx.db, invited!.id)).toMatchObject([
      { answer: 'declined', companions: 0, source: 'link', at: '2025-03-21T00:00:00.000Z' },
      { answer: 'accepted', companions: 1, note: 'Bawa kamera', source: 'link' },
    ]);
    const confirmations = (await mailsOf(ctx.db, id)).filter(mail => mail.kind === 'answer-confirmation');
    expect(confirmations.map(mail => [mail.status, mail.locale, mail.bulk, mail.method])).toEqual([
      ['cancelled', 'id', 0, null],
      ['queued', 'en', 0, null],
    ]);
    expect(confirmations[0]?.text).toContain('Sampai jumpa di acara');
    const entries = await listAuditEntries(ctx.db, { subjectKind: 'gathering', subjectId: id });
    expect(entries[0]).toMatchObject({ action: 'invitation.answered', actorName: invited!.name });
  });

  it('writes an answer sent twice once', async () => {
    const ctx = await contextFor(await fresh());
    const [invited] = await inviteNew(ctx, await makeGathering(ctx), 1);
    const input = { token: invited!.token, answer: 'accepted', companions: 1, note: 'x' } as const;
    expect((await answerInvitation(ctx, input)).repeated).toBe(false);
    expect((await answerInvitation(ctx, input)).repeated).toBe(true);
    expect(await listAnswers(ctx.db, invited!.id)).toHaveLength(1);
  });

  it('keeps both of two answers given at once; the later one holds', async () => {
    const ctx = await contextFor(await fresh());
    const [invited] = await inviteNew(ctx, await makeGathering(ctx), 1);
    const { token } = invited!;
    await Promise.all([
      answerInvitation(ctx, { token, answer: 'accepted' }),
      answerInvitation(ctx, { token, answer: 'declined' }),
    ]);
    const history = await listAnswers(ctx.db, invited!.id);
    expect(history.map(entry => entry.answer).sort()).toEqual(['accepted', 'declined']);
    expect((await findInvitation(ctx.db, invited!.id))?.answer).toBe(history[0]?.answer);
  });

  it('does not open for a token with one character altered, or of another length', async () => {
    const ctx = await contextFor(await fresh());
    const [invited] = await inviteNew(ctx, await makeGathering(ctx), 1);
    const { token } = invited!;
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const altered = [...token].map((char, i) => {
      const other = letters[(letters.indexOf(char) + 1) % letters.length];
      return token.slice(0, i) + other + token.slice(i + 1);
    });
    for (const wrong of [
      ...altered,
      '',
      token.slice(1),
      `${token}A`,
      token.toLowerCase(),
      hashToken(token),
    ]) {
      const act = answerInvitation(ctx, { token: wrong, answer: 'accepted' });
      await expect(act).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await listAnswers(ctx.db, invited!.id)).toEqual([]);
  });

  it('never gives more seats than there are, and keeps the answer that stood', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx, { capacity: 3 });
    const [first, second, third] = await inviteNew(ctx, id, 3);
    await answerInvitation(ctx, { token: first!.token, answer: 'accepted', companions: 1 });
    await answerInvitation(ctx, { token: second!.token, answer: 'tentative', note: 'Menunggu jadwal' });
    await expect(
      answerInvitation(ctx, { token: second!.token, answer: 'accepted', companions: 1 }),
    ).rejects.toMatchObject({ fields: { companions: ['gatherings.seatsShort?count=1'] } });
    expect(await findInvitation(ctx.db, second!.id)).toMatchObject({
      answer: 'tentative',
      note: 'Menunggu jadwal',
    });
    await answerInvitation(ctx, { token: second!.token, answer: 'accepted' });
    const late = { token: third!.token, answer: 'accepted' } as const;
    await expect(answerInvitation(ctx, late)).rejects.toMatchObject({
      fields: { answer: ['gatherings.noSeat'] },
    });
    await answerInvitation(ctx, { token: first!.token, answer: 'accepted' });
    await answerInvitation(ctx, late);
    expect(await countSeats(ctx.db, id)).toBe(3);
  });

  it('is over when the gathering has ended or was called off', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx);
    const [invited] = await inviteNew(ctx, id, 1);
    const answer = { token: invited!.token, answer: 'accepted' } as const;
    const end = '2025-03-26T11:00:00.000Z';
    await answerInvitation(at(ctx, '2025-03-26T10:59:59.999Z'), answer);
    await expect(answerInvitation(at(ctx, end), { ...answer, answer: 'declined' })).rejects.toMatchObject({
      messageKey: 'gatherings.answerPast',
    });
    await cancelGathering(ctx, { id });
    await expect(answerInvitation(ctx, { ...answer, answer: 'declined' })).rejects.toMatchObject({
      messageKey: 'gatherings.answerCancelled',
    });
  });

  it('takes an answer by telephone through an officer, under the same rules', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeGathering(ctx, { capacity: 1 });
    const [first, second] = await inviteNew(ctx, id, 2);
    const leader = await contextFor(db, 'leader');
    const refused = answerForGuest(leader, { invitationId: first!.id, answer: 'accepted' });
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
    await answerForGuest(ctx, { invitationId: first!.id, answer: 'accepted', note: 'Lewat telepon' });
    expect(await listAnswers(db, first!.id)).toMatchObject([{ source: 'office', note: 'Lewat telepon' }]);
    const full = answerForGuest(ctx, { invitationId: second!.id, answer: 'accepted' });
    await expect(full).rejects.toMatchObject({ code: 'invalid' });
    const many = answerForGuest(ctx, { invitationId: second!.id, answer: 'tentative', companions: 99 });
    await expect(many).rejects.toMatchObject({ fields: { companions: ['gatherings.tooManyCompanions'] } });
  });

  it('gives the last seat to one of two who ask at once', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx, { capacity: 1 });
    const guests = await inviteNew(ctx, id, 2);
    const results = await Promise.allSettled(
      guests.map(({ token }) => answerInvitation({ ...ctx, actor: guest }, { token, answer: 'accepted' })),
    );
    expect(results.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await countSeats(ctx.db, id)).toBe(1);
    expect((await countAnswers(ctx.db, [id])).get(id)).toMatchObject({ accepted: 1, silent: 1 });
  });

  it('gives exactly the seats there are to a crowd', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx, { capacity: 10 });
    const guests = await inviteNew(ctx, id, 24);
    const results = await Promise.allSettled(
      guests.map(({ token }, i) => answerInvitation(ctx, { token, answer: 'accepted', companions: i % 3 })),
    );
    const seats = await countSeats(ctx.db, id);
    expect(seats).toBeLessThanOrEqual(10);
    expect(seats).toBeGreaterThan(7);
    const accepted = results.filter(result => result.status === 'fulfilled').length;
    expect((await countAnswers(ctx.db, [id])).get(id)).toMatchObject({ accepted, silent: 24 - accepted });
    const broken = (await brokenInvariants(ctx.db)).map(({ name }) => name);
    expect(broken.filter(name => /gathering|answer/.test(name))).toEqual([]);
  });
});

describeOnEngines('attendance', fresh => {
  it('is marked from the beginning on, by the office, and can be taken back', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeGathering(ctx);
    const [came, absent] = await inviteNew(ctx, id, 2);
    const [other] = await inviteNew(ctx, await makeGathering(ctx), 1);
    const mark = (attended: boolean | null, ids: number[], now = '2025-03-26T08:00:00.000Z') =>
      markAttendance(at(ctx, now), { gatheringId: id, invitationIds: ids, attended });
    await expect(mark(true, [came!.id], ctx.now)).rejects.toMatchObject({
      messageKey: 'gatherings.attendanceTooEarly',
    });
    expect(await mark(true, [came!.id, absent!.id, other!.id])).toBe(2);
    expect(await mark(false, [absent!.id])).toBe(1);
    expect(await mark(false, [absent!.id])).toBe(0);
    expect((await countAnswers(db, [id])).get(id)).toMatchObject({ attended: 1, absent: 1 });
    expect((await findInvitation(db, other!.id))?.attended).toBeNull();
    await mark(null, [came!.id, absent!.id]);
    expect((await countAnswers(db, [id])).get(id)).toMatchObject({ attended: 0, absent: 0 });
    const leader = at(await contextFor(db, 'leader'), '2025-03-26T08:00:00.000Z');
    const refused = markAttendance(leader, { gatheringId: id, invitationIds: [came!.id], attended: true });
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
  });
});
