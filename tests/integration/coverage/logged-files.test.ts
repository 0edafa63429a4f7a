import { afterAll, expect, it } from 'vitest';
import { findArticle, findEvidenceFile } from '#app/features/coverage/articles.queries.server.ts';
import { logArticle, updateArticle } from '#app/features/coverage/articles.service.server.ts';
import { findBatch, findLine, listLines } from '#app/features/coverage/logging/batches.queries.server.ts';
import { takeHandOver } from '#app/features/coverage/logging/batches.service.server.ts';
import { readFileContent, readMailContent } from '#app/features/coverage/logging/file-reader.server.ts';
import type { HandedFile } from '#app/features/coverage/logging/handed-over.server.ts';
import { draftOfLine, parseLineReading } from '#app/features/coverage/logging/line-reading.ts';
import { readWaitingLines } from '#app/features/coverage/logging/read-batch.server.ts';
import { pageReader } from '#app/features/coverage/page-reader.server.ts';
import { articleSchema } from '#app/features/coverage/schema.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { storyText } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { pdfOf, pngOf, wavOf } from '#tests/support/evidence.ts';

afterAll(() => pageReader().close());

/** Hands files over and reads them; answers each line with its reading and the form it gives. */
async function handed(ctx: Context<Db>, files: HandedFile[], text = '') {
  const { id } = await takeHandOver(ctx, { text, files, origin: 'files' });
  await readWaitingLines(ctx, id);
  return Promise.all(
    (await listLines(ctx.db, id)).map(async ({ id: lineId }) => {
      const line = (await findLine(ctx.db, id, lineId))!;
      const read = parseLineReading(line.reading);
      return { ...line, read, ...draftOfLine(line, read, 'Asia/Jakarta') };
    }),
  );
}

const wrapped = (text: string) => text.replace(/(.{60,80}) /g, '$1\n');
const clipping = `Pekerja Rentan Bungo Terlindungi\n\nSelasa, 18 Maret 2025 | 14:53 WIB\n\n${wrapped(`MUARA BUNGO - ${storyText(5, 120)}.`)}`;
const bytes = (text: string) => new TextEncoder().encode(text);

