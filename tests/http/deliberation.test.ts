import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootConfig, setConfig } from '#app/config.server.ts';
import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { wire } from '#app/wiring.server.ts';
import { type JudgedRound, judgedRound } from '#tests/factories/marks.ts';
import type { Browser } from '#tests/support/browser.ts';
import { scratchFolder, startServer, type TestServer } from '#tests/support/server.ts';

const dataDir = scratchFolder();
let server: TestServer;
let officer: Browser;
let round: JudgedRound;
let page: string;

beforeAll(async () => {
  setConfig(bootConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }));
  setWorkerEntry(new URL('../support/html-worker-entry.mjs', import.meta.url));
  wire();
  server = await startServer({
    dataDir,
    fill: async ctx => {
      round = await judgedRound(ctx, {
        marks: [
          [9, 9, 8],
          [6, 7, 6],
          [4, 5, 4],
          [2, 2, 3],
        ],
      });
    },
  });
  page = `/penghargaan/penjurian/${round.roundId}/musyawarah`;
  officer = await server.signedIn('officer');
});
afterAll(() => server.stop());

async function read(browser: Browser, path: string) {
  const response = await browser.get(path);
  const { document } = parseHTML(await response.text());
  return { status: response.status, document, text: document.body!.textContent ?? '' };
}

const decision = () => ({
  metOn: '2025-03-20',
  'entries[0].entryId': String(round.entries[0]),
  'entries[0].place': '2',
  'entries[0].award': 'Terbaik 2',
  'entries[1].entryId': String(round.entries[1]),
  'entries[1].place': '1',
  'entries[1].award': 'Terbaik <1>',
  'entries[2].entryId': String(round.entries[2]),
  'entries[2].place': '3',
  'entries[2].award': 'Terbaik 3',
  'entries[3].entryId': String(round.entries[3]),
  'entries[3].place': '',
  'attendance[0].jurorId': String(round.jurors[0]!.jurorId),
  'attendance[0].present': 'on',
  reasons: '',
});

it('shows no mark while judging goes on, and refuses a decision', async () => {
  const before = await read(officer, page);
  expect(before.text).toContain('Musyawarah dibuka sesudah penilaian ditutup');
  expect(before.text).not.toContain('Urutan akhir');
  expect((await read(officer, `${page}/keputusan`)).status).toBe(409);
});

it('shows every part once judging is closed, to staff and leaders and not to jurors', async () => {
  await officer.post(`/penghargaan/penjurian/${round.roundId}/penutupan`, {});
  const order = await read(officer, page);
  expect(order.document.querySelectorAll('figure ol > li').length).toBe(4);
  expect(order.text).toContain('rata-rata biasa');
  const marks = await read(officer, `${page}?bagian=nilai`);
  expect(marks.document.querySelectorAll('figure').length).toBe(6);
  expect((await read(officer, `${page}?bagian=juri`)).text).toContain('Krippendorff');
  expect((await read(officer, `${page}?bagian=keteguhan`)).text).toContain('Schulze');
  expect((await read(officer, `${page}?bagian=keputusan`)).text).toContain('Belum ada keputusan');
  const leader = await server.signedIn('leader');
  expect((await read(leader, page)).status).toBe(200);
  expect((await leader.post(`${page}/keputusan`, decision())).status).toBe(403);
  const juror = await server.signedIn('juror');
  expect((await juror.get(page)).status).toBe(403);
});

it('records a decision without JavaScript, keeps what was typed and asks why it departs from the advice', async () => {
  const form = await read(officer, `${page}/keputusan`);
  const version = form.document.querySelector('input[name="version"]')!.getAttribute('value')!;
  expect(form.document.querySelectorAll('select').length).toBe(4);
  const refused = await officer.post(`${page}/keputusan`, { ...decision(), version });
  expect(refused.status).toBe(422);
  const again = parseHTML(await refused.text()).document;
  expect(again.body!.textContent).toContain('Berbeda dari anjuran: tulis alasannya.');
  expect(again.querySelector('input[name="entries[1].award"]')?.getAttribute('value')).toBe('Terbaik <1>');
  expect(again.querySelector('input[name="attendance[0].present"]')?.hasAttribute('checked')).toBe(true);
  const gap = await officer.post(`${page}/keputusan`, {
    ...decision(),
    version,
    'entries[1].place': '',
    reasons: 'Sebab.',
  });
  expect(parseHTML(await gap.text()).document.body!.textContent).toContain('Ada tempat yang terlompati.');
  // Places are swapped and the titles left as they were shown: each goes with its place.
  expect(form.document.querySelector('input[name="entries[0].award"]')?.getAttribute('value') ?? '').toBe('');
  const titles = Object.fromEntries(
    [0, 1, 2].flatMap(i =>
      [`titles[${i}].place`, `titles[${i}].award`].map(name => [
        name,
        form.document.querySelector(`input[name="${name}"]`)!.getAttribute('value')!,
      ]),
    ),
  );
  const stray = await officer.post(`${page}/keputusan`, {
    ...{ ...decision(), ...titles, version, reasons: 'Sebab.' },
    'entries[0].award': titles['titles[0].award']!,
  });
  expect(stray.status).toBe(422);
  expect(parseHTML(await stray.text()).document.body!.textContent).toContain('Ini sebutan tempat lain.');
  const done = await officer.post(`${page}/keputusan`, {
    ...decision(),
    ...titles,
    ...{ 'entries[0].award': '', 'entries[2].award': '' },
    version,
    reasons: 'Karyanya ditarik <penulisnya>.',
  });
  expect(done.headers.get('Location')).toBe(`${page}?bagian=keputusan`);
  const told = await read(officer, `${page}?bagian=keputusan`);
  expect(told.text).toContain('Karyanya ditarik <penulisnya>.');
  expect(told.text).toContain('Berbeda dari anjuran');
  const awards = told.document.querySelector('main')!.textContent;
  expect(awards).toContain('Terbaik <1>');
  expect(awards).toContain('Terbaik 2 Media daerah');
  expect(awards).not.toContain('Terbaik 1 Media daerah');
  expect((await officer.post(`${page}/keputusan`, { ...decision(), version, reasons: 'x' })).status).toBe(
    422,
  );
});
