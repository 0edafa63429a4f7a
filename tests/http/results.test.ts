import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { bootConfig, setConfig } from '#app/config.server.ts';
import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { wire } from '#app/wiring.server.ts';
import { finalists } from '#tests/factories/jury.ts';
import { afterSeason, decide, decidedSeason, lockedRun } from '#tests/factories/results.ts';
import type { Browser } from '#tests/support/browser.ts';
import { scratchFolder, startServer, type TestServer } from '#tests/support/server.ts';

const dataDir = scratchFolder();
/** Until the server's own worker has done its work. */
const patience = { timeout: 20_000, interval: 200 };
let server: TestServer;
let officer: Browser;
let leader: Browser;
let season: { seasonId: number; roundId: number; entryIds: number[] };
let first: number;
let second: number;

beforeAll(async () => {
  setConfig(bootConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }));
  setWorkerEntry(new URL('../support/html-worker-entry.mjs', import.meta.url));
  wire();
  server = await startServer({
    dataDir,
    fill: async ctx => {
      season = await decidedSeason(ctx);
      const later = { ...ctx, now: afterSeason };
      first = await lockedRun(later, season.seasonId);
      await decide(later, season.roundId, [...season.entryIds].slice(0, 2).reverse(), {
        reasons: 'Keberatan diterima.',
      });
      await ctx.db.updateTable('articles').set({ status: 'dismissed' }).where('id', '=', 1).execute();
      second = await lockedRun(later, season.seasonId, 'Keberatan diterima.');
      await ctx.db
        .updateTable('articles')
        .set({ published_at: '2024-05-01T00:00:00.000Z' })
        .where('id', '=', 2)
        .execute();
    },
  });
  officer = await server.signedIn('officer');
  leader = await server.signedIn('leader');
});
afterAll(() => server.stop());

async function read(browser: Browser, path: string) {
  const response = await browser.get(path);
  const { document } = parseHTML(await response.text());
  return { status: response.status, document, text: document.body?.textContent ?? '' };
}

it('lists the locks, says which was replaced, and asks for a reason for the next', async () => {
  const path = `/penghargaan/${season.seasonId}/hasil`;
  const page = await read(leader, path);
  expect(page.text).toContain('Penguncian ke-2');
  expect(page.text).toContain('Digantikan');
  expect(page.document.querySelector('textarea[name="reason"]')).toBeNull();
  expect((await officer.post(path, { reason: ' ' })).status).toBe(422);
});

it('tells what changed since the lock when it is compared again, and what a later lock changed', async () => {
  const path = `/penghargaan/hasil/${second}`;
  expect((await leader.post(`${path}/banding`, {})).status).toBe(303);
  const page = await vi.waitFor(async () => {
    const compared = await read(officer, path);
    expect(compared.text).toContain('1 artikel tidak ada lagi');
    return compared;
  }, patience);
  expect(page.text).toContain('Perubahan ini tidak mengubah hasil yang sudah dikunci.');
  const diff = await read(officer, `/penghargaan/hasil/${second}/beda/${first}`);
  expect(diff.text).toContain('Keberatan diterima.');
  expect(diff.text).toContain(`1. ${finalists[1]} – Juara I`);
  expect(diff.text).toContain('1 artikel tidak ada lagi');
  expect((await read(officer, `/penghargaan/hasil/${first}/beda/${second}`)).status).toBe(404);
});

