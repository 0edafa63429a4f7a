import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { config, readConfig, setConfig } from '#app/config.server.ts';
import { pageReader } from '#app/features/coverage/page-reader.server.ts';
import { listPictures } from '#app/features/coverage/pictures/queries.server.ts';
import { photographNow, runScreenshot } from '#app/features/coverage/pictures/screenshot.service.server.ts';
import { runLooks } from '#app/features/coverage/snapshots/looking.service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { Conflict } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { loggedArticle } from '#tests/factories/coverage.ts';
import { findChromium } from '#tests/support/chromium.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { type FeedServer, sends, startFeedServer } from '#tests/support/feed-server.ts';

const chromium = findChromium();
const before = config();
let server: FeedServer;

/** The configuration of a server with a browser, or with none. */
function configure(path: string | undefined): void {
  const env = { NODE_ENV: 'test', LOG_LEVEL: 'silent', GEMA_DATA_DIR: before.dataDir };
  const sandbox = process.getuid?.() === 0 ? 'off' : 'on';
  const browser = { CHROMIUM_PATH: path, CHROMIUM_SANDBOX: sandbox };
  setConfig(readConfig({ ...env, ...browser }, 'a fixed secret for tests, never used elsewhere'));
}

beforeEach(async () => {
  server = await startFeedServer();
});
afterEach(async () => {
  setConfig(before);
  await server.close();
});
afterAll(() => pageReader().close());

const page = '/daerah/123/nelayan';
const later = (days: number) => new Date(Date.parse(testNow) + days * 86_400_000).toISOString();
const story = (count: number) =>
  sends(
    `<!doctype html><html lang="id"><head><meta property="og:title" content="Nelayan Terlindungi"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Nelayan Terlindungi","datePublished":"2025-03-18T09:30:00+07:00"}</script></head><body><h1>Nelayan Terlindungi</h1><article>${`<p>Sebanyak ${count} nelayan kini terlindungi jaminan kecelakaan kerja, kata kepala dinas di aula kantor bupati.</p>`.repeat(6)}</article></body></html>`,
    'text/html; charset=utf-8',
  );

function run(db: Db, now: string, payload: unknown = null): JobRun {
  return { db, payload, now: () => now, progress: async () => undefined, cancelled: async () => false };
}

const look = (db: Db, now: string) =>
  runLooks(run(db, now), { fetching: server.fetching, wait: async () => undefined });
const waiting = async (db: Db) => {
  const jobs = await db
    .selectFrom('jobs')
    .select('payload')
    .where('kind', '=', 'coverage.screenshots')
    .execute();
  await db.deleteFrom('jobs').where('kind', '=', 'coverage.screenshots').execute();
  return jobs.map(job => JSON.parse(job.payload) as unknown);
};

describeOnEngines('the screenshot of an article’s page', fresh => {
  it('without a browser nothing is asked for, and a person is told', async () => {
    configure(undefined);
    const ctx = await contextFor(await fresh());
    server.answers[page] = story(300);
    const id = await loggedArticle(ctx, { url: server.base + page });
    await look(ctx.db, testNow);
    expect(await waiting(ctx.db)).toEqual([]);
    await expect(photographNow(ctx, id)).rejects.toThrow(Conflict);
    expect(await runScreenshot(run(ctx.db, testNow, { articleId: id }))).toEqual({ kept: 0 });
  });

  it.skipIf(!chromium)('is taken when the page is kept, again when it changed, and when asked', async () => {
    configure(chromium);
    const ctx = await contextFor(await fresh());
    server.answers[page] = story(300);
    const id = await loggedArticle(ctx, { url: server.base + page });
    await look(ctx.db, testNow);
    const [payload] = await waiting(ctx.db);
    expect(payload).toEqual({ articleId: id });
    const { loopbackPorts } = server.fetching;
    const taken = await runScreenshot(run(ctx.db, testNow, payload), { loopbackPorts });
    expect(taken).toEqual({ kept: 1, problem: null });
    const [picture] = await listPictures(ctx.db, id);
    expect(picture).toMatchObject({
      kind: 'screenshot',
      width: 1280,
      contentType: 'image/jpeg',
      fetchedAt: testNow,
    });
    expect(picture!.sha256).toMatch(/^[0-9a-f]{64}$/);
    await look(ctx.db, later(1));
    expect(await waiting(ctx.db)).toEqual([]);
    server.answers[page] = story(250);
    await look(ctx.db, later(7));
    expect(await waiting(ctx.db)).toEqual([{ articleId: id }]);
    await photographNow(ctx, id);
    expect(await waiting(ctx.db)).toEqual([{ articleId: id }]);
  });

  it.skipIf(!chromium)(
    'a page that leads into the house is noted as a problem, with the earlier picture kept',
    async () => {
      configure(chromium);
      const ctx = await contextFor(await fresh());
      server.answers[page] = story(300);
      const id = await loggedArticle(ctx, { url: server.base + page });
      const { loopbackPorts } = server.fetching;
      const photograph = (now: string) =>
        runScreenshot(run(ctx.db, now, { articleId: id }), { loopbackPorts });
      await photograph(testNow);
      server.answers[page] = (_, response) => response.writeHead(302, { location: 'http://10.0.0.7/' }).end();
      expect(await photograph(later(1))).toEqual({ kept: 0, problem: 'address-refused' });
      expect((await listPictures(ctx.db, id)).map(picture => picture.problem)).toEqual([
        'address-refused',
        null,
      ]);
    },
  );
});
