import { expect, it } from 'vitest';
import { type AudienceFilter, everybody } from '#app/features/audience/filter.ts';
import { mailingState } from '#app/features/audience/mailing-state.ts';
import { actOf, findMailing, listLeftOut, listMailings } from '#app/features/audience/queries.server.ts';
import { cancelMailing, findAudience, sendKit } from '#app/features/audience/service.server.ts';
import { sendTestMail } from '#app/features/audience/test-mail.service.server.ts';
import { listMail, mailCounts } from '#app/features/outbox/queries.server.ts';
import { suppress } from '#app/features/outbox/suppression.service.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { withdrawKit } from '#app/features/press-kits/service.server.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { queueMail, recipient } from '#tests/factories/outbox.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { changePublishedKit, makeKit, makePublishedKit } from '#tests/factories/press-kits.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const send = (kitId: number, journalistIds: number[], over = {}) => ({
  kitId,
  version: 2,
  filter: everybody,
  journalistIds,
  note: '',
  ...over,
});

describeOnEngines('choosing recipients', fresh => {
  it('says who, and why not', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const make = (name: string, over = {}) => makeJournalist(ctx, { name, ...over });
    await make('A Biasa', { email: 'sama@media.example' });
    await make('B Kembar', { email: 'SAMA@Media.example' });
    await make('C Tanpa Surel', { email: null });
    await make('D Jangan', { doNotContact: true });
    const contact = {
      kind: 'email',
      value: 'e@media.example',
      lawfulBasis: 'none',
      source: '',
      obtainedOn: null,
    };
    await make('E Tanpa Dasar', { contacts: [contact] });
    await make('F Berhenti', { email: 'f@media.example' });
    await make('G Pantul', { email: 'g@media.example' });
    await suppress(ctx, {
      address: 'f@media.example',
      scope: 'bulk',
      reason: 'unsubscribed',
      source: 'uji',
    });
    await suppress(ctx, {
      address: 'g@media.example',
      scope: 'all',
      reason: 'hard_bounce',
      source: 'uji',
    });
    const { included, excluded } = await findAudience(ctx, (await findKit(ctx.db, kitId))!, everybody);
    expect(included.map(({ person }) => person.name)).toEqual(['A Biasa']);
    expect(excluded.map(({ person, reason }) => [person.name[0], reason])).toEqual([
      ['B', 'duplicate_address'],
      ['C', 'no_address'],
      ['D', 'do_not_contact'],
      ['E', 'no_basis'],
      ['F', 'unsubscribed'],
      ['G', 'hard_bounce'],
    ]);
  });

  it('narrows by channel, scope, regency, outlet and name', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const radio = await makeOutlet(ctx, { channel: 'radio', scope: 'community', regency: 'merangin' });
    const print = await makeOutlet(ctx, { channel: 'print', scope: 'regional', regency: 'bungo' });
    await makeJournalist(ctx, { name: 'Rahma', outletId: radio });
    await makeJournalist(ctx, { name: 'Dedi', outletId: print });
    const names = async (filter: Partial<AudienceFilter>) =>
      (await findAudience(ctx, (await findKit(ctx.db, kitId))!, { ...everybody, ...filter })).included.map(
        ({ person }) => person.name,
      );
    expect(await names({ channels: ['radio'] })).toEqual(['Rahma']);
    expect(await names({ scopes: ['regional'] })).toEqual(['Dedi']);
    expect(await names({ regencies: ['merangin', 'bungo'] })).toEqual(['Dedi', 'Rahma']);
    expect(await names({ outletIds: [print] })).toEqual(['Dedi']);
    expect(await names({ search: 'RAH' })).toEqual(['Rahma']);
  });

  it('warns of those who got two mails in three days', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const [busy, calm] = [await makeJournalist(ctx, { name: 'A' }), await makeJournalist(ctx, { name: 'B' })];
    for (const id of [7, 8]) {
      await queueMail(ctx, 0, { act: { kind: 'gathering', id }, recipients: [recipient(busy)] });
    }
    const old = { ...ctx, now: '2025-03-17T02:59:59.000Z' };
    for (const id of [9, 10]) {
      await queueMail(old, 0, { act: { kind: 'gathering', id }, recipients: [recipient(calm)] });
    }
    const { included } = await findAudience(ctx, (await findKit(ctx.db, kitId))!, everybody);
    expect(included.map(({ person, crowded }) => [person.journalistId, crowded])).toEqual([
      [busy, true],
      [calm, false],
    ]);
  });
});

