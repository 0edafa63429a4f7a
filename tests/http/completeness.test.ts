import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootConfig, setConfig } from '#app/config.server.ts';
import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { wire } from '#app/wiring.server.ts';
import { openedSeason } from '#tests/factories/awards.ts';
import { linkedSeason, ownToken } from '#tests/factories/completeness.ts';
import { storyText } from '#tests/factories/coverage.ts';
import type { Browser } from '#tests/support/browser.ts';
import { scratchFolder, startServer, type TestServer } from '#tests/support/server.ts';

const dataDir = scratchFolder();
let server: TestServer;
let season: Awaited<ReturnType<typeof linkedSeason>> & { unmailed: string };
let unasked: number;

beforeAll(async () => {
  setConfig(bootConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }));
  setWorkerEntry(new URL('../support/html-worker-entry.mjs', import.meta.url));
  wire();
  server = await startServer({
    dataDir,
    fill: async ctx => {
      const linked = await linkedSeason(ctx, { lockOn: '2099-12-31', dueOn: '2099-12-31' });
      season = { ...linked, unmailed: await ownToken(ctx.db, linked.id, 'outlets', linked.otherId) };
      unasked = await openedSeason(ctx, { name: 'Musim Tanpa Jadwal' });
    },
  });
});
afterAll(() => server.stop());

async function read(response: Response) {
  const html = await response.text();
  return { html, document: parseHTML(html).document };
}

async function newestClaim(officer: Browser): Promise<string> {
  const list = await read(await officer.get(`/penghargaan/${season.id}/kelengkapan?keadaan=open`));
  return list.document.querySelector('a[href^="/penghargaan/kelengkapan/klaim/"]')!.getAttribute('href')!;
}

it('shows a candidate their articles and takes addresses, without an account and without scripts', async () => {
  const browser = server.browser();
  const path = `/artikel-saya/${season.token}`;
  const page = await browser.get(path);
  expect(page.status).toBe(200);
  expect(page.headers.get('X-Robots-Tag')).toContain('noindex');
  expect(page.headers.get('Referrer-Policy')).toBe('no-referrer');
  expect(page.headers.get('Cache-Control')).toContain('no-store');
  const first = await read(page);
  expect(first.document.querySelectorAll('script')).toHaveLength(0);
  expect(first.html).toContain('Berita 1');
  expect(first.html).not.toContain('Berita 2');
  const excluded = await read(await browser.get(`${path}?daftar=keluar`));
  expect(excluded.html).toContain('Berita 2');
  expect(excluded.html).toContain('150 kata');

  const typed = 'https://kabar.example/baru-satu-dua <b>catatan</b>\nbukan alamat';
  const refused = await browser.post(path, { addresses: typed });
  expect(refused.status).toBe(422);
  const again = await read(refused);
  expect(again.document.querySelector('textarea')?.textContent).toContain(
    'https://kabar.example/baru-satu-dua &lt;b&gt;',
  );
  expect(again.html).toContain('Baris 2 (“bukan alamat”): ini bukan alamat halaman web.');
  expect((await browser.post(path, { addresses: '' })).status).toBe(422);
  expect((await browser.post(path, { addresses: 'x'.repeat(40_001) })).status).toBe(422);

  expect((await browser.post(path, { addresses: typed.split('\n')[0]! })).status).toBe(303);
  const after = await read(await browser.get(path));
  expect(after.html).toContain('Terima kasih, alamatnya sudah kami terima.');
  expect(after.html).toContain('Menunggu jawaban');
  expect(after.html).toContain('&lt;b&gt;catatan&lt;/b&gt;');
});

it('opens no other link, and shows a candidate nothing of the office', async () => {
  const browser = server.browser();
  expect((await browser.get(`/artikel-saya/${'x'.repeat(22)}`)).status).toBe(404);
  expect((await browser.post(`/artikel-saya/${'x'.repeat(22)}`, { addresses: 'x' })).status).toBe(404);
  const foreign = await browser.fetch(`/artikel-saya/${season.token}`, {
    method: 'POST',
    body: new URLSearchParams({ addresses: 'https://kabar.example/x-y-z' }),
    headers: { Origin: 'https://lain.example', 'Sec-Fetch-Site': 'cross-site' },
  });
  expect(foreign.status).toBe(403);
  for (const path of ['', '/peserta', '/jadwal', '/asal'].map(
    part => `/penghargaan/${season.id}/kelengkapan${part}`,
  )) {
    expect((await browser.get(path)).headers.get('Location')).toContain('/masuk');
    expect((await (await server.signedIn('juror')).get(path)).status).toBe(403);
  }
});

it('lets an officer hand a claim to the coverage desk, refuse it with a reason, and link it; a leader reads', async () => {
  const candidate = server.browser();
  const path = `/artikel-saya/${season.token}`;
  await candidate.post(path, { addresses: 'https://kabar.example/agenda-kantor-cabang' });
  const officer = await server.signedIn('officer');
  const claim = await newestClaim(officer);
  // The page cannot be had here; the officer gets the line with the reason and may fill in the form by hand.
  const reading = await officer.post(`${claim}/baca`);
  expect(reading.status).toBe(303);
  expect(reading.headers.get('Location')).toMatch(/^\/pemberitaan\/catat\/\d+\/\d+$/);
  expect((await officer.get(reading.headers.get('Location')!)).status).toBe(200);

  const refused = await officer.post(claim, { decision: 'refused', answer: '' });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('Tulis alasannya; peserta membacanya.');
  const unknown = await officer.post(claim, { decision: 'known', article: 'entah', answer: 'Ini' });
  expect(unknown.status).toBe(422);
  const form = await read(unknown);
  expect(form.html).toContain('Tidak ada artikel tercatat dengan nomor atau alamat ini.');
  expect(form.document.querySelector('input[name=article]')?.getAttribute('value')).toBe('entah');
  const answered = await officer.post(claim, { decision: 'refused', answer: 'Agenda, bukan berita.' });
  expect(answered.status).toBe(303);
  expect(await (await candidate.get(path)).text()).toContain('Agenda, bukan berita.');
  const leader = await server.signedIn('leader');
  expect((await leader.get(claim)).status).toBe(200);
  expect((await leader.post(claim, { decision: 'refused', answer: 'x' })).status).toBe(403);
  expect((await leader.post(`${claim}/baca`)).status).toBe(403);
  expect((await leader.get(`/penghargaan/${season.id}/kelengkapan/peserta`)).status).toBe(403);
  expect((await leader.get(`/penghargaan/${season.id}/kelengkapan/asal`)).status).toBe(200);
});

