import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { updateArticle } from '#app/features/coverage/articles.service.server.ts';
import {
  logArticles,
  type ReadyArticle,
  withdrawArticles,
} from '#app/features/coverage/bulk-log.service.server.ts';
import { filterFrom } from '#app/features/coverage/filter.ts';
import { countArticles } from '#app/features/coverage/filtered.queries.server.ts';
import { listArticles } from '#app/features/coverage/list.queries.server.ts';
import { pageReader } from '#app/features/coverage/page-reader.server.ts';
import { dismissArticle, restoreArticle } from '#app/features/coverage/review.service.server.ts';
import { runLooks } from '#app/features/coverage/snapshots/looking.service.server.ts';
import { readOriginal } from '#app/features/coverage/snapshots/original.server.ts';
import {
  countWatches,
  findSnapshot,
  findWatch,
  hasDueWatch,
  listSnapshots,
} from '#app/features/coverage/snapshots/queries.server.ts';
import { lookNow } from '#app/features/coverage/snapshots/service.server.ts';
import { readSnapshots } from '#app/features/coverage/snapshots/view.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { articleForm, loggedArticle } from '#tests/factories/coverage.ts';
import { makeOutlet } from '#tests/factories/partners.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { type FeedServer, sends, startFeedServer } from '#tests/support/feed-server.ts';

let server: FeedServer;
beforeEach(async () => {
  server = await startFeedServer();
});
afterEach(async () => server.close());
afterAll(() => pageReader().close());

const html = 'text/html; charset=utf-8';
const path = '/daerah/123/nelayan-tungkal';
const days = (count: number) => new Date(Date.parse(testNow) + count * 86_400_000).toISOString();
const sentences = (count: number) =>
  Array.from(
    { length: 6 },
    (_, n) =>
      `<p>Kalimat ${n} menceritakan ${count} nelayan yang kini terlindungi jaminan kecelakaan kerja sejak awal tahun.</p>`,
  ).join('');
const story = (title = 'Nelayan Tungkal Terlindungi', count = 300, extra = '') =>
  `<!doctype html><html lang="id"><head><meta property="og:title" content="${title}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","datePublished":"2025-03-18T09:30:00+07:00"}</script>${extra}</head><body><h1>${title}</h1><article>${sentences(count)}</article></body></html>`;

/** One run of the job at an instant; waiting costs nothing and is noted. */
async function runAt(db: Db, now: string, waits: number[] = []) {
  const run: JobRun = {
    db,
    payload: null,
    now: () => now,
    progress: async () => undefined,
    cancelled: async () => false,
  };
  const wait = async (ms: number) => void waits.push(ms);
  return runLooks(run, { fetching: { ...server.fetching, deadlineMs: 3_000 }, wait });
}

async function watched(ctx: Context<Db>, to = path): Promise<number> {
  return loggedArticle(ctx, { url: `${server.base}${to}` });
}

