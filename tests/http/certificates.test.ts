import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootConfig, setConfig } from '#app/config.server.ts';
import { draftSeason } from '#tests/factories/awards.ts';
import type { Browser } from '#tests/support/browser.ts';
import { scratchFolder, startServer, type TestServer } from '#tests/support/server.ts';

const dataDir = scratchFolder();
let server: TestServer;
let officer: Browser;
let seasonId: number;

beforeAll(async () => {
  setConfig(bootConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }));
  server = await startServer({
    dataDir,
    fill: async ctx => {
      seasonId = await draftSeason(ctx);
    },
  });
  officer = await server.signedIn('officer');
});
afterAll(() => server.stop());

const list = () => `/penghargaan/${seasonId}/piagam`;
const template = {
  name: 'Piagam pemenang',
  heading: 'PIAGAM PENGHARGAAN',
  signatory: 'Rahmat Hidayat',
  series: '{nomor}/PIAGAM/{bulan}/{tahun}',
  top: '22',
  firstNumber: '1',
};
const longest = `Prof. Dr. ${'Kusuma '.repeat(13)}Dewi, S.I.Kom., M.Si.`.slice(0, 120);

async function read(browser: Browser, path: string) {
  const response = await browser.get(path);
  const { document } = parseHTML(await response.text());
  return { response, document, text: document.body!.textContent!.replace(/\s+/g, ' ') };
}

it('makes a template without JavaScript, keeps what was typed, and shows it on a drawn certificate', async () => {
  expect((await officer.get(`${list()}/baru`)).status).toBe(409);
  const refused = await officer.post(`${list()}/templat`, {
    ...template,
    heading: 'PIAGAM <b>',
    series: 'TANPA',
  });
  expect(refused.status).toBe(422);
  const { document } = parseHTML(await refused.text());
  expect(document.body!.textContent).toContain('Pola harus memuat {nomor} satu kali.');
  expect(document.querySelector('input[name=heading]')!.getAttribute('value')).toBe('PIAGAM <b>');
  expect(document.querySelector('main svg[role=img]')!.textContent).toContain('PIAGAM <b>');
  expect((await officer.post(`${list()}/templat`, template)).status).toBe(303);
  expect((await read(officer, list())).text).toContain('Piagam pemenang');
});

it('issues a certificate that anybody can check, until it is withdrawn and says so', async () => {
  const form = { templateId: '1', recipient: longest, award: 'Dewan Juri', issuedOn: '2025-12-12' };
  const refused = await officer.post(`${list()}/baru`, { ...form, email: 'bukan-alamat' });
  expect(refused.status).toBe(422);
  expect(
    parseHTML(await refused.text())
      .document.querySelector('input[name=recipient]')!
      .getAttribute('value'),
  ).toBe(longest);
  const page = (await officer.post(`${list()}/baru`, form)).headers.get('Location')!;
  const pdf = await officer.get(`${page}/piagam.pdf`);
  expect(pdf.headers.get('Content-Type')).toBe('application/pdf');
  expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-');

  const shown = (await read(officer, page)).document.querySelector('a[href*="/piagam/"].tabular')!;
  const code = shown.textContent!;
  const anybody = server.browser();
  const typed = await anybody.get(`/piagam?kode=${code.toLowerCase()}`);
  const check = typed.headers.get('Location') ?? new URL(typed.url).pathname;
  const valid = await read(anybody, check);
  expect(valid.response.status).toBe(200);
  expect(valid.text).toContain('Piagam ini sah');
  expect(valid.text).toContain(longest);
  expect(valid.text).toContain('001/PIAGAM/XII/2025');
  expect(valid.document.querySelector('script[src]')).toBeNull();

  const bare = await officer.post(`${page}/penarikan`, { reason: ' ' });
  expect((await read(officer, bare.headers.get('Location')!)).text).toContain('Isi alasan penarikan');
  await officer.post(`${page}/penarikan`, { reason: 'Rahasia dapur' });
  const withdrawn = await read(anybody, check);
  expect(withdrawn.text).toContain('Piagam ini sudah ditarik');
  expect(withdrawn.text).not.toContain('Rahasia dapur');
  expect((await officer.get(`${page}/piagam.pdf`)).status).toBe(404);
});

it('tells a guessed code nothing, and asks for one that can be read', async () => {
  const anybody = server.browser();
  for (const guess of ['0000000000000001', '1', '001', '001-PIAGAM-XII-2025', 'x', '%00', "' or 1=1"]) {
    const { response, text } = await read(
      anybody,
      `/piagam/${encodeURIComponent(guess).replace('%2500', '%00')}`,
    );
    expect(response.status).toBe(404);
    expect(text).not.toContain('Diberikan kepada');
  }
  expect((await read(anybody, '/piagam?kode=abc')).text).toContain('Kode terdiri dari 16 huruf');
});

it('is for staff: a juror sees nothing of it, a leader changes nothing', async () => {
  const juror = await server.signedIn('juror');
  const leader = await server.signedIn('leader');
  expect((await juror.get(list())).status).toBe(403);
  expect((await juror.get('/penghargaan/piagam/1')).status).toBe(403);
  expect((await leader.get(list())).status).toBe(200);
  expect((await leader.post(`${list()}/dokumen`, {})).status).toBe(403);
  expect((await leader.post('/penghargaan/piagam/1/penarikan', { reason: 'x' })).status).toBe(403);
  expect((await leader.get('/penghargaan/piagam/templat/1')).status).toBe(403);
});

it('prints all in a job that ends on the list', async () => {
  await officer.post(`${list()}/baru`, {
    templateId: '1',
    recipient: 'Ahmad Fauzi',
    award: 'Dewan Juri',
    issuedOn: '2025-12-12',
  });
  await officer.post(`${list()}/dokumen`, {});
  await expect
    .poll(async () => (await read(officer, list())).text, { timeout: 20_000, interval: 300 })
    .toContain('Unduh PDF (1 piagam)');
  expect((await officer.get(`${list()}/semua.pdf`)).headers.get('Content-Type')).toBe('application/pdf');
});
