import { describe, expect, it } from 'vitest';
import { feedCandidates, feedLinks } from '#app/features/coverage/feeds/discovery.ts';
import { crawlDelay, mayRead, sitemapsOf } from '#app/features/coverage/feeds/robots.ts';
import { hostSpacingMs, nextReading } from '#app/features/coverage/feeds/schedule.ts';

const home = 'https://kabar.example/';

describe('feeds of a home page', () => {
  it('are its alternates of a feed type, whole, without comments', () => {
    const html = `<head>
      <link rel="alternate" type="application/rss+xml" title="Kabar" href="/feed">
      <LINK href='https://kabar.example/atom?a=1&amp;b=2' type='application/atom+xml' rel='alternate'>
      <link rel="alternate" type="application/rss+xml" title="Komentar" href="/comments/feed">
      <link rel="alternate" hreflang="en" href="/en">
      <link rel="stylesheet" type="application/rss+xml" href="/x">
      <link rel="alternate" type="application/rss+xml" href="http://">
    </head>`;
    expect(feedLinks(html, home)).toEqual([
      'https://kabar.example/feed',
      'https://kabar.example/atom?a=1&b=2',
    ]);
    expect(feedLinks('<link '.repeat(100_000), home)).toEqual([]);
  });

  it('come before sitemaps of news, and these before usual places', () => {
    const candidates = feedCandidates(home, '<link rel=alternate type="application/rss+xml" href=/feed>', [
      'https://kabar.example/sitemap.xml',
      'https://kabar.example/sitemap-news.xml',
    ]);
    expect(candidates.slice(0, 3)).toEqual([
      { url: 'https://kabar.example/feed', from: 'page' },
      { url: 'https://kabar.example/sitemap-news.xml', from: 'robots' },
      { url: 'https://kabar.example/rss', from: 'usual' },
    ]);
    expect(new Set(candidates.map(each => each.url)).size).toBe(candidates.length);
  });
});

describe('robots.txt', () => {
  const robots = `User-agent: *\nDisallow: /privat\nCrawl-delay: 20\n\nUser-agent: Gema\nDisallow: /rahasia\n\nSitemap: https://kabar.example/sitemap-news.xml\nSitemap: bukan alamat`;
  it('is obeyed by the name of Gema', () => {
    expect(mayRead(robots, `${home}feed`)).toBe(true);
    expect(mayRead(robots, `${home}rahasia/feed`)).toBe(false);
    expect(mayRead('', `${home}feed`)).toBe(true);
    expect(mayRead('User-agent: *\nDisallow: /', `${home}feed`)).toBe(false);
  });
  it('names sitemaps and a pause, which is granted up to a minute', () => {
    expect(sitemapsOf(robots, home)).toEqual(['https://kabar.example/sitemap-news.xml']);
    expect(crawlDelay('User-agent: *\nCrawl-delay: 9000', home)).toBe(60);
    expect(crawlDelay('', home)).toBe(0);
  });
});

describe('the next reading', () => {
  const now = '2025-03-20T03:00:00.000Z';
  const minutes = (failures: number, retryAfterSeconds?: number, random = 0) =>
    (Date.parse(nextReading({ now, failures, retryAfterSeconds, random })) - Date.parse(now)) / 60_000;
  it.each([
    [0, undefined, 30],
    [1, undefined, 60],
    [2, undefined, 120],
    [3, undefined, 240],
    [9, undefined, 1440],
    [5000, undefined, 1440],
    [0, 7200, 120],
    [2, 60, 120],
  ])('after %i failures, asked to wait %s s: %i minutes', (failures, asked, expected) => {
    expect(minutes(failures, asked)).toBe(expected);
    expect(minutes(failures, asked, 0.999)).toBeGreaterThan(expected);
    expect(minutes(failures, asked, 0.999)).toBeLessThan(expected * 1.1);
  });
  it('leaves a host alone for some seconds', () => expect(hostSpacingMs).toBeGreaterThanOrEqual(1_000));
});
