import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootConfig, setConfig } from '#app/config.server.ts';
import { listRequests } from '#app/features/awards/winners/queries.server.ts';
import { askWinners, detailsUrl } from '#app/features/awards/winners/service.server.ts';
import { wire } from '#app/wiring.server.ts';
import { awardedWork } from '#tests/factories/winners.ts';
import { calledSeason, workForm } from '#tests/factories/works.ts';
import type { Browser } from '#tests/support/browser.ts';
import { scratchFolder, startServer, type TestServer } from '#tests/support/server.ts';

const dataDir = scratchFolder();
const distant = '2099-12-31';
let server: TestServer;
let season: Awaited<ReturnType<typeof calledSeason>>;
let winner: { path: string; id: number; seasonId: number };

beforeAll(async () => {
  setConfig(bootConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }));
  wire();
  server = await startServer({
    dataDir,
    fill: async ctx => {
      season = await calledSeason(ctx, { dueOn: distant });
      const awarded = await awardedWork(ctx, season);
      const deleteOn = new Date(Date.parse(ctx.now) + 30 * 86_400_000).toISOString().slice(0, 10);
      await askWinners(ctx, awarded.seasonId, { deleteOn });
      const [request] = await listRequests(ctx.db, awarded.seasonId);
      winner = { path: new URL(detailsUrl(request!)).pathname, id: request!.id, seasonId: awarded.seasonId };
    },
  });
});
afterAll(() => server.stop());

async function read(response: Response) {
  const html = await response.text();
  return { html, document: parseHTML(html).document };
}

/** A form with files, as a browser without scripts sends it. */
function send(browser: Browser, path: string, fields: object, files: Record<string, Blob> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value) body.append(name, String(value));
  for (const name of ['file', 'consent'])
    body.append(name, files[name] ?? new Blob([]), files[name] ? 'a.pdf' : '');
  return browser.fetch(path, {
    method: 'POST',
    body,
    headers: { Origin: server.url, 'Sec-Fetch-Site': 'same-origin' },
  });
}

const fields = (values: object = {}) => {
  const { articleId: _, version: __, declared: ___, ...form } = workForm();
  return { ...form, declared: 'on', ...values };
};

it('takes a work without an account and without scripts, keeps what was typed, takes files, and lets it be withdrawn', async () => {
  const browser = server.browser();
  const path = `/karya/${season.token}`;
  const page = await browser.get(path);
  expect(page.status).toBe(200);
  expect(page.headers.get('X-Robots-Tag')).toContain('noindex');
  expect(page.headers.get('Referrer-Policy')).toBe('no-referrer');
  const { document } = await read(page);
  expect(document.querySelectorAll('script')).toHaveLength(0);
  expect(
    [...document.querySelectorAll('select[name=articleId] option')].map(o => o.textContent),
  ).toHaveLength(3);

  const refused = await send(browser, path, fields({ url: '', title: 'Judul <b>yang</b> diketik' }));
  expect(refused.status).toBe(422);
  const again = await read(refused);
  expect(again.html).toContain('Isi alamat atau lampirkan berkas.');
  expect(again.document.querySelector('input[name=title]')?.getAttribute('value')).toBe(
    'Judul <b>yang</b> diketik',
  );
  expect(again.document.querySelector('input[name=declared]')?.hasAttribute('checked')).toBe(true);

  const pdf = new Blob(['%PDF-1.4\n', 'x'.repeat(200_000)]);
  const taken = await send(browser, path, fields({ url: '' }), { file: pdf, consent: pdf });
  expect(taken.status).toBe(303);
  const after = await read(await browser.get(path));
  expect(after.html).toContain('Terima kasih, karya Anda sudah kami terima.');
  expect(after.html).toContain('Tiga musim tanpa jaminan');
  const edit = after.document.querySelector(`a[href^="${path}/"]`)!.getAttribute('href')!;
  expect((await read(await browser.get(edit))).html).toContain('Berkas sudah ada');
  expect((await send(browser, edit, fields({ title: 'Judul baru', url: '' }))).status).toBe(303);
  expect((await browser.post(`${edit}/penarikan`)).status).toBe(303);
  expect((await read(await browser.get(path))).html).toContain('Karya sudah ditarik.');
});

