import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { addAffiliation, endAffiliation } from '#app/features/partners/affiliations.service.server.ts';
import { PossibleDouble } from '#app/features/partners/doubles.ts';
import {
  findJournalist,
  listOutletJournalists,
  searchJournalists,
} from '#app/features/partners/journalists.queries.server.ts';
import {
  createJournalist,
  findOrCreateJournalist,
  updateJournalist,
} from '#app/features/partners/journalists.service.server.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

describeOnEngines('journalists', fresh => {
  it('are recorded with outlets and contacts', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const outletId = await makeOutlet(ctx, { name: 'Kabar Uji' });
    const id = await createJournalist(ctx, {
      name: '  Rina   Puspita ',
      salutation: 'Ibu',
      ukw: 'madya',
      affiliations: [{ outletId, role: 'Reporter', fromOn: '2020-01-01' }],
      contacts: [{ kind: 'whatsapp', value: '0812-3456-7890' }],
    });
    expect(await findJournalist(db, id)).toMatchObject({
      name: 'Rina Puspita',
      ukw: 'madya',
      doNotContact: false,
      affiliations: [{ outlet: 'Kabar Uji', fromOn: '2020-01-01', toOn: null }],
      contacts: [{ kind: 'whatsapp', value: '+6281234567890', isPrimary: true, lawfulBasis: 'none' }],
    });
    expect(await listOutletJournalists(db, outletId)).toMatchObject([
      { name: 'Rina Puspita', role: 'Reporter' },
    ]);
    expect(await searchJournalists(db, 'PUSPITA')).toEqual([
      { id, name: 'Rina Puspita', outlet: 'Kabar Uji', active: true },
    ]);
  });

  it('keep their past outlets when one ends and another begins', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeJournalist(ctx);
    const first = (await findJournalist(db, id))!.affiliations[0]!;
    await endAffiliation(ctx, { id: first.id, toOn: '2025-02-28' });
    const outletId = await makeOutlet(ctx, { name: 'Kabar Baru' });
    const second = await addAffiliation(ctx, { journalistId: id, outletId, fromOn: '2025-03-01' });
    expect((await findJournalist(db, id))!.affiliations).toMatchObject([
      { id: second, outlet: 'Kabar Baru', toOn: null },
      { id: first.id, toOn: '2025-02-28' },
    ]);
    await expect(endAffiliation(ctx, { id: second, toOn: '2025-02-01' })).rejects.toThrow(Invalid);
    await expect(addAffiliation(ctx, { journalistId: id, outletId })).rejects.toThrow(Invalid);
    await expect(addAffiliation(ctx, { journalistId: id, outletId: 999 })).rejects.toThrow(NotFound);
    const [entry] = await listAuditEntries(db, { subjectKind: 'journalist', subjectId: id });
    expect(entry).toMatchObject({ action: 'journalist.affiliationsChanged' });
  });

  it('show what changed, with contacts masked', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeJournalist(ctx, { name: 'Rina', email: 'rina@kabar.example' });
    const before = (await findJournalist(db, id))!;
    await updateJournalist(ctx, {
      ...before,
      ukw: 'utama',
      contacts: [
        ...before.contacts.map(contact => ({ ...contact, lawfulBasis: 'contract' as const })),
        { kind: 'phone', value: '0741 123456' },
      ],
    });
    const [entry] = await listAuditEntries(db, { subjectKind: 'journalist', subjectId: id });
    expect(entry!.changes).toEqual([
      { field: 'ukw', before: 'none', after: 'utama' },
      { field: 'contacts', before: 'r…@kabar.example', after: 'r…@kabar.example, …3456' },
      { field: 'lawfulBasis:r…@kabar.example', before: 'consent', after: 'contract' },
    ]);
    expect(JSON.stringify(entry)).not.toContain('rina@');
  });

  it('refuse stale changes and people who may not write', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeJournalist(ctx);
    const before = (await findJournalist(db, id))!;
    await updateJournalist(ctx, { ...before, notes: 'first' });
    await expect(updateJournalist(ctx, { ...before, notes: 'late', contacts: [] })).rejects.toThrow(Conflict);
    expect(await findJournalist(db, id)).toMatchObject({ notes: 'first', contacts: [{ kind: 'email' }] });
    await expect(updateJournalist(ctx, { ...before, id: 999 })).rejects.toThrow(NotFound);
    await expect(createJournalist(await contextFor(db, 'leader'), { name: 'X' })).rejects.toThrow(Forbidden);
  });

  it('warn of namesakes and shared contacts, and go on when told to', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeJournalist(ctx, { name: 'M. Ridwan', email: 'ridwan@kabar.example' });
    await expect(createJournalist(ctx, { name: 'M Ridwan', confirmed: false })).rejects.toMatchObject({
      details: { doubles: [{ kind: 'journalist', id, by: 'name' }] },
    });
    const contacts = [{ kind: 'email' as const, value: 'RIDWAN@kabar.example' }];
    await expect(createJournalist(ctx, { name: 'Lain', contacts, confirmed: false })).rejects.toMatchObject({
      details: { doubles: [{ id, by: 'contact' }] },
    });
    const other = await createJournalist(ctx, { name: 'M Ridwan', confirmed: true });
    const row = (await findJournalist(db, other))!;
    await updateJournalist(ctx, { ...row, notes: 'unchanged name', confirmed: false });
    const stale = { ...row, version: 2, contacts, confirmed: false };
    await expect(updateJournalist(ctx, stale)).rejects.toThrow(PossibleDouble);
  });

  it('are one when the same form is sent twice at once', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const sent = await Promise.allSettled(
      [1, 2].map(() => createJournalist(ctx, { name: 'Rina', confirmed: false })),
    );
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('are picked before they are made from another form', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const home = await makeOutlet(ctx);
    const elsewhere = await makeOutlet(ctx);
    const first = await makeJournalist(ctx, { name: 'Rina Puspita', outletId: home });
    expect(await findOrCreateJournalist(ctx, { name: 'rina puspita', outletId: elsewhere })).toEqual({
      id: first,
      created: false,
    });
    const second = await makeJournalist(ctx, { name: 'Rina Puspita', outletId: elsewhere });
    expect((await findOrCreateJournalist(ctx, { name: 'Rina Puspita', outletId: elsewhere })).id).toBe(
      second,
    );
    const third = await findOrCreateJournalist(ctx, {
      name: 'Rina Puspita',
      outletId: await makeOutlet(ctx),
    });
    expect(third.created).toBe(true);
    expect((await findJournalist(db, third.id))?.affiliations).toHaveLength(1);
  });
});
