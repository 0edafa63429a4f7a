import { expect, it } from 'vitest';
import { everybody } from '#app/features/audience/filter.ts';
import { findAudience, sendKit } from '#app/features/audience/service.server.ts';
import { divideGuests } from '#app/features/gatherings/guests.server.ts';
import { findGathering } from '#app/features/gatherings/queries.server.ts';
import { tokenOf } from '#app/features/outbox/links.server.ts';
import { isSuppressed } from '#app/features/outbox/suppression.queries.server.ts';
import { forgetPerson } from '#app/features/partners/forgetting-person.service.server.ts';
import { findJournalist } from '#app/features/partners/journalists.queries.server.ts';
import { addNote } from '#app/features/partners/notes.service.server.ts';
import { confirmPurpose, preferencesPurpose } from '#app/features/partners/preferences/paths.ts';
import { findWishes } from '#app/features/partners/preferences/queries.server.ts';
import {
  askForAddress,
  askForData,
  confirmAddress,
  openRequest,
} from '#app/features/partners/preferences/requests.service.server.ts';
import {
  allowMail,
  openPreferences,
  readPreferences,
  savePreferences,
  stopMail,
} from '#app/features/partners/preferences/service.server.ts';
import { readStoredData } from '#app/features/partners/preferences/stored-data.server.ts';
import { noWishes, type Wishes } from '#app/features/partners/preferences/wishes.ts';
import { undoMerge } from '#app/features/partners/unmerge.service.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Gone, Invalid, NotFound, TooMany } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { makeGathering } from '#tests/factories/gatherings.ts';
import { journalists, merge } from '#tests/factories/merges.ts';
import { queueMail, recipient } from '#tests/factories/outbox.ts';
import { makeJournalist } from '#tests/factories/partners.ts';
import { makePublishedKit } from '#tests/factories/press-kits.ts';
import { makeTopic } from '#tests/factories/programs.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const guest = (ctx: Context<Db>): Context<Db> => ({ ...ctx, actor: { kind: 'guest', name: '' } });
const tokenFor = (rowId: number) => tokenOf({ purpose: preferencesPurpose, rowId, generation: 0 });
const confirming = (rowId: number) => tokenOf({ purpose: confirmPurpose, rowId, generation: 0 });

/** A journalist who got a mail, and so has a link. */
async function mailed(ctx: Context<Db>, over: Parameters<typeof makeJournalist>[1] = {}) {
  const id = await makeJournalist(ctx, over);
  await queueMail(ctx, 0, {
    act: { kind: 'gathering', id: 900 + id },
    kind: 'gathering-invitation',
    recipients: [recipient(id)],
  });
  return { id, token: tokenFor(id) };
}

const choose = (
  ctx: Context<Db>,
  token: string,
  over: Partial<Wishes>,
  topics: { id: number; name: string }[] = [],
) => savePreferences(guest(ctx), token, { ...noWishes, ...over }, topics);

async function reasonsFor(ctx: Context<Db>, kitId: number) {
  const { excluded } = await findAudience(ctx, (await findKit(ctx.db, kitId))!, everybody);
  return excluded.map(({ reason }) => reason);
}

