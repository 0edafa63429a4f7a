import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { entrustPartners, tagPartners } from '#app/features/partners/bulk-care.service.server.ts';
import { countJournalists, listJournalists } from '#app/features/partners/journalist-list.queries.server.ts';
import { findJournalist } from '#app/features/partners/journalists.queries.server.ts';
import { updateJournalist } from '#app/features/partners/journalists.service.server.ts';
import { knownLabels } from '#app/features/partners/labels.queries.server.ts';
import { listOutlets } from '#app/features/partners/outlet-list.queries.server.ts';
import { findOutlet } from '#app/features/partners/outlets.queries.server.ts';
import { undoMerge } from '#app/features/partners/unmerge.service.server.ts';
import { actorUserId } from '#app/lib/actor.ts';
import { Forbidden, Invalid } from '#app/lib/errors.ts';
import { journalists, merge } from '#tests/factories/merges.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const today = '2025-03-20';

describeOnEngines('memberships, tags and owners', fresh => {
  it('are kept in one spelling, offered again and filtered by', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const me = actorUserId(ctx.actor);
    const outlet = await makeOutlet(ctx, { tags: ['Ekonomi, daerah'], associations: ['AMSI'], ownerId: me });
    const person = await makeJournalist(ctx, {
      outletId: outlet,
      tags: ['#ekonomi', 'EKONOMI'],
      associations: ['PWI'],
    });
    expect(await findOutlet(db, outlet)).toMatchObject({
      tags: ['daerah', 'Ekonomi'],
      associations: ['AMSI'],
      owner: 'Si officer',
    });
    expect(await findJournalist(db, person)).toMatchObject({ tags: ['Ekonomi'], associations: ['PWI'] });
    expect(await knownLabels(db, 'journalist', 'tag')).toEqual(['daerah', 'Ekonomi']);
    expect(await knownLabels(db, 'journalist', 'association')).toEqual(['AJI', 'IJTI', 'PFI', 'PWI']);

    const outlets = async (filter: Parameters<typeof listOutlets>[1]) =>
      (await listOutlets(db, filter, { today })).rows.length;
    expect(await outlets({ tag: 'ekonomi', association: 'amsi', owner: me })).toBe(1);
    expect(await outlets({ tag: 'pwi' })).toBe(0);
    expect(await outlets({ owner: 'none' })).toBe(0);
    expect(await countJournalists(db, { owner: 'none', association: 'pwi' }, today)).toBe(1);
    const { rows } = await listJournalists(db, { tag: 'ekonomi' }, { today });
    expect(rows).toMatchObject([{ owner: null, tags: ['Ekonomi'] }]);
  });

  it('stay where an input does not speak of them, and go where it leaves them out', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeJournalist(ctx, { name: 'Rina', tags: ['ekonomi'], associations: ['AJI'] });
    await updateJournalist(ctx, { id, version: 1, name: 'Rina', associations: [] });
    expect(await findJournalist(db, id)).toMatchObject({ tags: ['ekonomi'], associations: [] });
    const [entry] = await listAuditEntries(db, { subjectKind: 'journalist', subjectId: id });
    expect(entry?.changes).toContainEqual({ field: 'associations', before: ['AJI'], after: [] });
  });

  it('change for many at once, each with its entry', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const ids = [await makeOutlet(ctx, { tags: ['rutin'] }), await makeOutlet(ctx), await makeOutlet(ctx)];
    const some = { kind: 'outlet', ids: ids.slice(0, 2) } as const;
    expect(await tagPartners(ctx, { ...some, tags: 'Rutin', take: 'on' })).toBe(1);
    expect(await tagPartners(ctx, { ...some, tags: 'rutin, baru', take: 'on' })).toBe(2);
    expect((await findOutlet(db, ids[1]!))?.tags).toEqual(['baru', 'rutin']);
    expect(await tagPartners(ctx, { ...some, tags: 'baru', take: 'off' })).toBe(2);
    expect((await findOutlet(db, ids[0]!))?.tags).toEqual(['rutin']);
    const ownerId = actorUserId(ctx.actor);
    expect(await entrustPartners(ctx, { kind: 'outlet', ids, ownerId })).toBe(3);
    expect(await entrustPartners(ctx, { kind: 'outlet', ids, ownerId })).toBe(0);
    expect(await findOutlet(db, ids[2]!)).toMatchObject({ ownerId, version: 2 });
    const [entry] = await listAuditEntries(db, { subjectKind: 'outlet', subjectId: ids[2]! });
    expect(entry).toMatchObject({
      action: 'outlet.entrusted',
      changes: [{ field: 'owner', before: null, after: 'Si officer' }],
    });
    expect(await entrustPartners(ctx, { kind: 'outlet', ids: [], ownerId })).toBe(0);
  });

  it('follow a merge and come back with it', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const ownerId = actorUserId(ctx.actor);
    const kept = await makeJournalist(ctx, { name: 'Rina', tags: ['ekonomi'], ukw: 'muda' });
    const gone = await makeJournalist(ctx, {
      name: 'Rina P.',
      tags: ['Ekonomi', 'daerah'],
      associations: ['PWI'],
      ownerId,
      ukw: 'muda',
      ukwNumber: '12-PWI',
      ukwYear: 2019,
    });
    const before = [await findJournalist(db, kept), await findJournalist(db, gone)];
    const id = await merge(ctx, journalists(kept, gone));
    expect(await findJournalist(db, kept)).toMatchObject({
      tags: ['daerah', 'ekonomi'],
      associations: ['PWI'],
      ownerId,
      ukwNumber: '12-PWI',
      ukwYear: 2019,
    });
    await undoMerge(ctx, id);
    const labels = (person: Awaited<ReturnType<typeof findJournalist>>) => [
      person?.tags,
      person?.associations,
      person?.ownerId,
      person?.ukwNumber,
    ];
    expect(labels(await findJournalist(db, kept))).toEqual(labels(before[0]));
    expect(labels(await findJournalist(db, gone))).toEqual(labels(before[1]));
  });

  it('refuse too many, too long, strangers, and people who may not write', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const leader = await contextFor(db, 'leader');
    const many = Array.from({ length: 21 }, (_, n) => `label ${n}`);
    await expect(makeOutlet(ctx, { tags: many })).rejects.toThrow(Invalid);
    await expect(makeOutlet(ctx, { tags: ['x'.repeat(61)] })).rejects.toThrow(Invalid);
    await expect(makeOutlet(ctx, { ownerId: actorUserId(leader.actor) })).rejects.toThrow(Invalid);
    await expect(makeJournalist(ctx, { ukw: 'muda', ukwYear: 2026 })).rejects.toThrow(Invalid);
    const id = await makeOutlet(ctx);
    const picked = { kind: 'outlet', ids: [id] } as const;
    await expect(tagPartners(ctx, { ...picked, tags: ' , ', take: 'on' })).rejects.toThrow(Invalid);
    await expect(entrustPartners(ctx, { ...picked, ownerId: 999 })).rejects.toThrow(Invalid);
    await expect(tagPartners(leader, { ...picked, tags: 'x', take: 'on' })).rejects.toThrow(Forbidden);
    await expect(entrustPartners(leader, { ...picked, ownerId: null })).rejects.toThrow(Forbidden);
  });
});
