import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { makePublishedKit } from '#tests/factories/press-kits.ts';
import type { Browser } from '#tests/support/browser.ts';
import { startOffice, type TestOffice } from '#tests/support/office.ts';
import type { TestServer } from '#tests/support/server.ts';

let server: TestServer;
let officer: Browser;
let read: TestOffice['read'];
let kit: number;
let rina: number;

beforeAll(async () => {
  ({ server, officer, read } = await startOffice(async ctx => {
    const outletId = await makeOutlet(ctx, { name: 'Radio Uji', channel: 'radio' });
    rina = await makeJournalist(ctx, { name: 'Rina Puspita', outletId });
    await makeJournalist(ctx, { name: 'Dedi Saputra' });
    kit = await makePublishedKit(ctx);
  }));
});
afterAll(() => server.stop());

const radio = {
  name: 'Radio',
  join: 'all',
  'groups[0].join': 'all',
  'groups[0].parts[0].kind': 'channel',
  'groups[0].parts[0].value': 'radio',
};
const text = async (response: Response) => parseHTML(await response.text()).document.body.textContent ?? '';

describe('a segment without JavaScript', () => {
  it('grows by conditions, counts, and keeps what was typed when it is refused', async () => {
    const page = await read('/mitra/segmen/baru');
    const add = page.document.querySelector('details button[name="__intent__"]')!;
    const grown = await officer.post('/mitra/segmen/baru', {
      ...radio,
      __intent__: add.getAttribute('value')!,
    });
    expect(grown.status).toBe(200);
    const { document } = parseHTML(await grown.text());
    expect(document.querySelectorAll('input[type=hidden][name$=".kind"]')).toHaveLength(2);
    const counted = await officer.post('/mitra/segmen/baru', { ...radio, what: 'count' });
    expect(await text(counted)).toContain('1 orang cocok');
    const refused = await officer.post('/mitra/segmen/baru', { ...radio, 'groups[0].parts[0].value': 'fax' });
    expect(refused.status).toBe(422);
    expect(
      parseHTML(await refused.text())
        .document.querySelector('input[name=name]')
        ?.getAttribute('value'),
    ).toBe('Radio');
  });

  it('is saved, listed with its number, used for a release, and removed', async () => {
    const saved = await officer.post('/mitra/segmen/baru', radio);
    const path = saved.headers.get('Location')!;
    expect(path).toMatch(/^\/mitra\/segmen\/\d+$/);
    expect((await officer.post('/mitra/segmen/baru', radio)).status).toBe(422);
    const list = await read('/mitra/segmen');
    expect(list.document.body.textContent).toContain('1 orang');
    const id = path.split('/').at(-1);
    const send = await read(`/siaran-pers/${kit}/kirim?segmen=${id}`);
    const names = [...send.document.querySelectorAll('td.primary')].map(cell => cell.textContent?.trim());
    expect(names).toEqual(['Rina Puspita']);
    expect(send.document.body.textContent).toContain('Segmen: Radio');
    const preview = send.document.querySelector('a[href*="sebagai="]')?.getAttribute('href') ?? '';
    expect((await read(preview)).html).toContain('Yth. Bapak Rina Puspita');
    expect((await officer.get(preview.replace(/\d+$/, '999'))).status).toBe(404);
    const edit = await read(path);
    const version = edit.document.querySelector('input[name=version]')?.getAttribute('value') ?? '';
    const changed = { ...radio, name: 'Radio daerah', version };
    expect((await officer.post(path, changed)).status).toBe(303);
    expect((await officer.post(path, changed)).status).toBe(422);
    expect((await officer.post(`${path}/hapus`)).headers.get('Location')).toBe('/mitra/segmen');
    expect((await officer.get(path)).status).toBe(404);
  });

  it('is filled by hand, a search losing no tick', async () => {
    const picked = {
      ...radio,
      name: 'Pilihan',
      'groups[0].parts[0].kind': 'picked',
      'groups[0].parts[0].value': '',
    };
    const path = (await officer.post('/mitra/segmen/baru', picked)).headers.get('Location')!;
    const looked = await officer.post(`${path}/orang?q=dedi`, {
      what: 'filter',
      q: 'dedi',
      journalistId: String(rina),
    });
    const { document } = parseHTML(await looked.text());
    expect(document.querySelector('input[name=outside]')?.getAttribute('value')).toBe(String(rina));
    const saved = await officer.post(`${path}/orang?q=dedi`, { what: 'save', outside: String(rina) });
    expect(saved.headers.get('Location')).toBe(path);
    expect((await read(path)).document.body.textContent).toContain('1 orang cocok');
  });

  it('is for those who send', async () => {
    const leader = await server.signedIn('leader');
    expect((await leader.get('/mitra/segmen')).status).toBe(200);
    expect((await leader.get('/mitra/segmen/baru')).status).toBe(403);
    expect((await leader.post('/mitra/segmen/baru', radio)).status).toBe(403);
  });

  it.each([
    { name: '' },
    { ...radio, name: 'x'.repeat(200) },
    { ...radio, 'groups[0].parts[0].kind': 'admin' },
    { ...radio, 'groups[0].join': 'xor' },
  ] as Record<string, string>[])('refuses what is forged: %o', async form =>
    expect((await officer.post('/mitra/segmen/baru', form)).status).toBe(422),
  );
});
