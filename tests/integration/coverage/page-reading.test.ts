import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { logArticle, updateArticle } from '#app/features/coverage/articles.service.server.ts';
import { draftFromReading } from '#app/features/coverage/draft-reading.ts';
import { pageReader } from '#app/features/coverage/page-reader.server.ts';
import { readSource } from '#app/features/coverage/reading.service.server.ts';
import { articleSchema } from '#app/features/coverage/schema.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const sentence = (page: number, n: number) =>
  `Kalimat ${n} pada halaman ${page} menceritakan nelayan yang kini terlindungi jaminan kecelakaan kerja sejak awal tahun ini.`;
const part = (page: number, links: string) =>
  `<!doctype html><html lang="id"><head><meta property="og:title" content="Nelayan Tungkal Terlindungi">
<meta property="og:image" content="/foto.jpg"><meta property="article:section" content="Daerah">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Nelayan Tungkal Terlindungi","datePublished":"2025-03-12T09:30:00+07:00","dateModified":"2025-03-12T11:00:00+07:00","author":{"@type":"Person","name":"Rifani H"},"editor":{"@type":"Person","name":"Teguh Santoso"}}</script></head>
<body><h1>Nelayan Tungkal Terlindungi</h1><figure><img src="/foto.jpg"><figcaption>Dermaga pagi hari</figcaption></figure><div class="content">${[1, 2, 3, 4, 5].map(n => `<p>${sentence(page, n)}</p>`).join('')}</div>${links}</body></html>`;
const numbers = '<div class="paging"><a href="?page=2">2</a><a href="?page=3">3</a></div>';

let asked: string[] = [];
const server = createServer((request, response) => {
  const address = new URL(request.url ?? '/', 'http://x');
  asked.push(address.pathname + address.search);
  const page = address.searchParams.get('page') ?? '1';
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  if (address.pathname === '/putus/nelayan-tungkal-terlindungi' && page === '3') {
    response.statusCode = 500;
    response.end();
    return;
  }
  if (page === 'all') response.end(part(1, '').replace('</p></div>', `</p><p>${sentence(2, 1)}</p></div>`));
  else if (address.pathname.startsWith('/semua/'))
    response.end(part(1, `<a href="?page=all">Semua</a>${numbers}`));
  else if (address.pathname === '/masuk') response.end('<h1>Masuk</h1><form><input type="password"></form>');
  else response.end(part(Number(page), numbers));
});

beforeAll(() => new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve)));
afterAll(async () => {
  await pageReader().close();
  await new Promise(resolve => server.close(resolve));
});

describeOnEngines('reading a page', fresh => {
  const at = async (path: string) => {
    const ctx = await contextFor(await fresh());
    const { port } = server.address() as AddressInfo;
    asked = [];
    const found = await readSource(ctx, `http://127.0.0.1:${port}${path}`, {
      fetching: { loopbackPorts: [port] },
    });
    return { ctx, found };
  };

  it('takes the page that shows all of the story, and asks for no other', async () => {
    const { found } = await at('/semua/nelayan-tungkal-terlindungi');
    if (!found.ok) throw new Error(found.problem);
    expect(found.reading.body?.value.split('\n\n')).toHaveLength(6);
    expect(asked).toEqual([
      '/semua/nelayan-tungkal-terlindungi',
      '/semua/nelayan-tungkal-terlindungi?page=all',
    ]);
  });

  it('joins numbered pages in order', async () => {
    const { found } = await at('/daerah/nelayan-tungkal-terlindungi');
    if (!found.ok) throw new Error(found.problem);
    const paragraphs = found.reading.body?.value.split('\n\n') ?? [];
    expect(paragraphs).toHaveLength(15);
    expect(paragraphs.at(-1)).toBe(sentence(3, 5));
    expect(asked.map(path => path.split('?')[1])).toEqual([undefined, 'page=2', 'page=3']);
  });

  it('says when a page of the story could not be read', async () => {
    const { found } = await at('/putus/nelayan-tungkal-terlindungi');
    if (!found.ok) throw new Error(found.problem);
    expect(found.reading.body?.value.split('\n\n')).toHaveLength(10);
    expect(found.reading.problems.map(problem => problem.code)).toContain('pages-missing');
  });

  it('refuses a login wall in plain words', async () => {
    expect((await at('/masuk')).found).toEqual({ ok: false, problem: 'login-needed' });
  });

  it('saves what was read, shows it again for correction, and keeps the change in the history', async () => {
    const { ctx, found } = await at('/semua/nelayan-tungkal-terlindungi');
    if (!found.ok) throw new Error(found.problem);
    const draft = draftFromReading(found.reading, found, 'Asia/Jakarta');
    expect(draft).toMatchObject({
      rubric: 'Daerah',
      editorNames: 'Teguh Santoso',
      modifiedLocal: '2025-03-12T11:00',
      language: 'id',
      leadImageCaption: 'Dermaga pagi hari',
    });
    const form = articleSchema.parse({ ...draft, outletName: 'Kabar Hilir' });
    const id = await logArticle(ctx, form);
    const row = (await findArticle(ctx.db, id))!.row;
    expect(row).toMatchObject({
      editors: 'Teguh Santoso',
      modified_at: '2025-03-12T04:00:00.000Z',
      language: 'id',
      lead_image_caption: 'Dermaga pagi hari',
    });
    expect(row.lead_image_url).toMatch(/\/foto\.jpg$/);
    await updateArticle(ctx, id, {
      ...form,
      version: row.version,
      editorNames: 'Lusi Oktavia',
      modifiedLocal: undefined,
    });
    expect((await findArticle(ctx.db, id))!.row).toMatchObject({
      editors: 'Lusi Oktavia',
      modified_at: null,
    });
    const early = { ...form, version: row.version + 1, modifiedLocal: '2025-03-11T00:00' };
    await expect(updateArticle(ctx, id, early)).rejects.toMatchObject({
      fields: { modifiedLocal: ['errors.modifiedEarlier'] },
    });
  });

  it('knows the outlet by a sub-domain of its own before its network, and its journalists by shortened names', async () => {
    const ctx = await contextFor(await fresh());
    await makeOutlet(ctx, { name: 'Hilir News', website: 'https://hilirnews.com' });
    const own = await makeOutlet(ctx, { name: 'Hilir News Jambi', website: 'https://jambi.hilirnews.com' });
    await makeJournalist(ctx, { name: 'Rifani Halim', outletId: own });
    const paste = (host: string) =>
      `Nelayan Tungkal Terlindungi Jaminan Sosial\nLaporan Wartawan Hilir News, Rifani H\nSelasa, 18 Maret 2025 | 14:53 WIB\nhttps://${host}/2025/03/18/nelayan\n\n${[1, 2, 3].map(n => sentence(1, n)).join('\n\n')}`;
    const found = await readSource(ctx, paste('amp.jambi.hilirnews.com'));
    if (!found.ok) throw new Error(found.problem);
    expect(found).toMatchObject({ outletName: 'Hilir News Jambi', outletHost: 'amp.jambi.hilirnews.com' });
    expect(found.journalists).toMatchObject([{ printed: 'Rifani H', journalist: { name: 'Rifani Halim' } }]);
    expect(draftFromReading(found.reading, found, 'Asia/Jakarta').journalistNames).toBe('Rifani Halim');
    const network = await readSource(ctx, paste('palembang.hilirnews.com'));
    expect(network).toMatchObject({ outletName: 'Hilir News', journalists: [{ printed: 'Rifani H' }] });
  });
});
