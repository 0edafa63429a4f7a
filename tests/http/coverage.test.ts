import { afterAll, beforeAll, expect, it } from 'vitest';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { dismissArticle } from '#app/features/coverage/review.service.server.ts';
import { findTopic } from '#app/features/programs/queries.server.ts';
import { updateTopic } from '#app/features/programs/topics.service.server.ts';
import { programmeIds } from '#tests/factories/awards.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import type { Browser } from '#tests/support/browser.ts';
import { startServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
let officer: Browser;
let retired: number;
let dismissed: number;
let again: number;

beforeAll(async () => {
  server = await startServer({
    fill: async ctx => {
      const [used, old] = (await programmeIds(ctx)) as [number, number];
      dismissed = await loggedArticle(ctx, { body: storyText(1) });
      await dismissArticle(ctx, dismissed, 'Salah catat');
      again = await loggedArticle(ctx, { body: storyText(1), title: 'Dicatat lagi', topicIds: [used, old] });
      await updateTopic(ctx, { ...(await findTopic(ctx.db, old))!, active: false });
      retired = old;
    },
  });
  officer = await server.signedIn('officer');
});
afterAll(() => server.stop());

const page = async (path: string) => (await officer.fetch(path)).text();

it('offers an article the topic that is no longer in use, ticked and said to be so', async () => {
  const html = await page(coveragePaths.edit(again));
  const box = html
    .match(/<label[^>]*><input[^>]*>.*?<\/label>/gs)!
    .find(label => label.includes(`value="${retired}"`));
  expect(box).toMatch(/checked/);
  expect(box).toContain('nonaktif');
  expect(await page(coveragePaths.byHand)).not.toContain('nonaktif');
});

it('shows the way to the article that keeps a dismissed one out of the list', async () => {
  const answer = await officer.post(coveragePaths.restoration(dismissed), {});
  expect(answer.status).toBe(303);
  expect(answer.headers.get('Location')).toBe(coveragePaths.show(dismissed));
  const html = await page(coveragePaths.show(dismissed));
  expect(html).toContain('Artikel ini sudah dicatat sebelumnya.');
  expect(html).toContain(`href="${coveragePaths.show(again)}"`);
  expect(html).not.toContain(coveragePaths.restoration(dismissed));
});

it('says beside the field that a year is out of reach', async () => {
  const form = { title: 'x', outletName: 'Muaro Pos', body: storyText(2) };
  const refusal = async (publishedLocal: string) => {
    const answer = await officer.post(coveragePaths.log, { ...form, publishedLocal });
    expect(answer.status).toBe(422);
    return answer.text();
  };
  expect(await refusal('0001-01-01T00:00')).toContain('Paling awal tahun 1945');
  expect(await refusal('9999-12-31T00:00')).toContain('Tanggal ini masih di depan');
});

it('offers a double with the way to it, before the form is checked and after, and lets a person insist', async () => {
  const body = `${storyText(40)}.\n${storyText(41)}`;
  const values = { title: 'Nelayan Tebo terlindungi', outletName: 'Tebo Kini' };
  const form = { ...values, publishedLocal: '2025-03-18T10:00', body };
  expect((await officer.post(coveragePaths.log, form)).status).toBe(303);
  const read = await officer.post(coveragePaths.read, { source: `${values.title}\n\n${body}` });
  expect(await read.text()).toContain('Naskah yang sama sudah dicatat:');
  const again = { ...form, body: body.replaceAll('\n', '\r\n') };
  const refused = await officer.post(coveragePaths.log, again);
  expect(refused.status).toBe(422);
  const html = await refused.text();
  const insist = html.match(/<button[^>]*name="besideId"[^>]*>/)?.[0];
  expect(html.match(/Media ini sudah punya artikel/g)).toHaveLength(1);
  expect(html.replaceAll('<!-- -->', '')).toContain('(Tebo Kini, 18 Mar 2025');
  const besideId = insist!.match(/value="(\d+)"/)![1]!;
  expect(html).toContain(coveragePaths.show(Number(besideId)));
  const answer = await officer.post(coveragePaths.same, { ...again, besideId: '' });
  expect(await answer.text()).toContain('Tebo Kini');
  expect(await (await officer.post(coveragePaths.same, { ...again, besideId })).text()).not.toContain(
    'Tebo Kini',
  );
  expect((await officer.post(coveragePaths.log, { ...again, besideId })).status).toBe(303);
});

it('brings the known article up to date by what was about to be logged again, once a person has checked it', async () => {
  const form = {
    title: 'Buruh panen Merlung terlindungi',
    outletName: 'Merlung Kini',
    publishedLocal: '2025-03-18T10:00',
    body: storyText(60),
    rubric: 'Daerah',
  };
  const logged = await officer.post(coveragePaths.log, form);
  const path = logged.headers.get('Location')!.split('?')[0]!;
  const longer = `${storyText(60)}\n${storyText(61)}`;
  const shown = await officer.post(`${path}/ubah`, { ...form, body: longer, rubric: '', perbarui: '1' });
  expect(shown.status).toBe(200);
  const html = await shown.text();
  expect(html).toContain(storyText(61).slice(0, 60));
  expect(html).toMatch(/name="rubric"[^>]*value="Daerah"|value="Daerah"[^>]*name="rubric"/);
  expect(await (await officer.get(path)).text()).not.toContain(storyText(61).slice(0, 60));
  const version = html.match(/name="version"[^>]*value="(\d+)"/)![1]!;
  const saved = await officer.post(`${path}/ubah`, { ...form, body: longer, version });
  expect(saved.status).toBe(303);
  expect(await (await officer.get(path)).text()).toContain(storyText(61).slice(0, 60));
});

it('shows the second of two editors what the first changed, keeps what was typed, and saves over it when told to', async () => {
  const form = {
    title: 'Petani Sungai Gelam terlindungi',
    outletName: 'Gelam Kini',
    publishedLocal: '2025-03-19T10:00',
    body: storyText(62),
  };
  const logged = await officer.post(coveragePaths.log, form);
  const path = logged.headers.get('Location')!.split('?')[0]!;
  const first = { ...form, rubric: 'Rubrik pertama', version: '1' };
  expect((await officer.post(`${path}/ubah`, first)).status).toBe(303);
  const second = { ...form, title: 'Petani Sungai Gelam menurut yang kedua', version: '1' };
  const refused = await officer.post(`${path}/ubah`, second);
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toContain('Rubrik pertama');
  expect(html).toContain('Petani Sungai Gelam menurut yang kedua');
  const overVersion = html.match(/name="overVersion"[^>]*value="(\d+)"/)![1]!;
  expect((await officer.post(`${path}/ubah`, { ...second, overVersion })).status).toBe(303);
  expect(await (await officer.get(path)).text()).toContain('Petani Sungai Gelam menurut yang kedua');
});

it('says beside a filter that its value means nothing, and keeps it', async () => {
  const html = await page(
    `${coveragePaths.list}?dari=2025-02-31&media=99999&kanal=radio&bulan=2025-13&q=santunan`,
  );
  expect(html).toMatch(/<input[^>]*name="dari"[^>]*value="2025-02-31"/);
  expect(html).toMatch(/<option[^>]*value="99999"[^>]*>“99999”/);
  expect(html.match(/tidak dikenali\. Pilih/g)).toHaveLength(2);
  expect(html).toContain('Saringan “2025-13” tidak dikenali');
  expect(html).toMatch(/<input[^>]*name="bulan"[^>]*value="2025-13"/);
});

it.each([
  ['/mitra?wilayah=zz', 'zz'],
  ['/laporan/buku/baru?sampai=2026-06-31', '2026-06-31'],
])('says so above the list at %s', async (address, value) => {
  expect((await page(address)).replaceAll('<!-- -->', '')).toContain(`“${value}” tidak dikenali. Pilih`);
});

it('tells a known address beside its field, with the way to the article and what to do', async () => {
  const form = {
    title: 'Nelayan Nipah Panjang ikut program jaminan sosial',
    outletName: 'Muaro Pos',
    publishedLocal: '2025-03-18T10:00',
    url: 'https://muaropos.example/nelayan-nipah-panjang',
  };
  expect((await officer.post(coveragePaths.log, { ...form, body: storyText(31) })).status).toBe(303);
  const again = { ...form, title: 'Judul lain', url: `${form.url}?utm_source=wa`, body: storyText(32) };
  const refused = await officer.post(coveragePaths.log, again);
  expect(refused.status).toBe(422);
  const html = (await refused.text()).replaceAll('<!-- -->', '');
  const field = html.slice(html.indexOf('id="artikel-url"'));
  expect(field).toMatch(/^[^>]*aria-invalid="true"/);
  expect(field.slice(0, 1500)).toMatch(/href="\/pemberitaan\/\d+"[^>]*>Nelayan Nipah Panjang/);
  expect(field.slice(0, 1500)).toContain('tekan “Perbarui yang lama”');
  expect(field.slice(0, 1500)).toContain('Alamat ini sudah dicatat sebelumnya.');
});
