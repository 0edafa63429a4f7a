import { createHash } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { logArticle } from '#app/features/coverage/articles.service.server.ts';
import { findLine, listLines } from '#app/features/coverage/logging/batches.queries.server.ts';
import { takeHandOver } from '#app/features/coverage/logging/batches.service.server.ts';
import { addPageToArticle } from '#app/features/coverage/logging/known-page.service.server.ts';
import { draftOfLine, parseLineReading } from '#app/features/coverage/logging/line-reading.ts';
import { readWaitingLines } from '#app/features/coverage/logging/read-batch.server.ts';
import { pageReader } from '#app/features/coverage/page-reader.server.ts';
import { articleSchema } from '#app/features/coverage/schema.ts';
import { readOriginal } from '#app/features/coverage/snapshots/original.server.ts';
import { findHandedPage, findWatch, listSnapshots } from '#app/features/coverage/snapshots/queries.server.ts';
import { recordLook } from '#app/features/coverage/snapshots/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { storyText } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

afterAll(() => pageReader().close());

const bytes = (text: string) => new TextEncoder().encode(text);
const title = 'Petani Karet Ikut JKK';
const body = `${storyText(8, 200)}.`;
const address = 'https://kabar.example/daerah/petani-karet';
const page = (canonical: string | null, headline = title) =>
  `<!doctype html><html><head>${canonical ? `<link rel="canonical" href="${canonical}">` : ''}<meta property="og:title" content="${headline}"><meta property="article:published_time" content="2025-03-12T09:30:00+07:00"></head><body><article><h1>${headline}</h1><p>${body}</p></article></body></html>`;

/** Hands one thing over and reads it; answers its lines with the form of each. */
async function handed(ctx: Context<Db>, input: { name: string; content: Uint8Array } | string) {
  const files = typeof input === 'string' ? [] : [{ name: input.name, bytes: input.content }];
  const text = typeof input === 'string' ? input : '';
  const { id } = await takeHandOver(ctx, { text, files, origin: 'files' });
  await readWaitingLines(ctx, id);
  return Promise.all(
    (await listLines(ctx.db, id)).map(async ({ id: lineId }) => {
      const line = (await findLine(ctx.db, id, lineId))!;
      return { ...line, ...draftOfLine(line, parseLineReading(line.reading), 'Asia/Jakarta') };
    }),
  );
}

const look = (articleId: number, text: string) => ({
  articleId,
  url: address,
  verdict: { kind: 'read' as const, title, text },
  page: { bytes: bytes(text), contentType: 'text/html', finalUrl: address },
});

