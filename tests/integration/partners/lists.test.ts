import { expect, it } from 'vitest';
import { addAffiliation, endAffiliation } from '#app/features/partners/affiliations.service.server.ts';
import { listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { countJournalists, listJournalists } from '#app/features/partners/journalist-list.queries.server.ts';
import { findJournalist } from '#app/features/partners/journalists.queries.server.ts';
import { countOutlets, listOutlets } from '#app/features/partners/outlet-list.queries.server.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const today = '2025-03-20';
const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

describeOnEngines('the list of outlets', fresh => {
  it('filters by every facet and by words of name, host and network', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await makeOutlet(ctx, { name: 'Alfa Tebo', regency: 'tebo', network: 'Grup Hulu', scope: 'community' });
    await makeOutlet(ctx, { name: 'Beta Bungo', regency: 'bungo', channel: 'radio', website: null });
    const lost = { pressCouncil: 'lost', pressCouncilCheckedOn: '2025-01-01' } as const;
    await makeOutlet(ctx, { name: 'Gama', active: false, website: 'https://delta.example', ...lost });
    const list = async (filter: Parameters<typeof listOutlets>[1]) =>
      names((await listOutlets(db, filter, { today })).rows);
    expect(await list({})).toEqual(['Alfa Tebo', 'Beta Bungo', 'Gama']);
    expect(await list({ channel: 'radio' })).toEqual(['Beta Bungo']);
    expect(await list({ scope: 'community' })).toEqual(['Alfa Tebo']);
    expect(await list({ regency: 'bungo' })).toEqual(['Beta Bungo']);
    expect(await list({ pressCouncil: 'lost' })).toEqual(['Gama']);
    expect(await list({ active: true })).toEqual(['Alfa Tebo', 'Beta Bungo']);
    expect(await list({ networkId: 1 })).toEqual(['Alfa Tebo']);
    expect(await list({ search: 'HULU tebo' })).toEqual(['Alfa Tebo']);
    expect(await list({ search: 'delta' })).toEqual(['Gama']);
    expect(await list({ search: '%' })).toEqual([]);
    expect(await countOutlets(db, { active: false }, today)).toBe(1);
  });

  it('counts the journalists of today', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const outletId = await makeOutlet(ctx, { name: 'Alfa' });
    await makeJournalist(ctx, { outletId });
    const left = (await findJournalist(db, await makeJournalist(ctx, { outletId })))!;
    await endAffiliation(ctx, { id: left.affiliations[0]!.id, toOn: '2025-03-19' });
    expect((await listOutlets(db, {}, { today })).rows).toMatchObject([{ name: 'Alfa', journalists: 1 }]);
    expect((await listOutlets(db, {}, { today: '2025-03-19' })).rows).toMatchObject([{ journalists: 2 }]);
  });

  it('goes forth and back by key, in both orders, without losing or repeating a row', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const all = ['A', 'B', 'C', 'C', 'D', 'E', 'F'];
    for (const [i, name] of all.entries())
      await makeOutlet({ ...ctx, now: `2025-03-20T03:00:0${i % 3}.000Z` }, { name, website: null });
    for (const sort of [
      { key: 'name', direction: 'asc' },
      { key: 'name', direction: 'desc' },
      { key: 'updatedAt', direction: 'desc' },
    ] as const) {
      const whole = (await listOutlets(db, {}, { sort, today })).rows.map(({ id }) => id);
      const seen: number[] = [];
      let after: string | null = null;
      let last: Awaited<ReturnType<typeof listOutlets>>;
      do {
        last = await listOutlets(db, {}, { sort, page: { after }, limit: 3, today });
        seen.push(...last.rows.map(({ id }) => id));
        after = last.next;
      } while (after);
      expect(seen).toEqual(whole);
      const back = await listOutlets(db, {}, { sort, page: { before: last.previous }, limit: 3, today });
      expect(back.rows.map(({ id }) => id)).toEqual(whole.slice(3, 6));
    }
    const forged = await listOutlets(db, {}, { page: { after: 'bm9uc2Vuc2U' }, today });
    expect(forged.rows).toHaveLength(7);
  });
});

