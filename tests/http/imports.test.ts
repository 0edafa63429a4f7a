import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loggedArticle } from '#tests/factories/coverage.ts';
import type { Browser } from '#tests/support/browser.ts';
import { startServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer({
    fill: async ctx => {
      await loggedArticle(ctx, { title: 'Sudah tercatat', url: 'https://kabar.example/a' });
    },
  });
});
afterAll(() => server.stop());

const list =
  'Tanggal;Media;Judul;Link\n18/03/2025;Kabar;Berita baru;https://kabar.example/b\n18/03/2025;Kabar;Sudah tercatat;https://kabar.example/a\nentah;Kabar;Tanpa tanggal;\n';

function upload(browser: Browser, body: FormData): Promise<Response> {
  const headers = { Origin: browser.url, 'Sec-Fetch-Site': 'same-origin' };
  return browser.fetch('/impor', { method: 'POST', body, headers });
}

/** Follows a batch's page, as a person who reloads it, until it leads elsewhere or says something. */
async function settled(
  browser: Browser,
  path: string,
  until: (html: string, url: string) => boolean,
): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const response = await browser.get(path);
    const location = response.headers.get('Location') ?? '';
    const html = location === '' ? await response.text() : '';
    if (until(html, location)) return location || html;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`${path} did not settle`);
}

it('takes a list in step by step, without JavaScript', async () => {
  const officer = await server.signedIn('officer');
  const form = new FormData();
  form.set('kind', 'articles');
  form.set('file', new File([list], 'rekap.csv', { type: 'text/csv' }));
  const uploaded = await upload(officer, form);
  expect(uploaded.status).toBe(303);
  const sheet = uploaded.headers.get('Location')!;
  expect(sheet).toMatch(/^\/impor\/\d+\/lembar$/);
  const root = sheet.replace('/lembar', '');
  const { document } = parseHTML(await (await officer.get(sheet)).text());
  expect(document.querySelector('input[checked][name=choice]')?.getAttribute('value')).toBe('0:1');
  expect((await officer.post(sheet, { choice: '0:1' })).headers.get('Location')).toBe(`${root}/kolom`);

  const refused = await officer.post(`${root}/kolom`, { 'column[0]': 'published' });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('Pilih kolom yang berisi judul.');
  const columns = {
    'column[0]': 'published',
    'column[1]': 'outlet',
    'column[2]': 'title',
    'column[3]': 'url',
  };
  expect((await officer.post(`${root}/kolom`, columns)).headers.get('Location')).toBe(root);

  // "Kabar" is taken for the outlet at kabar.example: its spelling is shown before the rows, and beside them what it becomes.
  const names = await settled(officer, root, (_, location) => location !== '');
  expect(names).toBe(`${root}/nama`);
  const preview = `${root}/pratinjau`;
  const shown = await (await officer.get(preview)).text();
  expect(shown).toContain('Simpan 1 baris');
  expect(shown).toContain('Dicatat sebagai Kabar Batanghari');
  expect(await (await officer.get(`${preview}?hasil=refused`)).text()).toContain('Bukan tanggal');
  expect(await (await officer.get(`${root}/nama?semua=1`)).text()).toContain('Pakai nama');

  expect((await officer.post(`${root}/simpan`, {})).headers.get('Location')).toBe(root);
  await settled(officer, root, html => html.includes('Unduh baris yang tidak masuk'));
  const leftOut = await (await officer.get(`${root}/tidak-masuk.csv`)).text();
  expect(leftOut.split('\r\n')).toEqual([
    'Baris;Alasan;Tanggal;Media;Judul;Link',
    '3;Tautan ini sudah tercatat;18/03/2025;Kabar;Sudah tercatat;https://kabar.example/a',
    '4;Tanggal terbit: Bukan tanggal;entah;Kabar;Tanpa tanggal;',
    '',
  ]);

  const exported = await officer.get('/ekspor/pemberitaan/csv?q=berita');
  expect(exported.headers.get('Content-Disposition')).toMatch(/^attachment; filename="gema-pemberitaan-/);
  const lines = (await exported.text()).split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('Berita baru');

  expect((await officer.post(`${root}/batalkan`, {})).headers.get('Location')).toBe(root);
  await settled(officer, root, html => html.includes('Dipertahankan'));
  expect((await (await officer.get('/ekspor/pemberitaan/json?q=berita')).text()).trim()).toBe('[\n]');
});

it('says what is wrong with a file, and keeps others out', async () => {
  const officer = await server.signedIn('officer');
  const form = new FormData();
  form.set('kind', 'outlets');
  form.set('file', new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])], 'lama.xls'));
  const refused = await upload(officer, form);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('Ini berkas Excel lama (.xls)');
  const leader = await server.signedIn('leader');
  expect((await leader.get('/impor')).status).toBe(403);
  expect((await leader.get('/ekspor/semua')).status).toBe(403);
  expect((await leader.get('/ekspor/media/csv')).status).toBe(200);
  const juror = await server.signedIn('juror');
  expect((await juror.get('/ekspor/media/csv')).status).toBe(403);
  expect((await officer.get('/ekspor/rahasia/csv')).status).toBe(404);
});