describeOnEngines('sending a kit', fresh => {
  it('freezes who and why not, and queues one mail each with a minute to spare', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx, { headline: 'Judul siaran' });
    const [a, b] = [await makeJournalist(ctx, { name: 'A' }), await makeJournalist(ctx, { name: 'B' })];
    await makeJournalist(ctx, { name: 'C', email: null });
    const id = await sendKit(ctx, send(kitId, [a], { note: 'Selamat pagi.' }));
    expect(await mailCounts(ctx.db, actOf(id))).toMatchObject({ queued: 1, total: 1 });
    expect((await listLeftOut(ctx.db, id)).map(({ journalistId, reason }) => [journalistId, reason])).toEqual(
      [
        [b, 'left_out'],
        [b + 1, 'no_address'],
      ],
    );
    const { rows } = await listMail(ctx.db, { act: actOf(id) });
    expect(rows[0]).toMatchObject({
      kind: 'press-kit',
      bulk: true,
      subject: 'Judul siaran',
      version: 2,
      recipient: { kind: 'journalist', id: a },
      notBefore: '2025-03-20T03:01:00.000Z',
    });
    const content = await ctx.db.selectFrom('mail_contents').select('text').executeTakeFirstOrThrow();
    expect(content.text).toContain('Selamat pagi.');
    expect(content.text).toContain('http://gema.test/ruang-pers/judul-siaran');
  });

  it('sends once for a form sent twice, and never twice to one person', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const [a, b] = [await makeJournalist(ctx), await makeJournalist(ctx)];
    const id = await sendKit(ctx, send(kitId, [a]));
    expect(await sendKit(ctx, send(kitId, [a]))).toBe(id);
    expect(await mailCounts(ctx.db)).toMatchObject({ total: 1 });
    const second = await sendKit(ctx, send(kitId, [a, b]));
    expect(second).not.toBe(id);
    expect((await listMail(ctx.db, { act: actOf(second) })).rows.map(row => row.recipient.id)).toEqual([b]);
    const late = { ...ctx, now: '2025-03-20T04:00:00.000Z' };
    await expect(sendKit(late, send(kitId, [a, b]))).rejects.toThrow(Invalid);
    expect((await listMailings(ctx.db, kitId)).map(mailing => mailing.recipients)).toEqual([1, 1]);
  });

  it('sends twice to nobody when two officers send at once', async () => {
    const ctx = await contextFor(await fresh());
    const admin = await contextFor(ctx.db, 'admin');
    const kitId = await makePublishedKit(ctx);
    const ids = [await makeJournalist(ctx), await makeJournalist(ctx), await makeJournalist(ctx)];
    const both = await Promise.allSettled([sendKit(ctx, send(kitId, ids)), sendKit(admin, send(kitId, ids))]);
    expect(both.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await mailCounts(ctx.db)).toMatchObject({ total: 3 });
  });

  it('does not write to the mailbox of somebody who has it under another name', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const a = await makeJournalist(ctx, { name: 'A', email: 'redaksi@media.example' });
    await sendKit(ctx, send(kitId, [a]));
    const b = await makeJournalist(ctx, { name: 'B', email: 'Redaksi@MEDIA.example' });
    await expect(sendKit({ ...ctx, now: '2025-03-20T05:00:00.000Z' }, send(kitId, [b]))).rejects.toThrow(
      Invalid,
    );
  });

  it.each([
    ['a draft', 'audience.notPublished'],
    ['an embargoed kit', 'audience.embargoed'],
    ['a withdrawn kit', 'audience.notPublished'],
  ])('refuses %s', async (what, key) => {
    const ctx = await contextFor(await fresh());
    const embargoUntil = what === 'an embargoed kit' ? '2025-03-21T00:00:00.000Z' : null;
    const kitId = what === 'a draft' ? await makeKit(ctx) : await makePublishedKit(ctx, { embargoUntil });
    if (what === 'a withdrawn kit') await withdrawKit(ctx, { id: kitId });
    const a = await makeJournalist(ctx);
    await expect(sendKit(ctx, send(kitId, [a]))).rejects.toMatchObject({ messageKey: key });
    expect(await mailCounts(ctx.db)).toMatchObject({ total: 0 });
  });

  it('sends an embargoed kit from the second its embargo ends', async () => {
    const ctx = await contextFor(await fresh());
    const embargoUntil = '2025-03-21T00:00:00.000Z';
    const kitId = await makePublishedKit(ctx, { embargoUntil });
    const a = await makeJournalist(ctx);
    const early = { ...ctx, now: '2025-03-20T23:59:59.999Z' };
    await expect(sendKit(early, send(kitId, [a]))).rejects.toThrow(Conflict);
    expect(await sendKit({ ...ctx, now: embargoUntil }, send(kitId, [a]))).toBeGreaterThan(0);
  });

  it('refuses a text other than the one that was looked at, and nobody at all', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const a = await makeJournalist(ctx);
    await changePublishedKit(ctx, { id: kitId, headline: 'Baru' });
    await expect(sendKit(ctx, send(kitId, [a]))).rejects.toMatchObject({ messageKey: 'audience.kitChanged' });
    await expect(sendKit(ctx, send(kitId, [], { version: 4 }))).rejects.toThrow(Invalid);
    await expect(sendKit(ctx, send(99, [a]))).rejects.toThrow(NotFound);
    expect(await listMailings(ctx.db, kitId)).toEqual([]);
  });

  it('is called off within the minute, and then can be sent again', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const ids = [await makeJournalist(ctx), await makeJournalist(ctx)];
    const id = await sendKit(ctx, send(kitId, ids));
    expect(await cancelMailing(ctx, kitId, id)).toBe(2);
    const mailing = (await findMailing(ctx.db, kitId, id))!;
    expect(mailingState(mailing, await mailCounts(ctx.db, actOf(id)), ctx.now)).toBe('cancelled');
    await expect(cancelMailing(ctx, kitId, id)).rejects.toThrow(Conflict);
    const again = await sendKit(ctx, send(kitId, ids));
    expect(await mailCounts(ctx.db, actOf(again))).toMatchObject({ queued: 2 });
  });

  it('stops only what has not left, and says so when all has', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const ids = [await makeJournalist(ctx), await makeJournalist(ctx)];
    const id = await sendKit(ctx, send(kitId, ids));
    const mark = (journalistId: number) =>
      ctx.db
        .updateTable('mail_messages')
        .set({ status: 'sent' })
        .where('recipient_id', '=', journalistId)
        .execute();
    await mark(ids[0]!);
    expect(await cancelMailing(ctx, kitId, id)).toBe(1);
    const rest = await sendKit(ctx, send(kitId, ids));
    expect((await listMail(ctx.db, { act: actOf(rest) })).rows.map(row => row.recipient.id)).toEqual([
      ids[1],
    ]);
    await mark(ids[1]!);
    await expect(cancelMailing(ctx, kitId, rest)).rejects.toMatchObject({ messageKey: 'audience.allGone' });
  });

  it('tests to oneself alone, in any state, each test anew', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makeKit(ctx);
    expect(await sendTestMail(ctx, { kitId, note: 'Uji' })).toBe('officer@gema.test');
    await sendTestMail(ctx, { kitId, note: 'Uji' });
    await sendTestMail({ ...ctx, now: '2025-03-20T03:00:01.000Z' }, { kitId, note: 'Lain' });
    const { rows } = await listMail(ctx.db);
    expect(rows).toHaveLength(2);
    expect(rows.every(row => row.subject.startsWith('[Uji] ') && row.recipient.kind === 'user')).toBe(true);
  });

  it('asks for the right role', async () => {
    const ctx = await contextFor(await fresh());
    const leader = await contextFor(ctx.db, 'leader');
    const kitId = await makePublishedKit(ctx);
    const a = await makeJournalist(ctx);
    const id = await sendKit(ctx, send(kitId, [a]));
    await expect(sendKit(leader, send(kitId, [a]))).rejects.toThrow(Forbidden);
    await expect(sendTestMail(leader, { kitId, note: '' })).rejects.toThrow(Forbidden);
    await expect(cancelMailing(leader, kitId, id)).rejects.toThrow(Forbidden);
    await expect(cancelMailing(ctx, kitId + 1, id)).rejects.toThrow(NotFound);
  });
});