describeOnEngines('a page that was handed over', fresh => {
  it('is the article’s first recording: its bytes, hash and time, and later looks are compared with it', async () => {
    const ctx = await contextFor(await fresh());
    const html = page(address);
    const [line] = await handed(ctx, { name: 'petani.htm', content: bytes(html) });
    expect(line).toMatchObject({ kind: 'text', fileName: 'petani.htm', state: 'read' });
    expect(line!.draft).toMatchObject({ title, url: address, entryMethod: 'file' });
    const form = { ...line!.draft, outletName: 'Kabar Petang' };
    const id = await logArticle(ctx, articleSchema.parse(form));
    const [recording] = await listSnapshots(ctx.db, id);
    expect(recording).toMatchObject({
      origin: 'uploaded',
      problem: null,
      title,
      url: address,
      fetchedAt: ctx.now,
      sha256: createHash('sha256').update(html).digest('hex'),
      size: bytes(html).byteLength,
    });
    expect(await findHandedPage(ctx.db, id)).toMatchObject({ id: recording!.id });
    expect(await readOriginal(ctx, id, recording!.id)).toBe(html);
    expect(await recordLook(ctx, look(id, line!.draft.body!))).toBe('unchanged');
    expect(await recordLook(ctx, look(id, `${line!.draft.body} Ada ralat.`))).toBe('changed');
    expect(await findWatch(ctx.db, id)).toMatchObject({ changedAt: ctx.now });
  });

  it('is offered to the article that its address is logged as, and added once', async () => {
    const ctx = await contextFor(await fresh());
    const form = {
      title,
      body,
      outletName: 'Kabar Petang',
      publishedLocal: '2025-03-12T09:30',
      url: address,
    };
    const article = await logArticle(ctx, articleSchema.parse(form));
    const html = page(address);
    const [line] = await handed(ctx, { name: 'petani.htm', content: bytes(html) });
    expect(line).toMatchObject({ state: 'known', articleId: article });
    const { batch_id: batch } = await ctx.db
      .selectFrom('log_lines')
      .select('batch_id')
      .where('id', '=', line!.id)
      .executeTakeFirstOrThrow();
    await expect(addPageToArticle(await contextFor(ctx.db, 'leader'), batch, line!.id)).rejects.toThrow();
    await addPageToArticle(ctx, batch, line!.id);
    expect(await listSnapshots(ctx.db, article)).toMatchObject([
      { origin: 'uploaded', problem: null, title, url: address, size: bytes(html).byteLength },
    ]);
    expect(await listLines(ctx.db, batch)).toMatchObject([{ state: 'logged', articleId: article }]);
    await expect(addPageToArticle(ctx, batch, line!.id)).rejects.toBeInstanceOf(Conflict);
    await expect(addPageToArticle(ctx, batch, 99_999)).rejects.toBeInstanceOf(NotFound);
    expect(await listSnapshots(ctx.db, article)).toHaveLength(1);
  });

  it('is kept of pasted markup too, in the characters that were pasted, and without an address', async () => {
    const ctx = await contextFor(await fresh());
    const html = page(null, 'Petani “Karet” Ikut JKK').replace(
      '<head>',
      '<head><meta charset="windows-1252">',
    );
    const [line] = await handed(ctx, html);
    expect(line!.draft.entryMethod).not.toBe('file');
    const form = { ...line!.draft, outletName: 'Kabar Petang' };
    const id = await logArticle(ctx, articleSchema.parse(form));
    const [recording] = await listSnapshots(ctx.db, id);
    expect(recording).toMatchObject({ origin: 'uploaded', url: '' });
    expect(await readOriginal(ctx, id, recording!.id)).toContain('“Karet”');
  });

  it('is kept where nothing could be read of it, but never compared', async () => {
    const ctx = await contextFor(await fresh());
    const [line] = await handed(ctx, { name: 'kosong.html', content: bytes('<html><body></body></html>') });
    expect(line).toMatchObject({ state: 'failed', draft: { entryMethod: 'file' } });
    expect(line!.draft.body).toBeUndefined();
    const id = await logArticle(
      ctx,
      articleSchema.parse({
        ...line!.draft,
        title,
        body,
        url: address,
        outletName: 'Kabar Petang',
        publishedLocal: '2025-03-12T09:30',
      }),
    );
    expect(await listSnapshots(ctx.db, id)).toMatchObject([{ origin: 'uploaded', problem: 'unreadable' }]);
    expect(await recordLook(ctx, look(id, body))).toBe('first');
  });
});

const mail = (html: string, text: string) =>
  [
    'From: Redaksi <redaksi@kabar.example>',
    'Subject: Fwd: Petani karet Bungo terlindungi',
    'Date: Tue, 18 Mar 2025 23:30:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=batas',
    '',
    '--batas',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '--batas',
    'Content-Type: text/html; charset=utf-8; name=halaman.html',
    'Content-Disposition: attachment; filename=halaman.html',
    '',
    html,
    '--batas--',
  ].join('\r\n');

describeOnEngines('what a mail says of its story', fresh => {
  it('stands in where the page says nothing, and is named as the mail’s', async () => {
    const ctx = await contextFor(await fresh());
    const html = page(null)
      .replace(/<meta[^>]*>/g, '')
      .replace(/<h1>.*<\/h1>/, '');
    const content = bytes(mail(html, 'Terlampir.\r\nhttp://127.0.0.1:1/a'));
    const lines = await handed(ctx, { name: 'liputan.eml', content });
    const link = lines.find(line => line.kind === 'link')!;
    expect(link.draft).toMatchObject({
      title: 'Petani karet Bungo terlindungi',
      publishedLocal: '2025-03-19T00:00',
    });
    expect(link.ofMail).toEqual({ title: true, publishedLocal: true });
    expect(lines.find(line => line.fileName === 'halaman.html')).toMatchObject({
      pageSha256: expect.stringMatching(/^\w{64}$/),
    });
  });

  it('gives way to what the page says, and is no headline of a list of links', async () => {
    const ctx = await contextFor(await fresh());
    const lines = await handed(ctx, { name: 'a.eml', content: bytes(mail(page(address), 'Terlampir.')) });
    expect(lines.find(line => line.fileName === 'halaman.html')).toMatchObject({
      draft: { title, publishedLocal: '2025-03-12T09:30' },
      ofMail: { title: false, publishedLocal: false },
    });
    const list = bytes(mail(page(address), 'http://127.0.0.1:1/a http://127.0.0.1:1/b'));
    const links = await handed(ctx, { name: 'b.eml', content: list });
    expect(links.map(line => line.ofMail.title)).toEqual([false, false, false]);
  });
});
