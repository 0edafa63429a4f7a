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
  expect(await read.text()).toContain('Naskah yang sama sudah dicatat dari Tebo Kini:');
  const again = { ...form, body: body.replaceAll('\n', '\r\n') };
  const refused = await officer.post(coveragePaths.log, again);
  expect(refused.status).toBe(422);
  const html = await refused.text();
  const insist = html.match(/<input[^>]*name="besideId"[^>]*>/)?.[0];
  expect(insist).toContain('type="checkbox"');
  const besideId = insist!.match(/value="(\d+)"/)![1]!;
  expect(html).toContain(coveragePaths.show(Number(besideId)));
  expect((await officer.post(coveragePaths.log, { ...again, besideId })).status).toBe(303);
});