describeOnEngines('the choices of a journalist', fresh => {
  it('open by the link of a mail, and by no other', async () => {
    const ctx = await contextFor(await fresh());
    const { id, token } = await mailed(ctx, { name: 'Rina', email: 'rina@kabar.example' });
    expect(await readPreferences(ctx, token)).toMatchObject({
      journalistId: id,
      name: 'Rina',
      address: 'rina@kabar.example',
      wishes: noWishes,
      unsubscribed: false,
    });
    const message = await ctx.db
      .selectFrom('mail_messages')
      .select(['id', 'links'])
      .executeTakeFirstOrThrow();
    expect(JSON.parse(message.links)).toMatchObject([{ placeholder: 'preferencesUrl', rowId: id }]);
    const wrong = [
      '',
      'x',
      tokenOf({ purpose: 'unsubscribe', rowId: message.id, generation: 0 }),
      tokenFor(id + 1),
    ];
    for (const other of wrong) {
      await expect(openPreferences(ctx.db, other)).rejects.toThrow(NotFound);
      await expect(choose(ctx, other, { mail: false })).rejects.toThrow(NotFound);
    }
    expect(await findWishes(ctx.db, id)).toBeUndefined();
  });

  it('are kept, recorded under their name, and obeyed', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makePublishedKit(ctx);
    const { id, token } = await mailed(ctx, { name: 'Rina' });
    await makeTopic(ctx);
    const [topic] = await listTopics(ctx.db, { active: true });
    await choose(ctx, token, { frequency: 'weekly', topicIds: [topic!.id, 99_999], embargo: true }, [topic!]);
    expect(await findWishes(ctx.db, id)).toMatchObject({
      frequency: 'weekly',
      topicIds: [topic!.id],
      embargo: true,
      changedAt: ctx.now,
    });
    const entry = await ctx.db
      .selectFrom('audit_entries')
      .select(['actor_name', 'changes'])
      .where('action', '=', 'journalist.preferencesChanged')
      .executeTakeFirstOrThrow();
    expect(entry.actor_name).toBe('Rina');
    expect(entry.changes).toContain(topic!.name);
    await choose(ctx, token, { mail: false });
    expect(await reasonsFor(ctx, kitId)).toEqual(['no_mail_wanted']);
    await choose(ctx, token, { pausedUntilOn: '2025-04-01' });
    expect(await reasonsFor(ctx, kitId)).toEqual(['paused']);
    expect(await reasonsFor({ ...ctx, now: '2025-04-01T03:00:00.000Z' }, kitId)).toEqual([]);
  });

  it('leave out releases about other topics, and those that come too soon', async () => {
    const ctx = await contextFor(await fresh());
    const jkp = await makeTopic(ctx, { name: 'JKP', terms: ['jaminan kehilangan pekerjaan'] });
    const other = await makeTopic(ctx);
    const topics = await listTopics(ctx.db, { active: true });
    const headline = 'Jaminan Kehilangan Pekerjaan naik';
    const first = await makePublishedKit(ctx, { headline });
    const { id, token } = await mailed(ctx);
    await choose(ctx, token, { topicIds: [other] }, topics);
    expect(await reasonsFor(ctx, first)).toEqual(['other_topics']);
    await choose(ctx, token, { topicIds: [jkp], frequency: 'weekly' }, topics);
    expect(await reasonsFor(ctx, first)).toEqual([]);
    await sendKit(ctx, { kitId: first, version: 2, filter: everybody, journalistIds: [id], note: '' });
    const second = await makePublishedKit(ctx, { headline });
    const at = (now: string) => reasonsFor({ ...ctx, now }, second);
    expect(await at('2025-03-26T03:00:00.000Z')).toEqual(['too_often']);
    expect(await at('2025-03-27T03:00:00.000Z')).toEqual([]);
  });

  it('hold for invitations by way and pause, and WhatsApp takes the place of mail', async () => {
    const ctx = await contextFor(await fresh());
    const gathering = (await findGathering(ctx.db, await makeGathering(ctx)))!;
    const contact = (kind: 'email' | 'whatsapp', value: string) => ({
      kind,
      value,
      lawfulBasis: 'consent' as const,
      source: 'Kartu nama',
    });
    const contacts = [contact('email', 'a@kabar.example'), contact('whatsapp', '081234567890')];
    const { token } = await mailed(ctx, { contacts });
    const divided = async () => {
      const { included, excluded, byChat } = await divideGuests(ctx, gathering, {});
      return [included.length, excluded.map(({ reason }) => reason), byChat.length];
    };
    await choose(ctx, token, { frequency: 'monthly' });
    expect(await divided()).toEqual([1, [], 0]);
    await choose(ctx, token, { mail: false });
    expect(await divided()).toEqual([0, ['no_mail_wanted'], 1]);
    await choose(ctx, token, { mail: false, whatsapp: false });
    expect(await divided()).toEqual([0, ['no_mail_wanted'], 0]);
    await choose(ctx, token, { pausedUntilOn: '2025-03-21' });
    expect(await divided()).toEqual([0, ['paused'], 0]);
  });

  it('refuse a pause that is over, or too long', async () => {
    const ctx = await contextFor(await fresh());
    const { token } = await mailed(ctx);
    for (const pausedUntilOn of ['2025-03-20', '2024-01-01', '2026-12-31'])
      await expect(choose(ctx, token, { pausedUntilOn })).rejects.toThrow(Invalid);
  });

  it('stop and start mail, twice without harm', async () => {
    const ctx = await contextFor(await fresh());
    const { token } = await mailed(ctx, { email: 'rina@kabar.example' });
    await stopMail(guest(ctx), token);
    await stopMail(guest(ctx), token);
    expect(await isSuppressed(ctx.db, 'rina@kabar.example')).toBe(true);
    expect((await readPreferences(ctx, token)).unsubscribed).toBe(true);
    await allowMail(guest(ctx), token);
    await allowMail(guest(ctx), token);
    expect(await isSuppressed(ctx.db, 'rina@kabar.example')).toBe(false);
  });
});