it('is signed by two people, keeps what was typed, and is then published', async () => {
  const path = `/penghargaan/hasil/${second}`;
  const form = (await read(leader, path)).document;
  const sha256 = form.querySelector('input[name="sha256"]')!.getAttribute('value')!;
  const refused = await leader.post(path, { sha256: 'f'.repeat(64), position: 'Kepala kantor cabang' });
  expect(refused.status).toBe(422);
  const again = parseHTML(await refused.text()).document;
  expect(again.body!.textContent).toContain('Sidik yang Anda lihat bukan sidik hasil ini.');
  expect(again.querySelector('input[name="position"]')?.getAttribute('value')).toBe('Kepala kantor cabang');
  expect((await leader.post(path, { sha256, position: 'Kepala kantor cabang' })).status).toBe(303);
  const early = await officer.post(`${path}/terbit`, { objectionDays: '7' });
  expect((await read(officer, early.headers.get('Location')!)).text).toContain(
    'Perlu tanda tangan dua orang yang berbeda.',
  );
  await officer.post(path, { sha256, position: 'Petugas Humas' });
  expect((await read(officer, path)).text).toContain('Ditandatangani');
  const wrong = await officer.post(`${path}/terbit`, { objectionDays: '0' });
  expect((await read(officer, wrong.headers.get('Location')!)).text).toContain('Isi 1 sampai 60 hari.');
  await officer.post(`${path}/terbit`, { objectionDays: '7' });
  const page = await read(officer, path);
  expect(page.text).toContain('Terbit');
  expect(page.text).toContain('Keberatan diterima sampai');
});

it('hands out the snapshot whose bytes have the hash, to staff and leaders only', async () => {
  const response = await officer.get(`/penghargaan/hasil/${second}/cuplikan.json`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  expect((await read(officer, `/penghargaan/hasil/${second}`)).text).toContain(digest);
  const juror = await server.signedIn('juror');
  expect((await juror.get(`/penghargaan/hasil/${second}/cuplikan.json`)).status).toBe(403);
  expect((await juror.get(`/penghargaan/hasil/${second}`)).status).toBe(403);
});

it('shows the published results and a dossier to anybody with the link, without scripts, and takes an objection', async () => {
  const visitor = server.browser();
  const page = await read(visitor, `/hasil/${season.seasonId}`);
  expect(page.text).toContain(finalists[1]);
  expect(page.document.querySelector('script[type="module"]')).toBeNull();
  const levels = [...page.document.querySelectorAll('h1, h2, h3, h4')].map(each => Number(each.tagName[1]));
  expect(levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1)).toBe(true);
  const link = await vi.waitFor(async () => {
    const list = await read(officer, `/penghargaan/hasil/${second}/berkas`);
    return list.document.querySelector('main a[href*="/berkas-nilai/"]')!.getAttribute('href')!;
  }, patience);
  // Who signs and publishes reads them too; a juror does not.
  const leader = await read(await server.signedIn('leader'), `/penghargaan/hasil/${second}/berkas`);
  expect(leader.document.querySelector('main a[href*="/berkas-nilai/"]')!.getAttribute('href')).toBe(link);
  expect((await (await server.signedIn('juror')).get(`/penghargaan/hasil/${second}/berkas`)).status).toBe(
    403,
  );
  const path = new URL(link).pathname;
  const refused = await visitor.post(path, { sender: 'Pemred', email: 'bukan', body: ' ' });
  expect(refused.status).toBe(422);
  const form = parseHTML(await refused.text()).document;
  expect(form.querySelector('input[name="email"]')?.getAttribute('value')).toBe('bukan');
  expect(form.querySelector('input[name="sender"]')?.getAttribute('value')).toBe('Pemred');
  expect((await visitor.post(path, { sender: 'Pemred', body: 'Ada yang terlewat.' })).status).toBe(303);
  const objections = await read(officer, `/penghargaan/hasil/${second}/keberatan`);
  const answering = objections.document.querySelector('a[href*="/penghargaan/keberatan/"]')!;
  const answered = await officer.post(answering.getAttribute('href')!, {
    outcome: 'refused',
    answer: 'Sudah dihitung.',
  });
  expect(answered.status).toBe(303);
  expect((await read(visitor, path)).text).toContain('Sudah dihitung.');
  expect((await visitor.get('/hasil/999')).status).toBe(404);
  expect((await visitor.get(`/berkas-nilai/${'A'.repeat(22)}`)).status).toBe(404);
});
