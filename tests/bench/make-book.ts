import { join } from 'node:path';
import { readConfig, setConfig } from '#app/config.server.ts';
import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { innerWidth, openPdf } from '#app/features/files/pdf-document.server.ts';
import { findFile } from '#app/features/files/queries.server.ts';
import { findEdition } from '#app/features/reports/books/editions.queries.server.ts';
import { makeBookJob, makeEdition } from '#app/features/reports/books/making.service.server.ts';
import { newBookSchema } from '#app/features/reports/books/schema.ts';
import { createBook } from '#app/features/reports/books/service.server.ts';
import { formats } from '#app/i18n/format.ts';
import { translator } from '#app/i18n/server.server.ts';
import { openDatabase } from '#db/connection.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { addPictures } from './book-pictures.ts';
import type { BookTaken } from './books.bench.ts';

/**
 * Run by `books.bench.ts`: makes one book of all articles in a data folder, or prints their texts alone (`plain`), and
 * reports what it took. With `scanned` each article has a scan and a lead image.
 */
const dataDir = process.argv[2]!;
setWorkerEntry(new URL('../support/html-worker-entry.mjs', import.meta.url));
setConfig(readConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }, 'benchmark'));
const { db, close } = openDatabase(`sqlite:${join(dataDir, 'gema.db')}`);
const ctx = await contextFor(db);

/** The least that prints these texts: each on a page of its own. */
async function printPlain(): Promise<number> {
  const rows = await db.selectFrom('articles').select(['title', 'body']).execute();
  const started = performance.now();
  const { doc, finish } = openPdf({ title: 'plain', author: 'plain', madeAt: testNow });
  for (const { title, body: text } of rows) {
    doc.addPage().font('strong').fontSize(15).text(title);
    doc
      .font('text')
      .fontSize(10)
      .text(text, { width: innerWidth(doc), lineGap: 2, paragraphGap: 5 });
  }
  await finish();
  return (performance.now() - started) / 1000;
}

/** The book as its job makes it; memory is what the process grew by at its height. */
async function printBook(): Promise<BookTaken> {
  const words = { t: translator('id'), format: formats.id };
  const bookId = await createBook(
    ctx,
    newBookSchema.parse({ title: 'Buku', arrangement: 'outlet', selection: 'dari=2025-01-01' }),
  );
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let height = before;
  const look = () => {
    height = Math.max(height, process.memoryUsage().rss);
  };
  const editionId = await makeEdition(ctx, bookId, 'id');
  const started = performance.now();
  await makeBookJob(() => words)({
    db,
    payload: { editionId, locale: 'id' },
    now: () => testNow,
    progress: async () => look(),
    cancelled: async () => false,
  });
  const seconds = (performance.now() - started) / 1000;
  look();
  const edition = (await findEdition(db, editionId))!;
  const file = (await findFile(db, edition.fileId!))!;
  const memoryMb = (height - before) / 2 ** 20;
  return { seconds, pages: edition.pages!, megabytes: file.size / 1e6, memoryMb };
}

if (process.argv[3] === 'scanned') await addPictures(db, ctx);
process.send!(process.argv[3] === 'plain' ? await printPlain() : await printBook());
await close();