describeOnEngines('another address', fresh => {
  it('is used once it is confirmed there; the old one is told', async () => {
    const ctx = await contextFor(await fresh());
    const { id, token } = await mailed(ctx, { name: 'Rina', email: 'lama@kabar.example' });
    await expect(
      askForAddress(guest(ctx), token, { address: 'LAMA@kabar.example', locale: 'id' }),
    ).rejects.toThrow(Invalid);
    await askForAddress(guest(ctx), token, { address: 'baru@kabar.example', locale: 'id' });
    const { id: requestId } = await ctx.db
      .selectFrom('preference_requests')
      .select('id')
      .executeTakeFirstOrThrow();
    const confirm = confirming(requestId);
    expect((await openRequest(ctx, confirm)).done).toBe(false);
    const primary = async () => (await findJournalist(ctx.db, id))!.contacts.map(({ value }) => value);
    expect(await primary()).toEqual(['lama@kabar.example']);
    await confirmAddress(guest(ctx), confirm, 'id');
    await confirmAddress(guest(ctx), confirm, 'id');
    expect(await primary()).toEqual(['baru@kabar.example']);
    expect((await findJournalist(ctx.db, id))!.contacts[0]).toMatchObject({
      lawfulBasis: 'consent',
      source: 'Halaman pilihan',
      obtainedOn: '2025-03-20',
    });
    const mails = await ctx.db
      .selectFrom('mail_messages')
      .select(['kind', 'address'])
      .where('act_kind', '=', 'preference-request')
      .orderBy('id')
      .execute();
    expect(mails).toEqual([
      { kind: 'address-confirmation', address: 'baru@kabar.example' },
      { kind: 'address-changed', address: 'lama@kabar.example' },
    ]);
  });

  it('takes an unsubscription along', async () => {
    const ctx = await contextFor(await fresh());
    const { token } = await mailed(ctx, { email: 'lama@kabar.example' });
    await stopMail(guest(ctx), token);
    await askForAddress(guest(ctx), token, { address: 'baru@kabar.example', locale: 'en' });
    const { id } = await ctx.db.selectFrom('preference_requests').select('id').executeTakeFirstOrThrow();
    await confirmAddress(guest(ctx), confirming(id), 'en');
    expect(await isSuppressed(ctx.db, 'baru@kabar.example')).toBe(true);
  });

  it('cannot be confirmed late, with another link, or by the kind of link that shows data', async () => {
    const ctx = await contextFor(await fresh());
    const { token } = await mailed(ctx);
    await askForAddress(guest(ctx), token, { address: 'baru@kabar.example', locale: 'id' });
    await askForData(guest(ctx), token, 'id');
    const [address, data] = await ctx.db
      .selectFrom('preference_requests')
      .select('id')
      .orderBy('id')
      .execute();
    const late = { ...guest(ctx), now: '2025-03-23T03:00:00.000Z' };
    await expect(confirmAddress(late, confirming(address!.id), 'id')).rejects.toThrow(Gone);
    await expect(confirmAddress(guest(ctx), token, 'id')).rejects.toThrow(NotFound);
    await expect(confirmAddress(guest(ctx), confirming(data!.id), 'id')).rejects.toThrow(Gone);
    await expect(readStoredData(ctx, confirming(address!.id))).rejects.toThrow(Gone);
  });

  it('is asked for five times a day at most', async () => {
    const ctx = await contextFor(await fresh());
    const { token } = await mailed(ctx);
    const ask = (n: number) =>
      askForAddress(guest(ctx), token, { address: `baru${n}@kabar.example`, locale: 'id' });
    for (const n of [1, 2, 3, 4, 5]) await ask(n);
    await expect(ask(6)).rejects.toThrow(TooMany);
  });
});

