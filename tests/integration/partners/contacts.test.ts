import { expect, it } from 'vitest';
import {
  addContactPoint,
  removeContactPoint,
  updateContactPoint,
} from '#app/features/partners/contacts.service.server.ts';
import { findJournalist } from '#app/features/partners/journalists.queries.server.ts';
import { updateJournalist } from '#app/features/partners/journalists.service.server.ts';
import { Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { makeJournalist } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const shown = async (db: Db, id: number) =>
  (await findJournalist(db, id))!.contacts.map(({ kind, value, isPrimary }) => [kind, value, isPrimary]);

async function withheld(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('mail_suppressions').selectAll().orderBy('address_key').execute();
  return rows.map(row => `${row.address_key} ${row.scope} ${row.reason}`);
}

describeOnEngines('contact points', fresh => {
  it('have one primary of each kind, whatever is added or taken away', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeJournalist(ctx, { email: 'satu@kabar.example' });
    const second = await addContactPoint(ctx, {
      journalistId: id,
      kind: 'email',
      value: 'dua@kabar.example',
    });
    await addContactPoint(ctx, { journalistId: id, kind: 'phone', value: '0741123456' });
    expect(await shown(db, id)).toEqual([
      ['email', 'satu@kabar.example', true],
      ['email', 'dua@kabar.example', false],
      ['phone', '+62741123456', true],
    ]);
    const promoted = { id: second, kind: 'email', value: 'tiga@kabar.example', isPrimary: true } as const;
    await updateContactPoint(ctx, promoted);
    expect(await shown(db, id)).toEqual([
      ['email', 'tiga@kabar.example', true],
      ['email', 'satu@kabar.example', false],
      ['phone', '+62741123456', true],
    ]);
    const primary = (await findJournalist(db, id))!.contacts[0]!;
    await removeContactPoint(ctx, { id: primary.id });
    expect((await shown(db, id))[0]).toEqual(['email', 'satu@kabar.example', true]);
  });

  it('may swap their values in one change', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeJournalist(ctx, { email: 'satu@kabar.example' });
    await addContactPoint(ctx, { journalistId: id, kind: 'email', value: 'dua@kabar.example' });
    const before = (await findJournalist(db, id))!;
    const [one, two] = before.contacts;
    const contacts = [
      { ...one!, value: two!.value },
      { ...two!, value: one!.value },
    ];
    await updateJournalist(ctx, { ...before, contacts });
    expect(await shown(db, id)).toEqual([
      ['email', 'dua@kabar.example', true],
      ['email', 'satu@kabar.example', false],
    ]);
  });

  it('refuse what cannot be read, what stands there twice, and people who may not write', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeJournalist(ctx, { email: 'satu@kabar.example' });
    const injected = { journalistId: id, kind: 'email', value: 'a@b.example\r\nBcc: c@d.example' } as const;
    await expect(addContactPoint(ctx, injected)).rejects.toThrow(Invalid);
    await expect(
      addContactPoint(ctx, {
        journalistId: id,
        kind: 'phone',
        value: '0741123456',
        obtainedOn: '2025-03-21',
      }),
    ).rejects.toMatchObject({ fields: { 'contacts[1].obtainedOn': ['partners.dayAhead'] } });
    const before = (await findJournalist(db, id))!;
    const twice = [...before.contacts, { kind: 'email' as const, value: 'SATU@kabar.example' }];
    await expect(updateJournalist(ctx, { ...before, contacts: twice })).rejects.toMatchObject({
      fields: { 'contacts[1].value': ['partners.contactTwice'] },
    });
    expect((await findJournalist(db, id))?.version).toBe(before.version);
    const leader = await contextFor(db, 'leader');
    const contact = { id: before.contacts[0]!.id };
    await expect(removeContactPoint(leader, contact)).rejects.toThrow(Forbidden);
    await expect(removeContactPoint(ctx, { id: 999 })).rejects.toThrow(NotFound);
  });

  it('add one that is known already by replacing it', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeJournalist(ctx, { email: 'satu@kabar.example' });
    const known = (await findJournalist(db, id))!.contacts[0]!;
    const again = { journalistId: id, kind: 'email', value: 'Satu@KABAR.example', source: 'Surel' } as const;
    expect(await addContactPoint(ctx, { ...again, lawfulBasis: 'contract' })).toBe(known.id);
    expect((await findJournalist(db, id))!.contacts).toMatchObject([
      { lawfulBasis: 'contract', source: 'Surel' },
    ]);
  });
});

describeOnEngines('the wish not to be contacted', fresh => {
  it('withholds mail from every address, old and new, until it is lifted', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeJournalist(ctx, { email: 'satu@kabar.example', doNotContact: true });
    expect(await withheld(db)).toEqual(['satu@kabar.example all do_not_contact']);
    const second = await addContactPoint(ctx, {
      journalistId: id,
      kind: 'email',
      value: 'Dua@kabar.example',
    });
    expect(await withheld(db)).toHaveLength(2);
    await removeContactPoint(ctx, { id: second });
    expect(await withheld(db)).toEqual(['satu@kabar.example all do_not_contact']);
    const row = (await findJournalist(db, id))!;
    await updateJournalist(ctx, { ...row, doNotContact: false });
    expect(await withheld(db)).toEqual([]);
  });

  it('stands while another person with the address holds it, and leaves other reasons alone', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await makeJournalist(ctx, { email: 'redaksi@kabar.example', doNotContact: true });
    const other = await makeJournalist(ctx, { email: 'redaksi@kabar.example', doNotContact: true });
    await db
      .insertInto('mail_suppressions')
      .values({
        address_key: 'redaksi@kabar.example',
        scope: 'bulk',
        reason: 'unsubscribed',
        source: 'link',
        at: ctx.now,
      })
      .execute();
    await updateJournalist(ctx, { ...(await findJournalist(db, other))!, doNotContact: false });
    expect(await withheld(db)).toEqual([
      'redaksi@kabar.example all do_not_contact',
      'redaksi@kabar.example bulk unsubscribed',
    ]);
  });
});
