import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { PossibleDouble } from '#app/features/partners/doubles.ts';
import { createNetwork } from '#app/features/partners/networks.service.server.ts';
import {
  findOutlet,
  findOutletByHost,
  listNetworks,
  searchOutlets,
} from '#app/features/partners/outlets.queries.server.ts';
import {
  createOutlet,
  findOrCreateOutlet,
  updateOutlet,
} from '#app/features/partners/outlets.service.server.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const kabar = { name: 'Kabar Uji', channel: 'online', scope: 'regional' } as const;

describeOnEngines('outlets', fresh => {
  it('are recorded with network, host and Press Council status, and audited', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await createOutlet(ctx, {
      ...kabar,
      network: 'Grup Uji',
      website: 'https://www.kabaruji.example/',
      regency: 'tebo',
      pressCouncil: 'admin_verified',
      pressCouncilCheckedOn: '2025-03-20',
      pressCouncilEvidence: 'Nomor 12',
    });
    expect(await findOutlet(db, id)).toMatchObject({
      name: 'Kabar Uji',
      network: 'Grup Uji',
      host: 'kabaruji.example',
      pressCouncil: 'admin_verified',
      active: true,
      version: 1,
    });
    const entries = await listAuditEntries(db, { subjectKind: 'outlet', subjectId: id });
    expect(entries).toMatchObject([{ action: 'outlet.created', subjectLabel: 'Kabar Uji' }]);
  });

  it('show what changed in their history', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeOutlet(ctx, { name: 'Kabar Uji', pressCouncil: 'not_recorded' });
    const before = await findOutlet(db, id);
    await updateOutlet(ctx, {
      ...kabar,
      id,
      version: 1,
      website: before!.website,
      scope: 'national',
    });
    const [entry] = await listAuditEntries(db, { subjectKind: 'outlet', subjectId: id });
    expect(entry).toMatchObject({
      action: 'outlet.updated',
      changes: [{ field: 'scope', before: 'regional', after: 'national' }],
    });
  });

  it('refuse a change of what somebody else changed first', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeOutlet(ctx);
    await updateOutlet(ctx, { ...kabar, id, version: 1 });
    await expect(updateOutlet(ctx, { ...kabar, id, version: 1, notes: 'late' })).rejects.toThrow(Conflict);
    expect((await findOutlet(db, id))?.notes).toBe('');
    await expect(updateOutlet(ctx, { ...kabar, id: 999, version: 1 })).rejects.toThrow(NotFound);
  });

  it('refuse a check that lies ahead, an address that is none, and people who may not write', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await expect(createOutlet(ctx, { ...kabar, pressCouncilCheckedOn: '2025-03-21' })).rejects.toThrow(
      Invalid,
    );
    await expect(createOutlet(ctx, { ...kabar, website: 'javascript:alert(1)' })).rejects.toThrow(Invalid);
    for (const role of ['leader', 'juror'] as const)
      await expect(createOutlet(await contextFor(db, role), kabar)).rejects.toThrow(Forbidden);
  });

  it('warn of doubles by name and host, and go on when told to', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeOutlet(ctx, { name: 'Kabar-Uji.com', website: 'https://kabaruji.example' });
    const double = createOutlet(ctx, { ...kabar, confirmed: false });
    await expect(double).rejects.toThrow(PossibleDouble);
    await expect(double).rejects.toMatchObject({
      fields: { confirmed: ['partners.confirmDouble'] },
      details: { doubles: [{ kind: 'outlet', id, name: 'Kabar-Uji.com', by: 'name' }] },
    });
    await expect(
      createOutlet(ctx, { ...kabar, name: 'Lain', website: 'http://www.kabaruji.example', confirmed: false }),
    ).rejects.toMatchObject({ details: { doubles: [{ id, by: 'host' }] } });
    const second = await createOutlet(ctx, { ...kabar, confirmed: true });
    expect(second).not.toBe(id);
    const renamed = { ...kabar, id: second, version: 1, name: 'KABAR UJI.com', confirmed: false };
    await expect(updateOutlet(ctx, renamed)).rejects.toThrow(PossibleDouble);
    await updateOutlet(ctx, { ...kabar, id: second, version: 1, notes: 'same name', confirmed: false });
  });

  it('are one when the same form is sent twice at once', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const sent = await Promise.allSettled(
      [1, 2].map(() => createOutlet(ctx, { ...kabar, confirmed: false })),
    );
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('are found by host: itself, then the nearest parent', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const parent = await makeOutlet(ctx, { website: 'https://media.example' });
    const branch = await makeOutlet(ctx, { website: 'https://jambi.media.example' });
    expect((await findOutletByHost(db, 'm.jambi.media.example'))?.id).toBe(branch);
    expect((await findOutletByHost(db, 'WWW.MEDIA.example'))?.id).toBe(parent);
    expect((await findOutletByHost(db, 'tebo.media.example'))?.id).toBe(parent);
    expect(await findOutletByHost(db, 'othermedia.example')).toBeUndefined();
  });

  it('are picked before they are made from another form', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeOutlet(ctx, { name: 'JambiUji.com', website: 'https://jambiuji.example' });
    expect(await findOrCreateOutlet(ctx, { name: 'jambi uji' })).toEqual({ id, created: false });
    expect(await findOrCreateOutlet(ctx, { name: 'Uji', host: 'www.jambiuji.example' })).toEqual({
      id,
      created: false,
    });
    const made = await findOrCreateOutlet(ctx, {
      name: 'Baru',
      channel: 'radio',
      host: 'tebo.jambiuji.example',
    });
    expect(made.created).toBe(true);
    expect(await findOutlet(db, made.id)).toMatchObject({ channel: 'radio', host: 'tebo.jambiuji.example' });
  });

  it('are searched by part of the name, those that begin with it first, and signs stand for themselves', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    for (const name of ['Radar 100% Jambi', 'Jambi Satu', 'Élang Jambi'])
      await makeOutlet(ctx, { name, website: null });
    expect((await searchOutlets(db, 'JAMBI')).map(({ name }) => name)).toEqual([
      'Jambi Satu',
      'Élang Jambi',
      'Radar 100% Jambi',
    ]);
    expect((await searchOutlets(db, 'elang')).map(({ name }) => name)).toEqual(['Élang Jambi']);
    expect((await searchOutlets(db, '0%')).map(({ name }) => name)).toEqual(['Radar 100% Jambi']);
    expect(await searchOutlets(db, '_')).toEqual([]);
    expect(await searchOutlets(db, '', 2)).toHaveLength(2);
  });

  it('share networks of one name', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await createNetwork(ctx, { name: 'Grup  Uji' });
    expect(await createNetwork(ctx, { name: 'grup uji' })).toBe(id);
    await makeOutlet(ctx, { network: 'GRUP UJI' });
    expect(await listNetworks(db)).toEqual([{ id, name: 'Grup Uji' }]);
  });
});