describeOnEngines('what is stored about a person', fresh => {
  it('opens by a link sent to the address on record, for a day, without what officers wrote', async () => {
    const ctx = await contextFor(await fresh());
    const { id, token } = await mailed(ctx, { name: 'Rina', email: 'rina@kabar.example', tags: ['ekonomi'] });
    await addNote(
      ctx,
      { kind: 'journalist', id },
      {
        kind: 'call',
        body: 'Rahasia petugas',
        happenedOn: '2025-03-19',
      },
    );
    await choose(ctx, token, { frequency: 'monthly' });
    await askForData(guest(ctx), token, 'id');
    const request = await ctx.db
      .selectFrom('preference_requests')
      .select(['id', 'address'])
      .executeTakeFirstOrThrow();
    expect(request.address).toBe('rina@kabar.example');
    const stored = await readStoredData(guest(ctx), confirming(request.id));
    expect(stored).toMatchObject({
      record: { name: 'Rina' },
      contacts: [{ value: 'rina@kabar.example', lawfulBasis: 'consent' }],
      tags: ['ekonomi'],
      preferences: { frequency: 'monthly' },
    });
    expect(stored.notes.events).toHaveLength(1);
    expect(stored.mails.events).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain('Rahasia');
    const late = { ...guest(ctx), now: '2025-03-21T03:00:00.000Z' };
    await expect(readStoredData(late, confirming(request.id))).rejects.toThrow(Gone);
  });
});

describeOnEngines('choices of records that are merged or forgotten', fresh => {
  it('are joined, opened by both links, and given back', async () => {
    const ctx = await contextFor(await fresh());
    const [kept, gone] = [await mailed(ctx, { name: 'Rina' }), await mailed(ctx, { name: 'Rina P.' })];
    await choose(ctx, kept.token, { frequency: 'weekly' });
    await choose(ctx, gone.token, { mail: false });
    const id = await merge(ctx, journalists(kept.id, gone.id));
    expect(await findWishes(ctx.db, kept.id)).toMatchObject({ frequency: 'weekly', mail: false });
    for (const token of [kept.token, gone.token])
      expect((await openPreferences(ctx.db, token)).journalistId).toBe(kept.id);
    await undoMerge(ctx, id);
    expect(await findWishes(ctx.db, kept.id)).toMatchObject({ frequency: 'weekly', mail: true });
    expect(await findWishes(ctx.db, gone.id)).toMatchObject({ frequency: 'all', mail: false });
    expect((await openPreferences(ctx.db, gone.token)).journalistId).toBe(gone.id);
  });

  it('go with the person, links too', async () => {
    const ctx = await contextFor(await fresh(), 'admin');
    const { id, token } = await mailed(ctx, { name: 'Rina' });
    await choose(ctx, token, { frequency: 'weekly' });
    await askForAddress(guest(ctx), token, { address: 'baru@kabar.example', locale: 'id' });
    const { gone } = await forgetPerson(ctx, { id, name: 'Rina', requestedOn: '2025-03-20' });
    expect(gone.wishes).toBe(2);
    expect(await findWishes(ctx.db, id)).toBeUndefined();
    expect(await ctx.db.selectFrom('preference_requests').selectAll().execute()).toEqual([]);
    await expect(openPreferences(ctx.db, token)).rejects.toThrow(Gone);
  });
});
