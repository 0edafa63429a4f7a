import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootConfig, setConfig } from '#app/config.server.ts';
import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { wire } from '#app/wiring.server.ts';
import { judgedSeason, makeJuror } from '#tests/factories/jury.ts';
import type { Browser } from '#tests/support/browser.ts';
import { scratchFolder, startServer, type TestServer } from '#tests/support/server.ts';

const dataDir = scratchFolder();
let server: TestServer;
let officer: Browser;
let season: { seasonId: number; leagueId: number };
let juror: number;

beforeAll(async () => {
  setConfig(bootConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }));
  setWorkerEntry(new URL('../support/html-worker-entry.mjs', import.meta.url));
  wire();
  server = await startServer({
    dataDir,
    fill: async ctx => {
      season = await judgedSeason(ctx);
      juror = (await makeJuror(ctx, season.seasonId, { name: 'Ratna', email: 'ratna@kampus.example' }))
        .jurorId;
    },
  });
  officer = await server.signedIn('officer');
});
afterAll(() => server.stop());

const round = () => ({
  name: 'Media daerah',
  board: 'outlets',
  leagueId: String(season.leagueId),
  mode: 'marks',
  'criteria[0].name': 'Akurasi',
  'criteria[0].weight': '60',
  'criteria[1].name': 'Kedalaman',
  'criteria[1].weight': '40',
  shortlist: '4',
  jurorsPerEntry: '1',
  indexWeight: '35',
  winners: '3',
});

async function read(browser: Browser, path: string) {
  const response = await browser.get(path);
  return { status: response.status, document: parseHTML(await response.text()).document };
}

it('plans, fills, seats and opens a round without JavaScript, and keeps what was typed after an error', async () => {
  const path = `/penghargaan/${season.seasonId}/penjurian/baru`;
  const refused = await officer.post(path, { ...round(), 'criteria[1].weight': '39', leagueId: '' });
  expect(refused.status).toBe(422);
  const form = parseHTML(await refused.text()).document;
  expect(form.body!.textContent).toContain('Bobot kriteria harus berjumlah 100.');
  expect(form.querySelector('input[name="criteria[1].weight"]')?.getAttribute('value')).toBe('39');

  const planned = await officer.post(path, round());
  const page = planned.headers.get('Location')!;
  expect(page).toMatch(/^\/penghargaan\/penjurian\/\d+$/);
  expect((await officer.post(path, round())).status).toBe(422);
  const opening = await officer.post(`${page}/pembukaan`, {});
  expect((await read(officer, opening.headers.get('Location')!)).document.body!.textContent).toContain(
    'Belum ada peserta.',
  );
  await officer.post(`${page}/finalis`, {});
  await officer.post(`${page}/pembagian`, {});
  const seats = await read(officer, `${page}/kursi`);
  expect(seats.document.querySelectorAll('table tbody tr').length).toBeGreaterThanOrEqual(4);
  await officer.post(`${page}/pembukaan`, {});
  expect((await read(officer, page)).document.body!.textContent).toContain('0 dari 4 lembar dikirim');
  const late = await officer.post(`${page}/batas`, { dueOn: '2020-01-01' });
  expect((await read(officer, late.headers.get('Location')!)).document.body!.textContent).toContain(
    'Hari ini sudah lewat.',
  );
  expect((await read(officer, `${page}/ubah`)).status).toBe(409);
  const bare = await officer.post(`${page}/peserta/1/pencabutan`, { reason: ' ' });
  expect((await read(officer, bare.headers.get('Location')!)).document.body!.textContent).toContain(
    'Alasan wajib diisi.',
  );
});

it('shows a juror neither rounds nor standing, and lets nobody declare for another juror', async () => {
  const other = await server.signedIn('juror');
  expect((await other.get(`/penghargaan/${season.seasonId}/penjurian`)).status).toBe(403);
  expect((await other.get(`/penghargaan/${season.seasonId}/juri`)).status).toBe(403);
  expect((await other.get(`/juri/kepentingan/${juror}`)).status).toBe(403);
  expect((await other.post(`/juri/kepentingan/${juror}`, {})).status).toBe(403);
  const leader = await server.signedIn('leader');
  expect((await leader.get(`/penghargaan/${season.seasonId}/penjurian`)).status).toBe(200);
  expect((await leader.post('/penghargaan/penjurian/1/penutupan', {})).status).toBe(403);
});

it('keeps an interest whose name is not on record, with the message beside it', async () => {
  const refused = await officer.post(`/juri/kepentingan/${juror}`, {
    'interests[0].kind': 'family',
    'interests[0].party': 'journalist',
    'interests[0].name': 'Tidak Tercatat <b>',
    version: '2',
  });
  expect(refused.status).toBe(422);
  const { document } = parseHTML(await refused.text());
  expect(document.body!.textContent).toContain('Tidak ada jurnalis dengan nama ini.');
  expect(document.querySelector('input[name="interests[0].name"]')?.getAttribute('value')).toBe(
    'Tidak Tercatat <b>',
  );
});
