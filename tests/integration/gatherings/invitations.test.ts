import { expect, it } from 'vitest';
import { answerInvitation, openInvitation } from '#app/features/gatherings/answers.service.server.ts';
import { listBoard } from '#app/features/gatherings/board.queries.server.ts';
import { listGuestMail, listPendingSends } from '#app/features/gatherings/guest-mail.queries.server.ts';
import { countAnswers } from '#app/features/gatherings/invitations.queries.server.ts';
import {
  cancelSend,
  inviteGuests,
  withdrawInvitation,
} from '#app/features/gatherings/invitations.service.server.ts';
import { listGatheringEvents } from '#app/features/gatherings/partner-timeline.server.ts';
import { createGathering } from '#app/features/gatherings/service.server.ts';
import { timelineGroups } from '#app/features/partners/timeline.ts';
import {
  currentToken,
  gatheringInput,
  inviteNew,
  mailsOf,
  makeGathering,
  markSent,
} from '#tests/factories/gatherings.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const whatsapp = {
  kind: 'whatsapp',
  value: '0812-3456-7890',
  lawfulBasis: 'consent',
  source: 'Kartu nama',
} as const;

describeOnEngines('inviting guests', fresh => {
  it('writes to those who match, each with a link of their own, after a hold', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx);
    const radio = await makeOutlet(ctx, { channel: 'radio', regency: 'bungo' });
    await makeJournalist(ctx, { outletId: radio });
    await makeJournalist(ctx, { outletId: radio, salutation: 'Ibu', name: 'Rina Wati' });
    await makeJournalist(ctx);
    const invited = await inviteGuests(ctx, id, { filter: { channels: ['radio'], regencies: ['bungo'] } });
    expect(invited).toMatchObject({ byMail: 2, byChat: 0, excluded: [] });
    const mails = await mailsOf(ctx.db, id);
    expect(mails).toHaveLength(2);
    expect(mails[0]).toMatchObject({
      method: 'REQUEST',
      bulk: 1,
      status: 'queued',
      notBefore: invited.holdUntil,
    });
    expect(Date.parse(invited.holdUntil) - Date.parse(ctx.now)).toBe(60_000);
    expect(mails.map(mail => mail.fields).join()).toContain('Yth. Ibu Rina Wati');
    const { rows } = await listBoard(ctx.db, id, {}, { key: 'name', direction: 'asc' });
    expect(rows).toHaveLength(2);
    const tokens = await Promise.all(rows.map(row => currentToken(ctx.db, row.id)));
    expect(new Set(tokens).size).toBe(2);
    expect((await openInvitation(ctx.db, tokens[0]!)).id).toBe(rows[0]?.id);
    expect(JSON.stringify(await ctx.db.selectFrom('mail_messages').selectAll().execute())).not.toContain(
      tokens[0],
    );
  });

  it('leaves out, with the reason, whom mail may not reach', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx);
    const [already] = await inviteNew(ctx, id, 1);
    const fine = await makeJournalist(ctx, { email: 'Meja@Kabar.example' });
    const double = await makeJournalist(ctx, { name: 'Zul Kembar', email: 'meja@kabar.example' });
    const unwilling = await makeJournalist(ctx, { doNotContact: true });
    const mute = await makeJournalist(ctx, { email: null });
    const unsourced = await makeJournalist(ctx, {
      contacts: [{ kind: 'email', value: 'tanpa@dasar.example' }],
    });
    const gone = await makeJournalist(ctx, { email: 'keluar@kabar.example' });
    await ctx.db
      .insertInto('mail_suppressions')
      .values({
        address_key: 'keluar@kabar.example',
        scope: 'bulk',
        reason: 'unsubscribed',
        source: 'test',
        at: ctx.now,
      })
      .execute();
    const journalistIds = [already!.journalistId, fine, double, unwilling, mute, unsourced, gone];
    const invited = await inviteGuests(ctx, id, { journalistIds });
    expect(invited.byMail).toBe(1);
    expect(Object.fromEntries(invited.excluded.map(one => [one.journalistId, one.reason]))).toEqual({
      [already!.journalistId]: 'already_chosen',
      [double]: 'duplicate_address',
      [unwilling]: 'do_not_contact',
      [mute]: 'no_address',
      [unsourced]: 'no_basis',
      [gone]: 'unsubscribed',
    });
  });

  it('invites by WhatsApp alone who has no address, when picked by name', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx);
    const chatty = await makeJournalist(ctx, { contacts: [whatsapp] });
    const unsourced = await makeJournalist(ctx, { contacts: [{ ...whatsapp, lawfulBasis: 'none' }] });
    expect(await inviteGuests(ctx, id, { filter: {} })).toMatchObject({ byMail: 0, byChat: 0 });
    const invited = await inviteGuests(ctx, id, { journalistIds: [chatty, unsourced] });
    expect(invited).toMatchObject({ byMail: 0, byChat: 1, excluded: [{ journalistId: unsourced }] });
    const { rows } = await listBoard(ctx.db, id, {}, { key: 'name', direction: 'asc' });
    const token = await currentToken(ctx.db, rows[0]!.id);
    await answerInvitation(ctx, { token, answer: 'accepted' });
    expect(await mailsOf(ctx.db, id)).toEqual([]);
  });

  it('invites once when the form is sent twice', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx);
    const journalistIds = [await makeJournalist(ctx), await makeJournalist(ctx)];
    await inviteGuests(ctx, id, { journalistIds });
    expect(await inviteGuests(ctx, id, { journalistIds })).toMatchObject({ byMail: 0 });
    expect(await mailsOf(ctx.db, id)).toHaveLength(2);
  });

  it('waits for the draft to be scheduled, and for an officer', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const journalistIds = [await makeJournalist(ctx)];
    const draft = await createGathering(ctx, gatheringInput(ctx));
    await expect(inviteGuests(ctx, draft, { journalistIds })).rejects.toMatchObject({
      messageKey: 'gatherings.inviteDraft',
    });
    const id = await makeGathering(ctx);
    const leader = await contextFor(db, 'leader');
    await expect(inviteGuests(leader, id, { journalistIds })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(inviteGuests(ctx, 99_999, { journalistIds })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes a sending back while it is held, and invites the same people anew', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx);
    const sent = await inviteNew(ctx, id, 1);
    await markSent(ctx, id);
    const held = await inviteNew(ctx, id, 2);
    const [pending, ...others] = await listPendingSends(ctx.db, id);
    expect(others).toEqual([]);
    expect(pending).toMatchObject({ kind: 'gathering-invitation', version: 2, count: 2 });
    expect(await cancelSend(ctx, { gatheringId: id, ...pending! })).toBe(2);
    expect(await cancelSend(ctx, { gatheringId: id, ...pending! })).toBe(0);
    expect((await countAnswers(ctx.db, [id])).get(id)).toMatchObject({ invited: 1, withdrawn: 2 });
    await expect(openInvitation(ctx.db, held[0]!.token)).rejects.toMatchObject({ code: 'gone' });
    expect((await openInvitation(ctx.db, sent[0]!.token)).id).toBe(sent[0]!.id);
    const again = await inviteGuests(ctx, id, { journalistIds: held.map(guest => guest.journalistId) });
    expect(again.byMail).toBe(2);
    const token = await currentToken(ctx.db, held[0]!.id);
    expect(token).not.toBe(held[0]!.token);
    expect((await openInvitation(ctx.db, token)).id).toBe(held[0]!.id);
  });

  it('withdraws: the link ends, waiting mail is taken back, the seats are free', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeGathering(ctx, { capacity: 1 });
    const [first, second] = await inviteNew(ctx, id, 2);
    await answerInvitation(ctx, { token: first!.token, answer: 'accepted' });
    const leader = await contextFor(db, 'leader');
    await expect(withdrawInvitation(leader, first!.id)).rejects.toMatchObject({ code: 'forbidden' });
    await withdrawInvitation(ctx, first!.id);
    await withdrawInvitation(ctx, first!.id);
    await expect(openInvitation(db, first!.token)).rejects.toMatchObject({ code: 'gone' });
    const late = answerInvitation(ctx, { token: first!.token, answer: 'declined' });
    await expect(late).rejects.toMatchObject({ code: 'gone' });
    const mails = (await listGuestMail(db, id, [first!.journalistId])).get(first!.journalistId);
    expect(mails?.map(mail => mail.status)).toEqual(['cancelled', 'cancelled']);
    await answerInvitation(ctx, { token: second!.token, answer: 'accepted' });
    const answers = async (journalistId: number) =>
      (
        await listGatheringEvents(ctx, {
          kind: 'journalist',
          id: journalistId,
          sources: timelineGroups.gatherings,
          after: null,
          limit: 10,
        })
      ).filter(event => event.source === 'answered');
    expect(await answers(first!.journalistId)).toEqual([]);
    expect(await answers(second!.journalistId)).toMatchObject([
      { href: `/kegiatan/${id}`, answer: 'accepted' },
    ]);
  });
});

