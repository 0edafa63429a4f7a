import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { keepPicture } from '#app/features/coverage/pictures/keeping.server.ts';
import { imageSize } from '#app/features/files/image-size.ts';
import { findFile } from '#app/features/files/queries.server.ts';
import { filePath, storeFile } from '#app/features/files/service.server.ts';
import {
  findEdition,
  findThumbnail,
  listEntries,
} from '#app/features/reports/books/editions.queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { madeEdition, makeBook } from '#tests/factories/books.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { picture, scannedPdf } from '#tests/factories/pictures.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

async function withScan(ctx: Context<Db>, title: string, bytes: Buffer, type: string): Promise<number> {
  const id = await loggedArticle(ctx, { title, body: storyText(title.length) });
  const file = await storeFile(ctx, { bytes, allowed: [type], field: 'file' });
  await ctx.db
    .updateTable('articles')
    .set({ evidence_file_id: file.id, body: '' })
    .where('id', '=', id)
    .execute();
  return id;
}

async function withLead(ctx: Context<Db>, id: number, found: Buffer, caption = ''): Promise<void> {
  await keepPicture(ctx, { articleId: id, kind: 'lead', url: 'https://kabar.example/a.png', caption, found });
}

/** The pages' texts, and how many pictures the document holds. */
async function printed(ctx: Context<Db>, editionId: number) {
  const edition = (await findEdition(ctx.db, editionId))!;
  const file = (await findFile(ctx.db, edition.fileId!))!;
  const bytes = readFileSync(filePath(file.sha256));
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  const images = bytes.toString('latin1').split('/Subtype /Image').length - 1;
  return { pages: text.map(page => page.replace(/\s+/g, ' ')), images };
}

describeOnEngines(
  'the pictures of a clip book',
  fresh => {
    it('are scans of every kind on the sheets of the office, page by page, and notes where there is none', async () => {
      const ctx = await contextFor(await fresh());
      const jpeg = await picture('jpeg');
      const ids = [
        await withScan(ctx, 'Foto koran', jpeg, 'image/jpeg'),
        await withScan(ctx, 'Tangkapan layar', await picture('png'), 'image/png'),
        await withScan(ctx, 'Halaman koran', await scannedPdf(6), 'application/pdf'),
        await withScan(ctx, 'Rusak', jpeg.subarray(0, 60), 'image/jpeg'),
      ];
      const { pages, images } = await printed(ctx, await madeEdition(ctx, await makeBook(ctx, ids)));
      // One picture each, and the first four pages of six.
      expect(images).toBe(6);
      const sheets = pages.filter(page => page.includes('Lembar 3'));
      expect(sheets).toHaveLength(4);
      for (const sheet of sheets.slice(1)) expect(sheet).toContain('Lembar 3, lanjutan');
      expect(sheets.at(-1)).toContain('2 halaman lain tidak dimuat di sini');
      expect(pages.at(-1)).toContain('Gambar buktinya tidak dimuat di sini');
      expect(pages.filter(page => page.includes('tidak dimuat di sini'))).toHaveLength(2);
    });

    it('are small lead images and no scans for the readers of a link', async () => {
      const ctx = await contextFor(await fresh());
      const both = await withScan(ctx, 'Keduanya', await picture('png', { width: 700 }), 'image/png');
      await withLead(
        ctx,
        both,
        await picture('png', { width: 640, height: 400, color: '#0f5f5b' }),
        'Petani',
      );
      const scanned = await withScan(
        ctx,
        'Pindaian saja',
        await picture('jpeg', { width: 90 }),
        'image/jpeg',
      );
      const edition = await madeEdition(ctx, await makeBook(ctx, [both, scanned]));
      const { pages, images } = await printed(ctx, edition);
      expect(images).toBe(3);
      expect(pages.join()).toContain('Petani');
      const entries = await listEntries(ctx.db, edition);
      expect(entries.map(({ title, pictured }) => [title, pictured])).toEqual([
        ['Keduanya', true],
        ['Pindaian saja', false],
      ]);
      // Nothing of a scan, not even its hash, is frozen where readers of a link look.
      for (const entry of entries)
        for (const name of ['scan', 'lead', 'sha256', 'body']) expect(Object.keys(entry)).not.toContain(name);
      expect(await findThumbnail(ctx.db, edition, 2)).toBeUndefined();
      const thumbnail = (await findThumbnail(ctx.db, edition, 1))!;
      expect(thumbnail.contentType).toBe('image/jpeg');
      const bytes = readFileSync(filePath(thumbnail.sha256));
      expect(imageSize(bytes)).toEqual({ width: 320, height: 200 });
      // Of the two pictures it is the teal one.
      const { loadImage, createCanvas } = await import('@napi-rs/canvas');
      const pen = createCanvas(320, 200).getContext('2d');
      pen.drawImage(await loadImage(bytes), 0, 0);
      const [red = 255, green = 0] = pen.getImageData(160, 100, 1, 1).data;
      expect(red).toBeLessThan(green);
    });
  },
  { pglite: true },
);