describeOnEngines('the pages of articles', fresh => {
  const begin = async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    return { db, ctx };
  };

  it('a logged page is kept with its bytes, hash, time and text, and looked at after 1, 7 and 30 days', async () => {
    const { db, ctx } = await begin();
    server.answers[path] = sends(story(), html);
    const id = await watched(ctx);
    expect(await findWatch(db, id)).toMatchObject({ state: 'waiting', nextLookAt: testNow });
    expect(await runAt(db, testNow)).toEqual({ looked: 1, kept: 1, changed: 0, dead: 0, failed: 0 });
    const [row] = await listSnapshots(db, id);
    expect(row).toMatchObject({ fetchedAt: testNow, problem: null, title: 'Nelayan Tungkal Terlindungi' });
    const kept = (await findSnapshot(db, id, row!.id))!;
    expect(kept.text).toContain('Kalimat 5 menceritakan 300 nelayan');
    expect(gunzipSync(await readFile(filePath(kept.fileSha256!))).toString()).toBe(story());
    expect(row!.size).toBe(Buffer.byteLength(story()));
    for (const [at, next] of [
      [1, 7],
      [7, 30],
    ] as const) {
      expect(await hasDueWatch(db, days(at - 0.1))).toBe(false);
      await runAt(db, days(at));
      expect((await findWatch(db, id))?.nextLookAt).toBe(days(next));
    }
    await runAt(db, days(30));
    expect(await findWatch(db, id)).toMatchObject({ state: 'kept', nextLookAt: null, changedAt: null });
    const rows = await listSnapshots(db, id);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ fetchedAt: testNow, seenAt: days(30) });
  });

  it('a changed title and figure are kept beside the first, flagged, filtered and shown word by word', async () => {
    const { db, ctx } = await begin();
    server.answers[path] = sends(story(), html);
    const id = await watched(ctx);
    await runAt(db, testNow);
    server.answers[path] = sends(story('Nelayan Tungkal Belum Terlindungi', 250), html);
    expect(await runAt(db, days(1))).toMatchObject({ changed: 1 });
    expect(await findWatch(db, id)).toMatchObject({ state: 'kept', changedAt: days(1) });
    expect(await countWatches(db)).toEqual({ dead: 0, changed: 1 });
    const filter = filterFrom(new URLSearchParams('bukti=berubah'));
    expect((await listArticles(db, filter)).rows.map(row => row.id)).toEqual([id]);
    expect(await countArticles(db, filterFrom(new URLSearchParams('bukti=mati')))).toBe(0);
    const { comparison } = await readSnapshots(db, id, {});
    expect(comparison?.title).toContainEqual({ kind: 'added', text: 'Belum ' });
    expect(comparison?.text).toContainEqual({ kind: 'removed', text: '300' });
    expect(comparison?.text).toContainEqual({ kind: 'added', text: '250' });
    // The texts as they were do not move, and a look that finds the new one again adds nothing.
    await runAt(db, days(7));
    expect(await listSnapshots(db, id)).toHaveLength(2);
  });

  it.each([
    ['a 404', 'gone', (s: FeedServer) => void delete s.answers[path]],
    [
      'a 410',
      'gone',
      (s: FeedServer) => {
        s.answers[path] = (_, answer) => answer.writeHead(410).end();
      },
    ],
    [
      'a page that says so',
      'says-gone',
      (s: FeedServer) => {
        s.answers[path] = sends('<html><h1>Halaman tidak ditemukan</h1><p>Maaf.</p></html>', html);
      },
    ],
    [
      'the front page',
      'front-page',
      (s: FeedServer) => {
        s.answers[path] = (_, answer) => answer.writeHead(301, { location: '/' }).end();
        s.answers['/'] = sends(story('Berita terkini'), html);
      },
    ],
  ])(
    '%s is a dead link; what was kept stays, and a page that comes back is alive',
    async (_, problem, end) => {
      const { db, ctx } = await begin();
      server.answers[path] = sends(story(), html);
      const id = await watched(ctx);
      await runAt(db, testNow);
      end(server);
      expect(await runAt(db, days(1))).toMatchObject({ dead: 1, changed: 0 });
      expect(await findWatch(db, id)).toMatchObject({ state: 'dead', problem, changedAt: null });
      expect(await countWatches(db)).toEqual({ dead: 1, changed: 0 });
      const filter = filterFrom(new URLSearchParams('bukti=mati'));
      expect((await listArticles(db, filter)).rows.map(row => row.id)).toEqual([id]);
      expect((await listSnapshots(db, id)).map(row => row.problem)).toEqual([problem, null]);
      server.answers[path] = sends(story(), html);
      await runAt(db, days(7));
      expect(await findWatch(db, id)).toMatchObject({ state: 'kept', changedAt: null });
      expect(await countWatches(db)).toEqual({ dead: 0, changed: 0 });
    },
  );

  it('a login wall and a stub are no change of the text', async () => {
    const { db, ctx } = await begin();
    server.answers[path] = sends(story(), html);
    const id = await watched(ctx);
    await runAt(db, testNow);
    server.answers[path] = sends(
      '<html><h1>Nelayan Tungkal Terlindungi</h1><p>Masuk untuk membaca.</p><form><input type="password"></form></html>',
      html,
    );
    expect(await runAt(db, days(1))).toMatchObject({ failed: 1, changed: 0 });
    expect(await findWatch(db, id)).toMatchObject({ problem: 'login-needed', changedAt: null });
    server.answers[path] = sends(
      story('Nelayan Tungkal Terlindungi', 300).replace(
        '"@type":"NewsArticle"',
        '"@type":"NewsArticle","isAccessibleForFree":false',
      ),
      html,
    );
    await runAt(db, days(7));
    expect(await findWatch(db, id)).toMatchObject({ changedAt: null });
    server.answers[path] = sends(story(), html);
    await runAt(db, days(30));
    expect(await findWatch(db, id)).toMatchObject({ state: 'kept', changedAt: null });
  });

  it('failures that may pass are tried again with back-off, then on the next planned day', async () => {
    const { db, ctx } = await begin();
    server.answers[path] = (_, answer) => answer.writeHead(503).end();
    const id = await watched(ctx);
    let at = testNow;
    const waited: number[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await runAt(db, at)).toMatchObject({ failed: 1 });
      const next = (await findWatch(db, id))!.nextLookAt!;
      waited.push((Date.parse(next) - Date.parse(at)) / 60_000);
      at = next;
    }
    expect(waited.slice(0, 4)).toEqual([5, 20, 80, 320]);
    expect(at).toBe(days(1));
    // The same failure again and again is one line, in plain words by its problem.
    expect(await listSnapshots(db, id)).toHaveLength(1);
    expect(await findWatch(db, id)).toMatchObject({ state: 'failed', problem: 'server-error', status: 503 });
  });

  it('bad pages keep logging and the run going, each with its problem', async () => {
    const { db, ctx } = await begin();
    const mebibyte = 1024 * 1024;
    const bad: Record<string, string> = {
      '/berita/tanpa-akhir': 'too-large',
      '/berita/lima-puluh-mb': 'too-large',
      '/berita/berputar': 'redirects',
      '/berita/ke-dalam': 'address-refused',
      '/berita/pdf': 'not-html',
    };
    server.answers['/berita/tanpa-akhir'] = (_, answer) => {
      answer.writeHead(200, { 'content-type': html });
      const more = () => {
        while (!answer.destroyed && answer.write(Buffer.alloc(64 * 1024, 'a'))) {}
      };
      answer.on('drain', more);
      more();
    };
    server.answers['/berita/lima-puluh-mb'] = sends(Buffer.alloc(50 * mebibyte, 'a'), html);
    server.answers['/berita/berputar'] = (_, answer) =>
      answer.writeHead(302, { location: '/berita/berputar' }).end();
    server.answers['/berita/ke-dalam'] = (_, answer) =>
      answer.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end();
    server.answers['/berita/pdf'] = sends('%PDF-1.7', 'application/pdf');
    const ids: [number, string][] = [];
    for (const [at, problem] of Object.entries(bad)) {
      ids.push([
        await loggedArticle(ctx, { url: `${server.base}${at}`, title: at, body: `${at} ${problem}` }),
        problem,
      ]);
    }
    const waits: number[] = [];
    expect(await runAt(db, testNow, waits)).toMatchObject({ looked: 5, kept: 0, failed: 5 });
    for (const [id, problem] of ids) expect((await findWatch(db, id))?.problem).toBe(problem);
    // One host: left alone between two of its pages.
    expect(waits).toEqual([5_000, 5_000, 5_000, 5_000]);
    expect(await db.selectFrom('files').select('id').execute()).toEqual([]);
  });

  it('asks robots.txt first', async () => {
    const { db, ctx } = await begin();
    server.answers['/robots.txt'] = sends('User-agent: *\nDisallow: /daerah/', 'text/plain');
    server.answers[path] = sends(story(), html);
    const id = await watched(ctx);
    await runAt(db, testNow);
    expect(await findWatch(db, id)).toMatchObject({ state: 'failed', problem: 'robots' });
    expect(server.paths()).toEqual(['/robots.txt']);
  });

  it('hostile HTML is kept as it came and shown as it came, under a policy that forbids everything', async () => {
    const { db, ctx } = await begin();
    const hostile = story(
      'Nelayan Tungkal Terlindungi',
      300,
      '<script>top.location="//jahat.example"</script>',
    );
    server.answers[path] = sends(hostile, html);
    const id = await watched(ctx);
    await runAt(db, testNow);
    const [row] = await listSnapshots(db, id);
    expect(await readOriginal(ctx, id, row!.id)).toBe(hostile);
    const juror = await contextFor(db, 'juror');
    await expect(readOriginal(juror, id, row!.id)).rejects.toThrow();
    await expect(readOriginal(ctx, id + 1, row!.id)).rejects.toThrow();
  });

  it('another address is watched anew; a dismissed article is left alone until it is back', async () => {
    const { db, ctx } = await begin();
    server.answers[path] = sends(story(), html);
    server.answers['/daerah/124/lain'] = sends(story('Judul lain', 100), html);
    const id = await watched(ctx);
    await runAt(db, testNow);
    const version = (await findArticle(db, id))!.row.version;
    await updateArticle(ctx, id, articleForm({ url: `${server.base}/daerah/124/lain`, version }));
    expect(await findWatch(db, id)).toMatchObject({ state: 'waiting', nextLookAt: testNow });
    await runAt(db, testNow);
    expect(await findWatch(db, id)).toMatchObject({ state: 'kept', changedAt: null });
    await dismissArticle(ctx, id, 'Bukan tentang kami');
    expect(await hasDueWatch(db, days(2))).toBe(false);
    await restoreArticle(ctx, id);
    expect(await hasDueWatch(db, testNow)).toBe(true);
  });

  it('an address that was taken off and put back is looked at again', async () => {
    const { db, ctx } = await begin();
    const id = await watched(ctx);
    for (const url of [undefined, `${server.base}${path}`]) {
      const { version } = (await findArticle(db, id))!.row;
      await updateArticle(ctx, id, articleForm({ url, version }));
    }
    expect(await findWatch(db, id)).toMatchObject({ nextLookAt: testNow });
  });

  it('a person asks for a look; without an address there is none', async () => {
    const { db, ctx } = await begin();
    server.answers[path] = sends(story(), html);
    const id = await watched(ctx);
    // As of an article logged before pages were kept.
    await db.deleteFrom('article_watches').execute();
    await lookNow(ctx, id);
    await lookNow(ctx, id);
    const jobs = db.selectFrom('jobs').select('id').where('kind', '=', 'coverage.snapshots');
    expect(await jobs.execute()).toHaveLength(1);
    expect(await runAt(db, testNow)).toMatchObject({ kept: 1 });
    const print = await loggedArticle(ctx, { title: 'Koran', body: 'Tanpa tautan' });
    await expect(lookNow(ctx, print)).rejects.toThrow();
    await expect(lookNow(await contextFor(db, 'leader'), id)).rejects.toThrow();
  });

  it('imported pages are watched, and go with their articles when the import is undone', async () => {
    const { db, ctx } = await begin();
    server.answers[path] = sends(story(), html);
    const clip = (url: string | null, title: string): ReadyArticle => ({
      ...{ outlet: { id: outletId, name: 'Kabar', channel: 'online' }, journalists: [], topicIds: [] },
      ...{ spokespersons: [], title, url, canonicalUrl: url, contentHash: title, body: '', words: 0 },
      ...{
        publishedAt: '2025-03-18T02:00:00.000Z',
        publishedOn: '2025-03-18',
        rubric: '',
        format: 'hard_news',
      },
      ...{ headlineTone: null, bodyTone: null, channel: null, regency: null, seconds: null },
    });
    const outletId = await makeOutlet(ctx, { name: 'Kabar' });
    const made = await logArticles(ctx, [clip(`${server.base}${path}`, 'Satu'), clip(null, 'Dua')]);
    expect(await runAt(db, testNow)).toMatchObject({ looked: 1, kept: 1 });
    await withdrawArticles(
      ctx,
      made.map(({ id }) => id),
    );
    expect(await db.selectFrom('article_watches').selectAll().execute()).toEqual([]);
    expect(await db.selectFrom('article_snapshots').select('id').execute()).toEqual([]);
  });

  it('two machines look at a page once', async () => {
    const { db, ctx } = await begin();
    server.answers[path] = sends(story(), html);
    await watched(ctx);
    const both = await Promise.all([runAt(db, testNow), runAt(db, testNow)]);
    expect(both[0].looked + both[1].looked).toBe(1);
    expect(server.paths().filter(asked => asked === path)).toHaveLength(1);
  });
});