describeOnEngines('files as the proof of a story', fresh => {
  it('reads the text layer of a PDF and keeps the file as the article’s evidence', async () => {
    const ctx = await contextFor(await fresh());
    const [line] = await handed(ctx, [{ name: '../kliping 18-3.pdf', bytes: pdfOf([clipping]) }]);
    expect(line).toMatchObject({
      state: 'read',
      fileName: 'kliping 18-3.pdf',
      contentType: 'application/pdf',
    });
    expect(line!.draft).toMatchObject({
      title: 'Pekerja Rentan Bungo Terlindungi',
      publishedLocal: '2025-03-18T14:53',
      dateline: 'MUARA BUNGO',
      entryMethod: 'file',
    });
    expect(line!.draft.body!.split('\n\n')).toHaveLength(1);
    const id = await logArticle(ctx, articleSchema.parse({ ...line!.draft, outletName: 'Bungo Pos' }));
    expect(await findEvidenceFile(ctx.db, id)).toMatchObject({ contentType: 'application/pdf' });
    const article = (await findArticle(ctx.db, id))!;
    const form = articleSchema.parse({
      ...line!.draft,
      outletName: 'Bungo Pos',
      title: 'Judul lain',
      version: article.row.version,
    });
    await updateArticle(ctx, id, form);
    const after = (await findArticle(ctx.db, id))!;
    expect(after.row.evidence_file_id).toBe(article.row.evidence_file_id);
  });

  it('keeps what it cannot read: scans, locked and broken PDFs, pictures, recordings with their length', async () => {
    const ctx = await contextFor(await fresh());
    const lines = await handed(ctx, [
      { name: 'pindai.pdf', bytes: pdfOf(['', '']) },
      { name: 'terkunci.pdf', bytes: pdfOf([clipping], { encrypted: true }) },
      { name: 'rusak.pdf', bytes: bytes('%PDF-1.4\nbukan lagi') },
      { name: 'koran.png', bytes: pngOf(3000, 4000) },
      { name: 'siaran.wav', bytes: wavOf(3) },
    ]);
    expect(lines.map(line => [line.state, line.read.note])).toEqual([
      ['read', 'file-no-text'],
      ['read', 'file-encrypted'],
      ['read', 'file-damaged'],
      ['read', 'file-picture'],
      ['read', 'file-recording'],
    ]);
    expect(lines[3]!.draft).toMatchObject({ outletChannel: 'print', entryMethod: 'file' });
    expect(lines[4]!.draft).toMatchObject({ outletChannel: 'radio', seconds: '3' });
    const form = (title: string) =>
      articleSchema.parse({
        ...lines[3]!.draft,
        title,
        outletName: 'Harian Uji',
        publishedLocal: '2025-03-18T06:00',
        lineId: lines[3]!.id,
      });
    const id = await logArticle(ctx, form('Halaman 7'));
    expect((await findArticle(ctx.db, id))!.row).toMatchObject({ body: '', words: 0 });
    await expect(logArticle(ctx, form('Halaman 7'))).rejects.toMatchObject({ article: { id } });
  });

  it('reads the first pages of a PDF of 500 and says so', async () => {
    const ctx = await contextFor(await fresh());
    const pages = Array.from(
      { length: 500 },
      (_, index) => `Halaman ${index + 1}\n\n${wrapped(storyText(index, 60))}`,
    );
    const [line] = await handed(ctx, [{ name: 'edisi.pdf', bytes: pdfOf([clipping, ...pages.slice(1)]) }]);
    expect(line!.read).toMatchObject({ note: 'file-first-pages', pages: { all: 500, read: 60 } });
    expect(line!.draft.title).toBe('Pekerja Rentan Bungo Terlindungi');
  });

  it('gives up a file that takes too long, and the next one is read', async () => {
    const task = { bytes: pdfOf([clipping]), contentType: 'application/pdf' };
    expect(await readFileContent({ ...task, bytes: task.bytes.slice() }, 0)).toMatchObject({
      problem: 'file-too-heavy',
    });
    expect(await readFileContent(task)).toMatchObject({ kind: 'pdf', pages: 1 });
  });

  it('refuses picture bombs, programs and markup that is no page, and keeps nothing of them', async () => {
    const ctx = await contextFor(await fresh());
    const refused = (name: string, content: Uint8Array, error: string) =>
      expect(handed(ctx, [{ name, bytes: content }])).rejects.toMatchObject({ fields: { file: [error] } });
    await refused('bom.png', pngOf(60_000, 60_000), 'logging.pictureTooLarge');
    await refused(
      'potong.jpg',
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]),
      'logging.pictureTooLarge',
    );
    await refused('koran.png', bytes('MZ\0\0 program'), 'errors.fileType');
    await refused(
      'gambar.svg',
      bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'errors.fileType',
    );
    await refused('besar.pdf', new Uint8Array(20 * 1024 * 1024 + 1).fill(32), 'errors.fileTooLarge');
    expect(await ctx.db.selectFrom('log_batches').select('id').execute()).toEqual([]);
  });

  it('takes twenty attachments of a mail and says how many it left', async () => {
    const ctx = await contextFor(await fresh());
    const pdfs = Array.from({ length: 23 }, (_, i) =>
      Buffer.from(pdfOf([`Halaman ${i}`])).toString('base64'),
    );
    const mail = [
      'From: Redaksi <redaksi@kabar.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=batas',
      '',
      ...pdfs.flatMap((pdf, i) => [
        '--batas',
        `Content-Type: application/pdf; name=${i}.pdf`,
        'Content-Transfer-Encoding: base64',
        `Content-Disposition: attachment; filename=${i}.pdf`,
        '',
        pdf,
      ]),
      '--batas--',
    ].join('\r\n');
    const files = [{ name: 'liputan.eml', bytes: bytes(mail) }];
    const { id, lines } = await takeHandOver(ctx, { text: '', files, origin: 'mail' });
    expect(lines).toBe(20);
    expect(await findBatch(ctx.db, id)).toMatchObject({ leftOut: 3 });
  });

  it('takes a mail apart: links, a story in its text, attachments', async () => {
    const ctx = await contextFor(await fresh());
    const attachment = Buffer.from(pdfOf([clipping])).toString('base64');
    const mail = [
      'From: Redaksi <redaksi@kabar.example>',
      'To: humas@gema.example',
      'Subject: Liputan',
      'Message-ID: <1@kabar.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=batas',
      '',
      '--batas',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Terima kasih. Tautannya http://127.0.0.1:1/a dan http://127.0.0.1:1/a?utm_source=surel ya.',
      '--batas',
      'Content-Type: application/pdf; name=kliping.pdf',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename=kliping.pdf',
      '',
      attachment,
      '--batas',
      'Content-Type: text/html; charset=utf-8; name=halaman.html',
      'Content-Disposition: attachment; filename=halaman.html',
      '',
      `<!doctype html><html><body><h1>Petani karet ikut JKK</h1><p>${clipping}</p></body></html>`,
      '--batas',
      'Content-Type: text/calendar',
      'Content-Disposition: attachment; filename=undangan.ics',
      '',
      'BEGIN:VCALENDAR',
      '--batas--',
    ].join('\r\n');
    const lines = await handed(ctx, [{ name: 'liputan.eml', bytes: bytes(mail) }]);
    expect(lines.map(line => [line.kind, line.url ?? line.fileName, line.state])).toEqual([
      ['link', 'http://127.0.0.1:1/a', 'failed'],
      ['file', 'kliping.pdf', 'read'],
      ['text', 'halaman.html', expect.stringMatching(/^(?:read|failed)$/)],
    ]);
  });

  it('gives up a mail that would keep its reader busy for hours, without holding up anybody else', async () => {
    const ctx = await contextFor(await fresh());
    const head = 'From: a@kabar.example\r\nMIME-Version: 1.0\r\nContent-Type: ';
    const bomb = `${head}multipart/mixed; boundary=x\r\n\r\n${'--x\r\n\r\na\r\n'.repeat(200_000)}`;
    expect(await readMailContent(bytes(bomb), 500)).toBe('file-too-heavy');
    const signs = await handed(ctx, [
      {
        name: 'tanda.eml',
        bytes: bytes(`${head}text/html\r\n\r\n<p>Liputan kita</p>${'<'.repeat(100_000)}`),
      },
    ]);
    expect(signs.map(line => line.kind)).toEqual(['text']);
  });

  it('reads a saved page and pasted markup', async () => {
    const ctx = await contextFor(await fresh());
    const html = `<!doctype html><html><head><link rel="canonical" href="https://kabar.example/x"><meta property="og:title" content="Judul Halaman"><meta property="article:published_time" content="2025-03-12T09:30:00+07:00"></head><body><article><h1>Judul Halaman</h1><p>${storyText(8, 200)}.</p></article></body></html>`;
    const [line] = await handed(ctx, [{ name: 'halaman.html', bytes: bytes(html) }]);
    expect(line!.draft).toMatchObject({ title: 'Judul Halaman', url: 'https://kabar.example/x' });
  });
});