it('brings whoever logs a claim back to those still open; the candidate sees what was sent and what was found', async () => {
  const candidate = server.browser();
  const path = `/artikel-saya/${season.token}`;
  expect(await (await candidate.get(path)).text()).toContain('dan lewat surel');
  await candidate.post(path, { addresses: 'https://kabar.example/panen-raya-di-ujung-desa' });
  const officer = await server.signedIn('officer');
  const claim = await newestClaim(officer);
  const reading = await officer.post(`${claim}/baca`);
  const [, lineId] = /\/(\d+)$/.exec(reading.headers.get('Location')!)!;
  const logged = await officer.post('/pemberitaan/catat', {
    ...{ title: 'Panen raya', outletName: 'Kabar Batanghari', journalistNames: 'Rani Siregar' },
    ...{ body: storyText(31, 300), publishedLocal: '2025-03-11T08:00', topicIds: String(season.topicId) },
    ...{ url: 'https://kabar.example/panen-raya-di-ujung-desa', lineId: lineId! },
  });
  expect(logged.status).toBe(303);
  expect(logged.headers.get('Location')).toBe(`/penghargaan/${season.id}/kelengkapan?keadaan=open`);
  expect(await (await officer.get(logged.headers.get('Location')!)).text()).toContain('Panen raya');
  const own = (await read(await candidate.get(path))).document.body.textContent!;
  expect(own).toContain('https://kabar.example/panen-raya-di-ujung-desa');
  expect(own).toContain('Tercatat sebagai: Panen raya · Kabar Batanghari · 11 Mar 2025');
});

it('promises no mail to a candidate who has no address', async () => {
  const browser = server.browser();
  const page = await (await browser.get(`/artikel-saya/${season.unmailed}`)).text();
  expect(page).toContain('simpan tautannya');
  expect(page).not.toContain('lewat surel');
  await browser.post(`/artikel-saya/${season.unmailed}`, {
    addresses: 'https://muaro.example/berita-lain-lagi',
  });
  const officer = await server.signedIn('officer');
  expect(await (await officer.get(await newestClaim(officer))).text()).toContain('tidak dapat disurati');
});

it('shows who gets a link and who does not, moves dates, and sends again what is asked for', async () => {
  const officer = await server.signedIn('officer');
  const candidates = `/penghargaan/${season.id}/kelengkapan/peserta`;
  const page = await read(await officer.get(`${candidates}?kelompok=unreachable`));
  expect(page.html).toContain('Togar Tanpa Surel');
  expect(page.html).toContain('Tanpa alamat surel');
  expect(page.html).not.toContain('>Rani Siregar<');
  const heads = [...page.document.querySelectorAll('main th')].map(each => each.textContent!.trim());
  expect(heads).not.toContain('');
  const rules = await read(await officer.get(`/penghargaan/${season.id}/aturan`));
  const asides = [...rules.document.querySelectorAll('aside')].map(each => each.getAttribute('aria-label'));
  expect([asides.length, new Set(asides).size]).toEqual([2, 2]);
  const told = await read(await officer.get(`${candidates}?kelompok=told`));
  const resend = told.document.querySelector('form[action$="/kirim"]')!.getAttribute('action')!;
  expect((await officer.post(resend)).status).toBe(303);
  expect(await (await officer.get(candidates)).text()).toContain('Tautan dikirim ulang.');
  const dates = `/penghargaan/${season.id}/kelengkapan/jadwal`;
  const wrong = await officer.post(dates, { lockOn: '2099-12-01', dueOn: '2099-12-02' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('Batas kirim tidak boleh sesudah hari penguncian.');
  expect((await officer.post(dates, { lockOn: '2099-12-01', dueOn: '2099-11-20' })).status).toBe(303);

  const sending = `/penghargaan/${season.id}/kelengkapan/kirim`;
  expect((await (await server.signedIn('leader')).post(sending)).status).toBe(403);
  expect((await officer.post(sending)).status).toBe(303);
  expect(await (await officer.get(candidates)).text()).toContain('Tautan mulai dikirim.');
  expect((await officer.post(`/penghargaan/${season.id}/kelengkapan/henti`)).status).toBe(303);
});

it('says before a season is closed that its candidates were never asked what is missing', async () => {
  const officer = await server.signedIn('officer');
  const page = await read(await officer.get(`/penghargaan/${unasked}`));
  const closing = page.document.querySelector('form[action$="/penutupan"]')!;
  expect(closing.textContent).toContain('Peserta belum pernah diminta memeriksa artikelnya');
  const dates = `/penghargaan/${unasked}/kelengkapan/jadwal`;
  expect(closing.querySelector('a')?.getAttribute('href')).toBe(dates);
  expect((await officer.post(dates, { lockOn: '2099-12-01', dueOn: '2099-11-20' })).status).toBe(303);
  expect((await read(await officer.get(`/penghargaan/${unasked}`))).html).not.toContain(
    'belum pernah diminta',
  );
});
