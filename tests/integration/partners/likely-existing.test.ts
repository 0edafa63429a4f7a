import { expect, it } from 'vitest';
import { likelyExisting } from '#app/features/partners/likely-existing.server.ts';
import * as likely from '#app/features/partners/routes/likely.ts';
import * as pick from '#app/features/partners/routes/merge-pick.tsx';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

describeOnEngines('an entry in the making', fresh => {
  it('is told of outlets by name in other dress, by host, and by the beginning of the name', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const pos = await makeOutlet(ctx, { name: 'Jambi Pos', website: 'https://jambipos.example' });
    const ekspres = await makeOutlet(ctx, { name: 'Jambi Ekspres Malam' });
    const ask = async (name: string, website: string | null = null) =>
      (await likelyExisting(db, { kind: 'outlet', name, website, contacts: [] })).map(({ id, by }) => [
        id,
        by,
      ]);
    expect(await ask('JambiPos.com')).toEqual([[pos, 'name']]);
    expect(await ask('Lain', 'www.jambipos.example')).toEqual([[pos, 'host']]);
    expect(await ask('', 'jambipos.example/berita')).toEqual([[pos, 'host']]);
    expect(await ask('jambi eks')).toEqual([[ekspres, 'name']]);
    expect(await ask('jam')).toEqual([]);
    expect(await ask('%%%%')).toEqual([]);
    expect(await ask('', 'bukan alamat')).toEqual([]);
  });

  it('is told of journalists by name without titles and by a contact', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeJournalist(ctx, {
      name: 'Rina Puspita',
      contacts: [{ kind: 'whatsapp', value: '0812-3456-7890' }],
    });
    const ask = async (name: string, ...contacts: string[]) =>
      (await likelyExisting(db, { kind: 'journalist', name, website: null, contacts })).map(({ id, by }) => [
        id,
        by,
      ]);
    expect(await ask('Hj. Rina Puspita, S.Sos.')).toEqual([[id, 'name']]);
    expect(await ask('Orang Lain', '+62 812 3456 7890', 'setengah@')).toEqual([[id, 'contact']]);
    expect(await ask('Orang Lain')).toEqual([]);
  });

  it('is answered through its page, and a pair nobody suggested can be picked', async () => {
    const db = await fresh();
    const officer = await visitorFor(db);
    const first = await makeOutlet(officer.ctx, { name: 'Suara Alfa' });
    const second = await makeOutlet(officer.ctx, { name: 'Warta Beta', website: 'https://beta.example' });
    const fields = { kind: 'media', name: '', website: 'beta.example' };
    const answer = await officer.post(likely.action, '/mitra/mirip', fields);
    expect(answer).toMatchObject({ doubles: [{ id: second, by: 'host' }] });
    const params = { kind: 'media', kept: String(first) };
    const page = await officer.get(pick.loader, `/mitra/gabung/media/${first}?q=a`, params);
    expect(page.others).toMatchObject([{ id: second, detail: 'beta.example' }]);
    const empty = await officer.get(pick.loader, `/mitra/gabung/media/${first}`, params);
    expect(empty.others).toEqual([]);
  });
});