it('opens no other link, reads no file of strangers, and shows a sender nothing of the office', async () => {
  const browser = server.browser();
  expect((await browser.get(`/karya/${'x'.repeat(22)}`)).status).toBe(404);
  expect((await send(browser, `/karya/${'x'.repeat(22)}`, fields())).status).toBe(404);
  expect((await browser.get(`/karya/${season.token}/999`)).status).toBe(404);
  const foreign = await browser.fetch(`/karya/${season.token}`, {
    method: 'POST',
    body: new URLSearchParams(fields() as Record<string, string>),
    headers: { Origin: 'https://lain.example', 'Sec-Fetch-Site': 'cross-site' },
  });
  expect(foreign.status).toBe(403);
  for (const path of [`/penghargaan/${season.id}/karya`, '/penghargaan/karya/1/berkas/naskah']) {
    expect((await browser.get(path)).headers.get('Location')).toContain('/masuk');
    expect((await (await server.signedIn('juror')).get(path)).status).toBe(403);
  }
});

it('lets an officer look, open the files and answer; a leader reads', async () => {
  const officer = await server.signedIn('officer');
  const list = await read(await officer.get(`/penghargaan/${season.id}/karya`));
  const work = list.document.querySelector('a[href^="/penghargaan/karya/"]')!.getAttribute('href')!;
  expect((await officer.get(work)).status).toBe(200);
  const file = await officer.get(`${work}/berkas/persetujuan`);
  expect(file.headers.get('Content-Type')).toBe('application/pdf');
  expect(file.headers.get('Content-Security-Policy')).toContain('sandbox');
  await file.arrayBuffer();
  const sender = server.browser();
  await send(sender, `/karya/${season.token}`, fields({ url: 'https://kabar.example/lain' }));
  const newest = await read(await officer.get(`/penghargaan/${season.id}/karya?keadaan=submitted`));
  const fresh = newest.document.querySelector('a[href^="/penghargaan/karya/"]')!.getAttribute('href')!;
  const refused = await officer.post(fresh, { decision: 'accepted' });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('tulis mengapa tetap diterima');
  const answered = await officer.post(fresh, { decision: 'incomplete', remark: 'Surat redaksi belum ada.' });
  expect(answered.headers.get('Location')).toBe(`/penghargaan/${season.id}/karya`);
  expect(await (await sender.get(`/karya/${season.token}`)).text()).toContain('Surat redaksi belum ada.');
  const leader = await server.signedIn('leader');
  expect((await leader.get(fresh)).status).toBe(200);
  expect((await leader.post(fresh, { decision: 'accepted', remark: 'x' })).status).toBe(403);
  expect((await leader.get(`/penghargaan/${season.id}/karya/undangan`)).status).toBe(403);
});

it('takes a winner’s details, shows them to an administrator on request alone, and closes the link when deleted', async () => {
  const browser = server.browser();
  const details = {
    nik: '1571 0123 4567 8901',
    npwp: '',
    bank: 'Bank Contoh',
    account: '0123456789',
    holder: 'Rani',
  };
  const refused = await browser.post(winner.path, { ...details, nik: '1571' });
  expect(refused.status).toBe(422);
  const form = await read(refused);
  expect(form.html).toContain('NIK terdiri atas 16 angka.');
  expect(form.document.querySelector('input[name=nik]')?.getAttribute('value')).toBe('1571');
  expect(refused.headers.get('Cache-Control')).toContain('no-store');
  expect((await browser.post(winner.path, details)).status).toBe(303);
  const after = await (await browser.get(winner.path)).text();
  expect(after).toContain('Data Anda sudah kami terima');
  expect(after).not.toContain('0123456789');
  const path = `/penghargaan/data-pemenang/${winner.id}`;
  for (const role of ['officer', 'leader'] as const) {
    const other = await server.signedIn(role);
    expect((await other.get(path)).status).toBe(403);
    expect((await other.post(path)).status).toBe(403);
    expect((await other.get(`/penghargaan/${winner.seasonId}/data-pemenang`)).status).toBe(403);
  }
  const admin = await server.signedIn('admin');
  expect(await (await admin.get(path)).text()).not.toContain('1571012345678901');
  const shown = await admin.post(path);
  expect(shown.headers.get('Cache-Control')).toContain('no-store');
  expect(await shown.text()).toContain('1571012345678901');
  expect((await admin.post(`${path}/hapus`)).status).toBe(303);
  expect((await browser.get(winner.path)).status).toBe(410);
  expect(server.output()).not.toContain(winner.path.split('/').at(-1)!);
});
