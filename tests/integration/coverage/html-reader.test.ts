import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { createHtmlReader, type HtmlReader } from '#app/features/coverage/reading/html-reader.server.ts';

const options = { now: '2025-10-02T03:00:00.000Z' };
const url = 'https://kabar.example.id/a';
const portal = readFileSync(new URL('../../fixtures/pages/portal.html', import.meta.url), 'utf8');
const workerEntry = new URL('../../support/html-worker-entry.mjs', import.meta.url);
const readers: HtmlReader[] = [];

function reader(
  overrides: { pageMs?: number; feedMs?: number; idleMs?: number; workerEntry?: URL } = {},
): HtmlReader {
  const made = createHtmlReader({ workerEntry, ...overrides });
  readers.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(readers.splice(0).map(made => made.close()));
});

describe('the HTML reader', () => {
  it('reads pages in its worker, one after the other', async () => {
    const html = reader();
    const outcomes = await Promise.all([html.read(portal, url, options), html.read('', url, options)]);
    expect(outcomes[0]).toMatchObject({ ok: true, reading: { words: 179, refused: false } });
    expect(outcomes[1]).toMatchObject({
      ok: true,
      reading: { refused: true, problems: [{ code: 'empty' }] },
    });
  });

  it('kills a page that takes too long, and reads the next one', async () => {
    const html = reader({ pageMs: 1_500 });
    const heavy = html.read('<p>kata lagi</p>'.repeat(300_000), url, options);
    const nested = html.read('<div>'.repeat(100_000), url, options);
    const next = html.read(portal, url, options);
    expect(await heavy).toEqual({ ok: false, problem: 'too-heavy' });
    expect(await nested).toMatchObject({ ok: true, reading: { problems: [{ code: 'page-heavy' }] } });
    expect(await next).toMatchObject({ ok: true, reading: { words: 179 } });
  });

  it('kills a feed whose broken markup would keep its parser busy for hours, and reads the next one', async () => {
    const html = reader({ feedMs: 1_500 });
    const time = { url, now: options.now, zone: 'Asia/Jakarta' } as const;
    const feed = (title: string) =>
      `<rss version="2.0"><channel><title>Umpan</title><item><title>${title}</title><link>${url}</link></item></channel></rss>`;
    const heavy = html.readFeed(feed(`${'<'.repeat(1_000_000)}x">`), time);
    const next = html.readFeed(feed('Petani sawit'), time);
    expect(await heavy).toEqual({ ok: false, problem: 'too-heavy' });
    expect(await next).toMatchObject({ ok: true, reading: { items: [{ title: 'Petani sawit' }] } });
  });

  it('starts again after it was idle', async () => {
    const html = reader({ idleMs: 20 });
    expect((await html.read(portal, url, options)).ok).toBe(true);
    await new Promise(resolve => setTimeout(resolve, 100));
    expect((await html.read(portal, url, options)).ok).toBe(true);
  });

  it('turns away more pages than may wait', async () => {
    const html = reader();
    const outcomes = await Promise.all(Array.from({ length: 25 }, () => html.read('<p>a', url, options)));
    expect(outcomes.filter(outcome => !outcome.ok)).toEqual(Array(4).fill({ ok: false, problem: 'busy' }));
  });

  it('says that a broken worker failed', async () => {
    const html = reader({ workerEntry: new URL('../../support/no-such-entry.ts', import.meta.url) });
    expect(await html.read(portal, url, options)).toEqual({ ok: false, problem: 'failed' });
  });
});
