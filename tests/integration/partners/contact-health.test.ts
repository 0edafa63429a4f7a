import { expect, it } from 'vitest';
import { inviteGuests } from '#app/features/gatherings/invitations.service.server.ts';
import { suppress } from '#app/features/outbox/suppression.service.server.ts';
import { withHealth } from '#app/features/partners/contact-health.server.ts';
import { findJournalist } from '#app/features/partners/journalists.queries.server.ts';
import { makeGathering } from '#tests/factories/gatherings.ts';
import { makeJournalist } from '#tests/factories/partners.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

describeOnEngines('how mail fares at a contact', fresh => {
  it('is read from the outbox for each address, and from nothing for numbers', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeJournalist(ctx, {
      contacts: ['a@uji.example', 'b@uji.example', 'c@uji.example']
        .map(value => ({ kind: 'email' as const, value, lawfulBasis: 'consent' as const, source: 'Kartu' }))
        .concat([{ kind: 'whatsapp', value: '0812 3456 7890' } as never]),
    });
    await inviteGuests(ctx, await makeGathering(ctx), { journalistIds: [id] });
    const health = async () => {
      const { contacts } = (await findJournalist(db, id))!;
      return (await withHealth(db, contacts, testNow)).map(contact => contact.health);
    };
    expect(await health()).toMatchObject([
      { state: 'untried' },
      { state: 'untried' },
      { state: 'untried' },
      null,
    ]);
    const mail = db.updateTable('mail_messages').where('address_key', '=', 'a@uji.example');
    await mail.set({ status: 'deferred', reason: 'mailbox-full', updated_at: testNow }).execute();
    expect((await health())[0]).toEqual({ state: 'soft', at: testNow, reason: 'mailbox-full' });
    await mail.set({ status: 'failed', reason: 'credentials' }).execute();
    expect((await health())[0]).toMatchObject({ state: 'untried' });
    await mail.set({ status: 'sent', reason: null, sent_at: testNow }).execute();
    await suppress(ctx, { address: 'B@uji.example', scope: 'all', reason: 'hard_bounce', source: 'test' });
    expect(await health()).toMatchObject([
      { state: 'delivered', at: testNow },
      { state: 'hard', at: testNow },
      { state: 'untried' },
      null,
    ]);
  });
});
