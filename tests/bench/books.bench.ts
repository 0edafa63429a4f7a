import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { inProcess } from './in-process.ts';
import type { Figure } from './measure.ts';

export type BookTaken = {
  seconds: number;
  pages: number;
  megabytes: number;
  memoryMb: number;
};

const articles = 200;

/** About as long as a story of a news site, in paragraphs. */
const body = (seed: number) =>
  Array.from({ length: 8 }, (_, i) => `${storyText(seed * 8 + i, 50)}.`).join('\n\n');

/** Fills a data folder with the stories of two months by 25 outlets. */
async function writeStories(dataDir: string): Promise<void> {
  const { db, close } = openDatabase(`sqlite:${join(dataDir, 'gema.db')}`);
  await migrate(db);
  const ctx = await contextFor(db);
  for (let i = 0; i < articles; i += 1)
    await loggedArticle(ctx, {
      title: `Pekerja rentan di desa ke-${i} kini terlindungi jaminan kecelakaan kerja dan kematian`,
      outletName: `Media ${i % 25}`,
      publishedLocal: `2025-${i % 2 ? '02' : '03'}-${String((i % 18) + 1).padStart(2, '0')}T09:00`,
      url: `https://media-${i % 25}.example/berita/${i}`,
      body: body(i),
    });
  await close();
}

/**
 * A clip book of 200 articles as its job makes it: read, frozen, printed, kept. Floor: a document of as many pages with
 * the same texts and fonts and nothing else. The figures with scans are of one run.
 */
export async function benchBooks(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gema-book-'));
  await writeStories(dataDir);
  const runs: BookTaken[] = [];
  const plain: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    runs.push(await inProcess<BookTaken>(new URL('./make-book.ts', import.meta.url), dataDir, 'book'));
    plain.push(await inProcess<number>(new URL('./make-book.ts', import.meta.url), dataDir, 'plain'));
  }
  const scanned = await inProcess<BookTaken>(new URL('./make-book.ts', import.meta.url), dataDir, 'scanned');
  rmSync(dataDir, { recursive: true });
  const best = runs.reduce((a, b) => (b.seconds < a.seconds ? b : a));
  const ratio = best.seconds / Math.min(...plain);
  const memory = Math.max(...runs.map(run => run.memoryMb));
  return [
    {
      what: `Clip book of ${articles} articles`,
      figure: `${best.seconds.toFixed(2)} s, ${Math.round(best.pages / best.seconds)} pages/s (${best.pages} pages, ${best.megabytes.toFixed(1)} MB), ${ratio.toFixed(1)} × plain pages of the same texts`,
      bound: '≤ 3 × plain',
      holds: ratio <= 3,
    },
    {
      what: 'Memory at its height, above a process that has read the program',
      figure: `${Math.round(memory)} MB`,
      bound: '< 150 MB',
      holds: memory < 150,
    },
    {
      what: 'The same with a scan for each article (PNG, JPEG, PDF) and a lead image for every second',
      figure: `${scanned.seconds.toFixed(1)} s, ${(scanned.pages / scanned.seconds).toFixed(1)} pages/s (${scanned.pages} pages, ${scanned.megabytes.toFixed(1)} MB)`,
      bound: '≤ 20 MB',
      holds: scanned.megabytes <= 20,
    },
    {
      what: 'Memory at its height with scans, the worker that draws them included',
      figure: `${Math.round(scanned.memoryMb)} MB`,
      bound: '< 300 MB',
      holds: scanned.memoryMb < 300,
    },
  ];
}
