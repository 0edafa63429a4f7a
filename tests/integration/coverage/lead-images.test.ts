import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { pageReader } from '#app/features/coverage/page-reader.server.ts';
import { findPictureFile, listPictures } from '#app/features/coverage/pictures/queries.server.ts';
import { runLooks } from '#app/features/coverage/snapshots/looking.service.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { loggedArticle } from '#tests/factories/coverage.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { pngOf } from '#tests/support/evidence.ts';
import { type FeedServer, sends, startFeedServer } from '#tests/support/feed-server.ts';

let server: FeedServer;
let inside: FeedServer;
beforeEach(async () => {
  server = await startFeedServer();
  inside = await startFeedServer();
});
afterEach(async () => {
  await server.close();
  await inside.close();
});
afterAll(() => pageReader().close());

const page = '/daerah/123/nelayan';
const later = (days: number) => new Date(Date.parse(testNow) + days * 86_400_000).toISOString();
const sentences = Array.from(
  { length: 6 },
  (_, n) => `<p>Kalimat ${n} menceritakan 300 nelayan yang kini terlindungi jaminan kecelakaan kerja.</p>`,
).join('');
const story = (image: string) =>
  `<!doctype html><html lang="id"><head><meta property="og:title" content="Nelayan Terlindungi"><meta property="og:image" content="${image}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Nelayan Terlindungi","datePublished":"2025-03-18T09:30:00+07:00"}</script></head><body><h1>Nelayan Terlindungi</h1><article><figure><img src="${image}"><figcaption>Nelayan di Tungkal. Foto: Humas</figcaption></figure>${sentences}</article></body></html>`;

async function lookAt(db: Db, now = testNow): Promise<void> {
  const run: JobRun = {
    ...{ db, payload: null, now: () => now },
    progress: async () => undefined,
    cancelled: async () => false,
  };
  await runLooks(run, { fetching: server.fetching, wait: async () => undefined });
}

async function logged(ctx: Context<Db>, image: string): Promise<number> {
  server.answers[page] = sends(story(image), 'text/html; charset=utf-8');
  return loggedArticle(ctx, { url: server.base + page });
}

describeOnEngines('the lead image of an article', fresh => {
  it('is kept with its caption, hash and time when its page is, and not asked for again', async () => {
    const ctx = await contextFor(await fresh());
    const bytes = pngOf(800, 450);
    server.answers['/foto.png'] = sends(Buffer.from(bytes), 'image/png');
    const id = await logged(ctx, `${server.base}/foto.png`);
    await lookAt(ctx.db);
    const [picture] = await listPictures(ctx.db, id);
    expect(picture).toMatchObject({
      ...{ kind: 'lead', problem: null, caption: 'Nelayan di Tungkal. Foto: Humas', fetchedAt: testNow },
      ...{ width: 800, height: 450, url: `${server.base}/foto.png` },
    });
    expect(picture!.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const file = (await findPictureFile(ctx.db, id, picture!.id))!;
    expect(new Uint8Array(await readFile(filePath(file.sha256)))).toEqual(bytes);
    await lookAt(ctx.db, later(1));
    expect(server.paths().filter(path => path === '/foto.png')).toHaveLength(1);
    expect(await listPictures(ctx.db, id)).toHaveLength(1);
  });

  it('a person’s own choice goes before what the page says; another image is kept beside the first', async () => {
    const ctx = await contextFor(await fresh());
    server.answers['/foto.png'] = sends(Buffer.from(pngOf(800, 450)), 'image/png');
    server.answers['/lain.png'] = sends(Buffer.from(pngOf(640, 360)), 'image/png');
    const id = await logged(ctx, `${server.base}/foto.png`);
    await lookAt(ctx.db);
    const chosen = { lead_image_url: `${server.base}/lain.png`, lead_image_caption: 'Pilihan petugas' };
    await ctx.db.updateTable('articles').set(chosen).where('id', '=', id).execute();
    await lookAt(ctx.db, later(1));
    expect((await listPictures(ctx.db, id)).map(picture => picture.caption)).toEqual([
      'Pilihan petugas',
      'Nelayan di Tungkal. Foto: Humas',
    ]);
  });

  it.each([
    ['an image bomb', 'not-image', sends(Buffer.from(pngOf(60_000, 60_000)), 'image/png')],
    ['a picture of no size', 'not-image', sends(Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'image/jpeg')],
    [
      'an SVG with a script',
      'not-image',
      sends('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'image/svg+xml'),
    ],
    [
      'an SVG that calls itself a PNG',
      'not-image',
      sends('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'image/png'),
    ],
    ['a page', 'not-image', sends('<html><p>halo</p></html>', 'text/html')],
    ['a picture of 9 MB', 'too-large', sends(Buffer.alloc(9 * 1024 * 1024, 1), 'image/png')],
    [
      'one that is gone',
      'gone',
      (_: unknown, answer: { writeHead: (n: number) => { end: () => void } }) => answer.writeHead(404).end(),
    ],
  ] as const)('%s is noted as a problem, not kept', async (_, problem, answer) => {
    const ctx = await contextFor(await fresh());
    server.answers['/foto.png'] = answer;
    const id = await logged(ctx, `${server.base}/foto.png`);
    await lookAt(ctx.db);
    await lookAt(ctx.db, later(1));
    expect(await listPictures(ctx.db, id)).toMatchObject([{ problem, sha256: null, fetchedAt: later(1) }]);
  });

  it.each([
    ['an address inside the house', () => `${inside.base}/foto.png`],
    ['the metadata of a cloud', () => 'http://169.254.169.254/foto.png'],
    ['a redirect into the house', () => `${server.base}/alih.png`],
  ])('%s is refused without being asked', async (_, image) => {
    const ctx = await contextFor(await fresh());
    inside.answers['/foto.png'] = sends(Buffer.from(pngOf(800, 450)), 'image/png');
    server.answers['/alih.png'] = (_request, response) =>
      response.writeHead(302, { location: `${inside.base}/foto.png` }).end();
    const id = await logged(ctx, image());
    await lookAt(ctx.db);
    expect(await listPictures(ctx.db, id)).toMatchObject([{ problem: 'address-refused' }]);
    expect(inside.asked).toEqual([]);
  });
});