describeOnEngines('the board', fresh => {
  it('filters, searches, sorts and pages', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx);
    const outlets = [
      await makeOutlet(ctx, { name: 'Zona Muaro' }),
      await makeOutlet(ctx, { name: 'Angso Pos' }),
    ];
    const journalistIds = [
      await makeJournalist(ctx, { name: 'Élvian Hendra', outletId: outlets[0] }),
      await makeJournalist(ctx, { name: 'Budi Santoso', outletId: outlets[1] }),
      await makeJournalist(ctx, { name: 'Citra Lestari', outletId: outlets[1] }),
    ];
    await inviteGuests(ctx, id, { journalistIds });
    const board = async (filter: Parameters<typeof listBoard>[2], page = {}, limit = 100) =>
      listBoard(ctx.db, id, filter, { key: 'outlet', direction: 'asc' }, page, limit);
    const names = async (...args: Parameters<typeof board>) =>
      (await board(...args)).rows.map(row => row.name);
    expect(await names({})).toEqual(['Budi Santoso', 'Citra Lestari', 'Élvian Hendra']);
    expect(await names({ search: 'elvian zona' })).toEqual(['Élvian Hendra']);
    const first = await board({}, {}, 2);
    expect(await names({}, { after: first.next }, 2)).toEqual(['Élvian Hendra']);
    await answerInvitation(ctx, {
      token: await currentToken(ctx.db, first.rows[0]!.id),
      answer: 'tentative',
    });
    await withdrawInvitation(ctx, first.rows[1]!.id);
    expect(await names({ answer: 'tentative' })).toEqual(['Budi Santoso']);
    expect(await names({ answer: 'silent' })).toEqual(['Élvian Hendra']);
    expect(await names({ answer: 'withdrawn' })).toEqual(['Citra Lestari']);
    expect(await names({ answer: 'declined' })).toEqual([]);
  });
});
