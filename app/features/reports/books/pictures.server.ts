import { readFile } from 'node:fs/promises';
import { workerEntry } from '#app/features/coverage/page-reader.server.ts';
import type { Preview } from '#app/features/files/preview-worker.server.ts';
import { previewMaker } from '#app/features/files/previews.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import type { BookSource, KeptFile } from './articles.queries.server.ts';

/** Pixels of the longer side and the quality of a JPEG: on paper A4 at 150 dpi, a picture half as wide, a stamp. */
const scanLook = { longest: 1700, quality: 72 };
const leadLook = { longest: 1000, quality: 78 };
const thumbnailLook = { longest: 320, quality: 72 };

/** Pages of one scan that are printed. */
const mostScanPages = 4;
/** Bytes that all pictures of a book may take: a kept file holds 20 MB. */
const mostBytes = 15 * 1024 * 1024;
/** With less left than a picture takes, the rest of a book is not drawn for nothing. */
const worthDrawing = 256 * 1024;

/** The pages of a scan as they are printed, and how many more it has; 'left-out' when none can be. */
export type PrintedScan = { pages: Preview[]; more: number } | 'left-out';

export type PrintedPictures = {
  scan: PrintedScan | null;
  lead: (Preview & { caption: string }) | null;
};

/** Draws the pictures of a book until they have taken their share of the document. To be closed. */
export function bookPictures() {
  const maker = previewMaker({ workerEntry });
  let left = mostBytes;

  async function draw(file: KeptFile, look: { longest: number; quality: number }, mostPages = 1) {
    const bytes = await readFile(filePath(file.sha256)).catch(() => undefined);
    return bytes && (await maker.draw({ bytes, contentType: file.contentType, mostPages, ...look }));
  }

  const sizeOf = (pages: readonly Preview[]) => pages.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);

  async function scanOf({ scan }: BookSource): Promise<PrintedScan | null> {
    if (!scan) return null;
    const drawn = left > worthDrawing ? await draw(scan, scanLook, mostScanPages) : undefined;
    if (!drawn || drawn.pages.length === 0 || sizeOf(drawn.pages) > left) return 'left-out';
    left -= sizeOf(drawn.pages);
    return { pages: drawn.pages, more: drawn.total - drawn.pages.length };
  }

  async function leadOf({ lead }: BookSource): Promise<PrintedPictures['lead']> {
    const page = lead && left > worthDrawing ? (await draw(lead, leadLook))?.pages[0] : undefined;
    if (!page || page.bytes.byteLength > left) return null;
    left -= page.bytes.byteLength;
    return { ...page, caption: lead!.caption };
  }

  return {
    /** What is printed on an article's sheet. */
    printed: async (source: BookSource): Promise<PrintedPictures> => ({
      scan: await scanOf(source),
      lead: await leadOf(source),
    }),
    /** The lead image of an article, small; nothing else of it may be shown to people without an account. */
    thumbnail: async ({ lead }: BookSource): Promise<Uint8Array | undefined> =>
      lead ? (await draw(lead, thumbnailLook))?.pages[0]?.bytes : undefined,
    close: () => maker.close(),
  };
}

export type BookPictures = ReturnType<typeof bookPictures>;
