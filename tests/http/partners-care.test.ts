import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import type { Browser } from '#tests/support/browser.ts';
import { startOffice, type TestOffice } from '#tests/support/office.ts';
import type { TestServer } from '#tests/support/server.ts';

let server: TestServer;
let officer: Browser;
let read: TestOffice['read'];
let outlet: number;
let person: number;

beforeAll(async () => {
  ({ server, officer, read } = await startOffice(async ctx => {
    outlet = await makeOutlet(ctx, { name: 'Kabar Uji' });
    person = await makeJournalist(ctx, { name: 'Rina Puspita', outletId: outlet, tags: ['ekonomi'] });
  }));
});
afterAll(() => server.stop());

describe('without JavaScript', () => {
  it('a note is written, kept when refused, and seen on its partner', async () => {
    const path = `/mitra/catatan/media/${outlet}`;
    const refused = await officer.post(path, { kind: 'visit', happenedOn: '2999-01-01', body: 'Minta foto' });
    expect(refused.status).toBe(422);
    const answer = await refused.text();
    expect(answer).toContain('Tanggal ini belum tiba.');
    expect(parseHTML(answer).document.querySelector('textarea')?.textContent).toContain('Minta foto');
    expect((await officer.post(path, { kind: 'gosip', happenedOn: '2025-03-01', body: 'x' })).status).toBe(
      422,
    );
    expect((await officer.post(path, { kind: 'call', happenedOn: '2025-03-01', body: '  ' })).status).toBe(
      422,
    );
    const long = { kind: 'call', happenedOn: '2025-03-01', body: 'x'.repeat(4001) };
    expect((await officer.post(path, long)).status).toBe(422);

    const written = await officer.post(path, {
      kind: 'visit',
      happenedOn: '2025-03-01',
      body: '<b>Foto</b>',
    });
    expect([written.status, written.headers.get('Location')]).toEqual([303, `/mitra/media/${outlet}`]);
    const page = await read(`/mitra/media/${outlet}`);
    expect(page.html).toContain('&lt;b&gt;Foto&lt;/b&gt;');
    const edit = page.document
      .querySelector('a[href^="/mitra/catatan/"][href$="/ubah"]')!
      .getAttribute('href')!;
    expect((await read(edit)).status).toBe(200);
    const admin = await server.signedIn('admin');
    expect((await admin.get(edit)).status).toBe(403);
    const removed = await admin.post(edit.replace('/ubah', '/hapus'));
    expect(removed.headers.get('Location')).toBe(`/mitra/media/${outlet}`);
    expect((await read(`/mitra/riwayat/media/${outlet}?bagian=catatan`)).html).not.toContain('Foto');
  });

  it('a check of the Press Council is recorded, and its day is asked for', async () => {
    const path = `/mitra/media/${outlet}/dewan-pers`;
    const form = { pressCouncil: 'lost', pressCouncilCheckedOn: '', pressCouncilEvidence: 'nomor 12' };
    const refused = await officer.post(path, form);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('nomor 12');
    const recorded = await officer.post(path, { ...form, pressCouncilCheckedOn: '2020-01-01' });
    expect(recorded.status).toBe(303);
    const page = await read(`/mitra/media/${outlet}`);
    expect(page.html).toContain('Pemeriksaan terakhir sudah setahun');
    expect((await read('/mitra?periksa=due')).html).toContain('Kabar Uji');
  });

  it('ticked rows of a list are tagged and entrusted, and nothing ticked changes nothing', async () => {
    const post = (fields: Record<string, string>) =>
      officer.post('/mitra/bersama/media', { back: '/mitra?q=kabar', ...fields });
    const tagged = await post({ partner: String(outlet), do: 'tag', tag: 'rutin, #baru' });
    expect([tagged.status, tagged.headers.get('Location')]).toEqual([303, '/mitra?q=kabar']);
    expect((await read('/mitra?label=RUTIN')).html).toContain('Kabar Uji');
    expect((await read('/mitra?label=lain')).html).toContain('Tidak ada media yang cocok');
    await post({ do: 'tag', tag: 'rutin' });
    expect((await read('/mitra?q=kabar')).html).toContain('Tidak ada yang berubah');
    const nobody = await read('/mitra?penanggung=saya');
    expect(nobody.html).toContain('Belum ada media yang Anda rawat');
    expect(nobody.document.querySelector('a[href="/mitra?penanggung=tanpa"]')).not.toBeNull();
    const me = nobody.document.querySelectorAll('[name=penanggung] option');
    const officerId = [...me].find(option => option.textContent === 'Si officer')!.getAttribute('value')!;
    await post({ all: 'yes', do: 'owner', ownerId: officerId, back: '/mitra?q=lain' });
    expect((await read('/mitra?penanggung=saya')).html).toContain('Belum ada media yang Anda rawat');
    await post({ all: 'yes', do: 'owner', ownerId: officerId, back: '/mitra?q=kabar' });
    expect((await read('/mitra?penanggung=saya')).html).toContain('Kabar Uji');
    const away = await post({ back: '//evil.example', partner: String(outlet), do: 'untag', tag: 'rutin' });
    expect(away.headers.get('Location')).toBe('/mitra');
    expect((await officer.post('/mitra/bersama/lain', {})).status).toBe(404);
  });

  it('ticks and typed labels of a refused form are still there', async () => {
    const path = `/mitra/jurnalis/${person}/ubah`;
    const { document } = await read(path);
    expect(document.querySelector('[name=tags][value=ekonomi]')?.hasAttribute('checked')).toBe(true);
    const refused = await officer.post(path, {
      name: '',
      version: '1',
      associations: 'PWI',
      newTags: 'daerah',
      active: 'on',
    });
    expect(refused.status).toBe(422);
    const page = parseHTML(await refused.text()).document;
    expect(page.querySelector('[name=associations][value=PWI]')?.hasAttribute('checked')).toBe(true);
    expect(page.querySelector('[name=tags][value=ekonomi]')?.hasAttribute('checked')).toBe(false);
    expect(page.querySelector('[name=newTags]')?.getAttribute('value')).toBe('daerah');
  });
});

it('a forged place in a timeline begins it anew, and leaders read without writing', async () => {
  const leader = await server.signedIn('leader');
  expect((await leader.get(`/mitra/riwayat/jurnalis/${person}?after=abc`)).status).toBe(200);
  expect((await leader.get(`/mitra/media/${outlet}/dewan-pers`)).status).toBe(200);
  for (const path of [`/mitra/catatan/media/${outlet}`, `/mitra/media/${outlet}/dewan-pers`])
    expect((await leader.post(path, {})).status).toBe(403);
  const juror = await server.signedIn('juror');
  expect((await juror.get(`/mitra/riwayat/jurnalis/${person}`)).status).toBe(403);
  for (const lost of ['/mitra/riwayat/lain/1', '/mitra/riwayat/media/999', '/mitra/gabung/media/999'])
    expect((await officer.get(lost)).status).toBe(404);
});