describeOnEngines('the list of journalists', fresh => {
  it('filters by outlet, place, channel, level, name and standing', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const radio = await makeOutlet(ctx, { name: 'Radio Hulu', channel: 'radio', regency: 'tebo' });
    const rina = await makeJournalist(ctx, { name: 'Rina Puspita', outletId: radio, ukw: 'muda' });
    await addAffiliation(ctx, {
      journalistId: rina,
      outletId: await makeOutlet(ctx, { name: 'Kabar Hilir' }),
    });
    await makeJournalist(ctx, { name: 'Ari Widodo', email: null, active: false });
    await makeJournalist(ctx, { name: 'Budi Santosa', doNotContact: true });
    const noBasis = [{ kind: 'email' as const, value: 'cici@kabar.example', source: 'Situs' }];
    await makeJournalist(ctx, { name: 'Cici', contacts: noBasis, outletId: null });
    const list = async (filter: Parameters<typeof listJournalists>[1]) =>
      names((await listJournalists(db, filter, { today })).rows);
    expect(await list({})).toEqual(['Ari Widodo', 'Budi Santosa', 'Cici', 'Rina Puspita']);
    expect(await list({ outletId: radio })).toEqual(['Rina Puspita']);
    expect(await list({ channel: 'radio', regency: 'tebo' })).toEqual(['Rina Puspita']);
    expect(await list({ channel: 'online', regency: 'tebo' })).toEqual([]);
    expect(await list({ ukw: 'muda' })).toEqual(['Rina Puspita']);
    expect(await list({ search: 'puspita rina' })).toEqual(['Rina Puspita']);
    expect(await list({ standing: 'usable' })).toEqual(['Rina Puspita']);
    expect(await list({ standing: 'no_address' })).toEqual(['Ari Widodo']);
    expect(await list({ standing: 'no_basis' })).toEqual(['Cici']);
    expect(await list({ standing: 'do_not_contact' })).toEqual(['Budi Santosa']);
    expect(await list({ active: false })).toEqual(['Ari Widodo']);
    expect(await countJournalists(db, { standing: 'usable' }, today)).toBe(1);
    const [row] = (await listJournalists(db, { outletId: radio }, { today })).rows;
    expect(row?.outlets.map(({ name }) => name)).toEqual(['Radio Hulu', 'Kabar Hilir']);
  });
});

describeOnEngines('whom mail may reach', fresh => {
  it('is one row a person with everything that decides', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const radio = await makeOutlet(ctx, { name: 'Radio Hulu', channel: 'radio', scope: 'community' });
    const online = await makeOutlet(ctx, { name: 'Kabar Hilir' });
    const id = await makeJournalist(ctx, { name: 'Rina', outletId: online, email: 'rina@kabar.example' });
    await addAffiliation(ctx, { journalistId: id, outletId: radio });
    await makeJournalist(ctx, { name: 'Tanpa Media', outletId: null, email: null });
    await makeJournalist(ctx, { name: 'Pensiun', active: false });
    const row = { scope: 'bulk', reason: 'unsubscribed', source: 'link', at: ctx.now } as const;
    await db
      .insertInto('mail_suppressions')
      .values({ address_key: 'rina@kabar.example', ...row })
      .execute();
    const list = (filter: Partial<Parameters<typeof listContactable>[1]>) =>
      listContactable(db, { on: today, ...filter });
    expect(names(await list({}))).toEqual(['Rina', 'Tanpa Media']);
    expect(names(await list({ active: null }))).toEqual(['Pensiun', 'Rina', 'Tanpa Media']);
    expect(await list({ channels: ['radio', 'photo'], scopes: ['community'] })).toEqual([
      {
        journalistId: id,
        name: 'Rina',
        salutation: 'Bapak',
        active: true,
        doNotContact: false,
        outletId: radio,
        outlet: 'Radio Hulu',
        channel: 'radio',
        scope: 'community',
        regency: null,
        role: '',
        email: 'rina@kabar.example',
        lawfulBasis: 'consent',
        source: 'Kartu nama',
        whatsapp: null,
        suppressedAll: null,
        suppressedBulk: 'unsubscribed',
        wishes: null,
      },
    ]);
    expect((await list({ outletIds: [online] }))[0]).toMatchObject({ outlet: 'Kabar Hilir' });
    expect(await list({ regencies: ['tebo'] })).toEqual([]);
    expect(names(await list({ journalistIds: [id] }))).toEqual(['Rina']);
    expect(await list({ journalistIds: [] })).toEqual([]);
    expect(names(await list({ search: 'media' }))).toEqual(['Tanpa Media']);
  });
});
