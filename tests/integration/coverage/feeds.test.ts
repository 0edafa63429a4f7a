import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runFeeds } from '#app/features/coverage/feeds/polling.service.server.ts';
import { claimFeed, findFeed, listFeedItems } from '#app/features/coverage/feeds/queries.server.ts';
import { pauseFeed, removeFeed, resumeFeed } from '#app/features/coverage/feeds/service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import type { Db } from '#db/connection.ts';
import { feedAt, outletOf, rssOf, ruleOn } from '#tests/factories/feeds.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { type FeedServer, sends, startFeedServer } from '#tests/support/feed-server.ts';

let server: FeedServer;
beforeEach(async () => {
  server = await startFeedServer();
});
afterEach(async () => server.close());

const later = (minutes: number) => new Date(Date.parse(testNow) + minutes * 60_000).toISOString();

function runAt(db: Db, now = testNow, fetching = server.fetching) {
  const run: JobRun = {
    db,
    payload: null,
    now: () => now,
    progress: async () => undefined,
    cancelled: async () => false,
  };
  return runFeeds(run, { fetching, random: () => 0 });
}

const stories = [
  { id: 'a', path: '/berita/a', title: 'Santunan kecelakaan kerja diserahkan', at: later(-60) },
  { id: 'b', path: '/berita/b', title: 'Harga cabai turun', at: later(-120) },
];

