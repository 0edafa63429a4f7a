import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { logArticle } from '#app/features/coverage/articles.service.server.ts';
import { draftFromReading } from '#app/features/coverage/draft-reading.ts';
import { pageReader } from '#app/features/coverage/page-reader.server.ts';
import { readSource } from '#app/features/coverage/reading.service.server.ts';
import { articleSchema } from '#app/features/coverage/schema.ts';
import { ensureDefaultTopics } from '#app/features/programs/topics.service.server.ts';
import { makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const sample = readFileSync('tests/fixtures/articles/jambi-media-gathering-2025.txt', 'utf8');
const story =
  'Pekerja rentan di Kabupaten Tebo kini terlindungi program JKK dan JKM yang iurannya dibayar dari Dana Desa. '.repeat(
    12,
  );
const page = `<!doctype html><html lang="id"><head><title>Pekerja Tebo | Kabar</title>
<meta property="og:title" content="Pekerja Rentan Tebo Terlindungi"><meta property="article:published_time" content="2025-03-12T09:30:00+07:00">
<meta property="og:type" content="article"></head><body><h1>Pekerja Rentan Tebo Terlindungi</h1><article><p>${story}</p><p>${story}</p></article></body></html>`;

const server = createServer((request, response) => {
  response.setHeader('Content-Type', request.url === '/gambar' ? 'image/png' : 'text/html; charset=utf-8');
  response.end(page);
});

beforeAll(() => new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve)));
afterAll(async () => {
  await pageReader().close();
  await new Promise(resolve => server.close(resolve));
});

describeOnEngines('reading what an officer puts into the box', fresh => {
  it('knows a listed outlet by the name on its page, and by the name at the top of a paste', async () => {
    const ctx = await contextFor(await fresh());
    await makeOutlet(ctx, { name: 'Sepucuk Merangin', website: null });
    const saved = page.replace('</head>', '<meta property="og:site_name" content="SEPUCUK MERANGIN"></head>');
    const known = { outletName: 'Sepucuk Merangin', outletHost: null, outletListed: true };
    expect(await readSource(ctx, saved)).toMatchObject(known);
    const cut = `Sepucuk Merangin\nJumat, 27 November 2026\n\nPetani Karet Ikut JKK\n\n${story}`;
    expect(await readSource(ctx, cut)).toMatchObject(known);
    expect(await readSource(ctx, page)).toMatchObject({ outletListed: false });
  });

  it('says in bounded time that there is no network, whether names are unknown or nothing answers', async () => {
    const ctx = await contextFor(await fresh());
    const unknown = async () => {
      throw Object.assign(new Error('getaddrinfo'), { code: 'EAI_AGAIN' });
    };
    const link = 'https://kabar.example/berita/1';
    expect(await readSource(ctx, link, { fetching: { lookup: unknown } })).toEqual({
      ok: false,
      problem: 'fetch-unreachable',
    });
    const silent = () => new Promise<never>(() => undefined);
    expect(await readSource(ctx, link, { fetching: { lookup: silent, deadlineMs: 50 } })).toEqual({
      ok: false,
      problem: 'fetch-timeout',
    });
  });

  it('fills the form from the pasted sample and saves it as it stands', async () => {
    const ctx = await contextFor(await fresh());
    await ensureDefaultTopics(ctx);
    const found = await readSource(ctx, sample);
    if (!found.ok) throw new Error(found.problem);
    const draft = draftFromReading(found.reading, found, 'Asia/Jakarta');
    expect(draft).toMatchObject({
      title: 'BPJS Ketenagakerjaan Jambi Targetkan 55 Persen Pekerja Terlindungi Jaminan Sosial pada 2025',
      publishedLocal: '2025-03-18T14:53',
      dateline: 'JAKARTA',
    });
    expect(found.reading.topics.map(topic => topic.name).sort()).toHaveLength(7);
    const form = articleSchema.parse({
      ...draft,
      outletName: 'Media Baru',
      journalistNames: 'Wartawan Baru',
    });
    const article = (await findArticle(ctx.db, await logArticle(ctx, form)))!;
    expect(article.row.published_at).toBe('2025-03-18T07:53:00.000Z');
    expect(article.spokespersons[0]!.name).toBe('Hendra Elvian');
    expect(article.topics).toHaveLength(7);
    expect(article.outlet.name).toBe('Media Baru');
  });

  it('reads a page by its address, and refuses private addresses, files that are no page, and nonsense', async () => {
    const ctx = await contextFor(await fresh());
    const { port } = server.address() as AddressInfo;
    const found = await readSource(ctx, `http://127.0.0.1:${port}/tebo`, {
      fetching: { loopbackPorts: [port] },
    });
    if (!found.ok) throw new Error(found.problem);
    expect(found.reading.title?.value).toBe('Pekerja Rentan Tebo Terlindungi');
    expect(found.reading.publishedAt?.value).toBe('2025-03-12T02:30:00.000Z');
    expect(found.entryMethod).toBe('url');
    expect(await readSource(ctx, `http://127.0.0.1:${port}/tebo`)).toEqual({
      ok: false,
      problem: 'fetch-refused',
    });
    expect(await readSource(ctx, 'http://169.254.169.254/latest/meta-data')).toEqual({
      ok: false,
      problem: 'fetch-refused',
    });
    expect(
      await readSource(ctx, `http://127.0.0.1:${port}/gambar`, { fetching: { loopbackPorts: [port] } }),
    ).toEqual({
      ok: false,
      problem: 'fetch-not-html',
    });
    expect(await readSource(ctx, '  ')).toEqual({ ok: false, problem: 'empty' });
    expect(await readSource(ctx, 'x'.repeat(2_000_000))).toEqual({ ok: false, problem: 'too-long' });
  });

  it('reads nothing for a leader', async () => {
    const ctx = await contextFor(await fresh(), 'leader');
    await expect(readSource(ctx, sample)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