describeOnEngines('reading feeds', fresh => {
  it('keeps every item and suggests those a rule takes, with the evidence', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const { ruleId, topicId } = await ruleOn(ctx, ['kecelakaan kerja']);
    server.answers['/feed'] = sends(rssOf(server.base, stories));
    const feedId = await feedAt(ctx, `${server.base}/feed`);
    expect(await runAt(db)).toEqual({ feeds: 1, failed: 0, items: 2, suggested: 1 });
    expect((await listFeedItems(db, feedId)).map(item => [item.title, item.articleId !== null])).toEqual([
      ['Santunan kecelakaan kerja diserahkan', true],
      ['Harga cabai turun', false],
    ]);
    const article = await db.selectFrom('articles').selectAll().executeTakeFirstOrThrow();
    expect(article).toMatchObject({ status: 'suggested', found_by: 'feed', published_at: later(-60) });
    const suggestion = await db.selectFrom('suggestions').selectAll().executeTakeFirstOrThrow();
    expect(suggestion).toMatchObject({ feed_id: feedId, item_key: 'a', page_state: 'waiting' });
    expect(JSON.parse(suggestion.matches)).toMatchObject([{ ruleId, topicId, words: ['kecelakaan kerja'] }]);
    const job = await db
      .selectFrom('jobs')
      .select('payload')
      .where('kind', '=', 'coverage.suggestion-pages')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(job.payload)).toEqual({ articleIds: [article.id] });
    expect(await findFeed(db, feedId)).toMatchObject({
      problem: null,
      lastItems: 2,
      title: 'Umpan Uji',
      nextReadAt: later(30),
    });
  });

  it('asks with the validators of the last time, and an unchanged feed is left at that', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    server.answers['/feed'] = (request, response) => {
      if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end();
      return sends(rssOf(server.base, stories), 'text/xml', {
        etag: '"1"',
        'last-modified': 'Tue, 18 Mar 2025 07:00:00 GMT',
      })(request, response);
    };
    const feedId = await feedAt(ctx, `${server.base}/feed`);
    await runAt(db);
    expect(await runAt(db, later(31))).toEqual({ feeds: 1, failed: 0, items: 0, suggested: 0 });
    const last = server.asked.at(-1)!;
    expect(last.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Tue, 18 Mar 2025 07:00:00 GMT',
    });
    expect(await findFeed(db, feedId)).toMatchObject({ lastOkAt: later(31), lastItems: 2 });
    expect(server.paths().filter(path => path === '/robots.txt')).toHaveLength(1);
  });

  it('obeys robots.txt, and waits while it cannot be had', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    server.answers['/feed'] = sends(rssOf(server.base, stories));
    server.answers['/robots.txt'] = (_, response) => response.writeHead(503).end();
    const feedId = await feedAt(ctx, `${server.base}/feed`);
    await runAt(db);
    expect(await findFeed(db, feedId)).toMatchObject({
      problem: 'robots-unavailable',
      failures: 1,
      nextReadAt: later(60),
    });
    server.answers['/robots.txt'] = sends('User-agent: *\nDisallow: /feed', 'text/plain');
    await runAt(db, later(61));
    expect(await findFeed(db, feedId)).toMatchObject({ problem: 'robots', failures: 2 });
    expect(server.paths()).not.toContain('/feed');
  });

  it('a server that is busy is left alone as long as it asks', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    server.answers['/feed'] = (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end();
    const feedId = await feedAt(ctx, `${server.base}/feed`);
    await runAt(db);
    expect(await findFeed(db, feedId)).toMatchObject({
      problem: 'http-status',
      problemStatus: 429,
      nextReadAt: later(120),
    });
    const second = await feedAt(ctx, `${server.base}/feed-2`, 'Kabar Dua');
    await runAt(db, later(60));
    expect((await findFeed(db, second))?.lastReadAt).toBeNull();
  });

  it('two feeds of one host are not read in one breath, nor one feed by two machines', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    server.answers['/feed'] = sends(rssOf(server.base, stories));
    server.answers['/feed-2'] = sends(rssOf(server.base, stories));
    await feedAt(ctx, `${server.base}/feed`);
    await feedAt(ctx, `${server.base}/feed-2`, 'Kabar Dua');
    expect((await runAt(db)).feeds).toBe(1);
    expect((await runAt(db, later(1))).feeds).toBe(1);
    const far = later(500);
    const claim = { now: far, leaseToken: 'x', leaseUntil: later(502) };
    const first = await claimFeed(db, claim);
    const second = await claimFeed(db, claim);
    expect(first?.id).not.toBe(second?.id);
    expect(await claimFeed(db, claim)).toBeUndefined();
    expect(await claimFeed(db, { ...claim, now: later(503), leaseUntil: later(505) })).toBeDefined();
  });

  it('two machines at once read each feed once', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    server.answers['/feed'] = sends(rssOf(server.base, stories));
    await feedAt(ctx, `${server.base}/feed`);
    const [a, b] = await Promise.all([runAt(db), runAt(db)]);
    expect(a.feeds + b.feeds).toBe(1);
    expect(server.paths().filter(path => path === '/feed')).toHaveLength(1);
  });

  it('the same item twice in two feeds is one suggestion, seen in both', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await ruleOn(ctx, ['kecelakaan kerja']);
    server.answers['/feed'] = sends(rssOf(server.base, stories));
    server.answers['/feed-2'] = sends(
      rssOf(server.base, [{ ...stories[0]!, id: 'zzz', path: '/berita/a?utm_source=rss' }]),
    );
    await feedAt(ctx, `${server.base}/feed`);
    const second = await feedAt(ctx, `${server.base}/feed-2`, 'Kabar Dua');
    await runAt(db);
    await runAt(db, later(1));
    expect(await db.selectFrom('articles').select('id').execute()).toHaveLength(1);
    expect((await listFeedItems(db, second))[0]?.articleId).not.toBeNull();
  });

  it('a feed that changes its ids brings nothing new', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await ruleOn(ctx, ['kecelakaan kerja']);
    let reading = 0;
    server.answers['/feed'] = (request, response) => {
      reading += 1;
      sends(
        rssOf(
          server.base,
          stories.map(story => ({ ...story, id: `${story.id}-${reading}` })),
        ),
      )(request, response);
    };
    const feedId = await feedAt(ctx, `${server.base}/feed`);
    await runAt(db);
    expect(await runAt(db, later(31))).toMatchObject({ items: 0, suggested: 0 });
    expect(await listFeedItems(db, feedId)).toHaveLength(2);
  });

  it('dates in the future count as now, and old stories are seen but not suggested', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await ruleOn(ctx, ['kecelakaan kerja']);
    server.answers['/feed'] = sends(
      rssOf(server.base, [
        { ...stories[0]!, at: '2031-01-01T00:00:00.000Z' },
        { id: 'old', path: '/lama', title: 'Kecelakaan kerja tahun lalu', at: '2024-03-01T00:00:00.000Z' },
      ]),
    );
    await feedAt(ctx, `${server.base}/feed`);
    expect(await runAt(db)).toMatchObject({ items: 2, suggested: 1 });
    const article = await db.selectFrom('articles').select('published_at').executeTakeFirstOrThrow();
    expect(article.published_at).toBe(testNow);
  });

  it('10,000 items: the newest are kept, the run ends', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      id: String(i),
      path: `/b/${i}`,
      title: `Judul ${i}`,
      at: later(-i),
    }));
    server.answers['/feed'] = sends(rssOf(server.base, many));
    await feedAt(ctx, `${server.base}/feed`);
    expect(await runAt(db)).toMatchObject({ items: 300, failed: 0 });
  });

  it.each<[string, string, number | null, (server: FeedServer) => void]>([
    [
      'is-page',
      'a page of HTML',
      null,
      ({ answers }) => (answers['/feed'] = sends('<!doctype html><html></html>', 'text/html')),
    ],
    ['not-a-feed', 'broken XML', null, ({ answers }) => (answers['/feed'] = sends('<rss><channel><item>'))],
    ['not-text', 'a PDF', null, ({ answers }) => (answers['/feed'] = sends('%PDF-1.7', 'application/pdf'))],
    ['http-status', 'gone', 404, () => undefined],
    [
      'too-large',
      'endless',
      null,
      ({ answers }) =>
        (answers['/feed'] = (_, response) => {
          response.writeHead(200, { 'content-type': 'application/rss+xml' });
          const chunk = Buffer.alloc(64 * 1024, 'a');
          const more = () => {
            while (!response.destroyed && response.write(chunk)) {}
          };
          response.on('drain', more);
          more();
        }),
    ],
    [
      'too-large',
      'a gzip bomb',
      null,
      ({ answers }) =>
        (answers['/feed'] = sends(gzipSync(Buffer.alloc(60 * 1024 * 1024, 'a')), 'application/rss+xml', {
          'content-encoding': 'gzip',
        })),
    ],
    [
      'too-many-redirects',
      'a circle of redirects',
      null,
      ({ answers }) =>
        (answers['/feed'] = (_, response) => response.writeHead(302, { location: '/feed' }).end()),
    ],
    [
      'private-address',
      'a redirect into the office',
      null,
      ({ answers }) =>
        (answers['/feed'] = (_, response) =>
          response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()),
    ],
  ])('%s: %s', async (problem, _, problemStatus, prepare) => {
    const db = await fresh();
    const ctx = await contextFor(db);
    prepare(server);
    const feedId = await feedAt(ctx, `${server.base}/feed`);
    expect(await runAt(db)).toMatchObject({ feeds: 1, failed: 1 });
    expect(await findFeed(db, feedId)).toMatchObject({ problem, problemStatus, failures: 1, lastOkAt: null });
  });

  it('a name that is public when checked and private when connected is not reached', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    let lookups = 0;
    const lookup = async () => {
      lookups += 1;
      return [{ address: lookups === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }];
    };
    const { port } = new URL(server.base);
    server.answers['/feed'] = sends(rssOf(server.base, stories));
    const feedId = await feedAt(ctx, `http://kabar.example.id:${port}/feed`);
    await runAt(db, testNow, { ...server.fetching, lookup });
    // The first look-up was for robots.txt; the feed's own found the private address and was refused.
    expect(await findFeed(db, feedId)).toMatchObject({ problem: 'private-address' });
    expect(server.paths()).toEqual(['/robots.txt']);
  });

  it('is paused, goes on as if it had never failed, and is removed with its items', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    await ruleOn(ctx, ['kecelakaan kerja']);
    const feedId = await feedAt(ctx, `${server.base}/feed`);
    await runAt(db);
    await pauseFeed(ctx, feedId, 'sedang dipindah');
    await expect(pauseFeed(ctx, feedId)).rejects.toThrow('errors.alreadyDone');
    expect((await runAt(db, later(600))).feeds).toBe(0);
    server.answers['/feed'] = sends(rssOf(server.base, stories));
    await resumeFeed({ ...ctx, now: later(601) }, feedId);
    expect(await findFeed(db, feedId)).toMatchObject({ failures: 0, nextReadAt: later(601) });
    expect((await runAt(db, later(601))).suggested).toBe(1);
    await removeFeed(ctx, feedId);
    expect(await db.selectFrom('feed_items').select('id').execute()).toEqual([]);
    expect(await db.selectFrom('suggestions').select(['feed_id', 'feed_title']).execute()).toEqual([
      { feed_id: null, feed_title: 'Umpan Uji' },
    ]);
  });

  it('is added once, whatever its address looks like, by those who may', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const outletId = await outletOf(ctx, 'Kabar', server.base);
    await feedAt(ctx, 'https://kabar.example.id/feed/', 'Kabar Satu');
    const { addFeed } = await import('#app/features/coverage/feeds/service.server.ts');
    await expect(addFeed(ctx, { outletId, url: 'http://www.kabar.example.id/feed' })).rejects.toMatchObject({
      fields: { url: ['feeds.feedKnown'] },
    });
    await expect(addFeed(ctx, { outletId, url: 'bukan alamat' })).rejects.toMatchObject({
      fields: { url: ['errors.url'] },
    });
    await expect(
      addFeed(await contextFor(db, 'leader'), { outletId, url: 'https://a.example.id/feed' }),
    ).rejects.toThrow();
  });
});
