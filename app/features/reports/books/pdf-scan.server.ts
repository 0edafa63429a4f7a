import { readFile } from 'node:fs/promises';
import { filePath } from '#app/features/files/service.server.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { innerWidth, lowest, type Pdf, pdfLook } from '../pdf-document.server.ts';
import type { Scan } from './articles.queries.server.ts';

const { muted, margin } = pdfLook;
const mb = 1024 * 1024;
/** Largest scan that is printed, and how much all of a book may take: a kept file holds 20 MB. */
const largestScan = 4 * mb;
const mostScans = 14 * mb;
/** Points below which a scan gets a page of its own. */
const leastHeight = 320;

/** Hands out the scans of a book until they have taken their share of the document. */
export function scansOfBook() {
  let left = mostScans;
  /** Bytes to print, or 'left-out' for a scan that is too large, of another kind than JPEG, or gone from the disk. */
  return async (scan: Scan | null): Promise<Buffer | 'left-out' | null> => {
    if (!scan) return null;
    // Other kinds would have to be decoded here, which a hostile file could make endless.
    if (scan.contentType !== 'image/jpeg' || scan.size > Math.min(largestScan, left)) return 'left-out';
    const bytes = await readFile(filePath(scan.sha256)).catch(() => undefined);
    if (!bytes) return 'left-out';
    left -= bytes.length;
    return bytes;
  };
}

/** The page of a newspaper or another picture that is kept as evidence, as large as the page allows. */
export function writeScan(doc: Pdf, scan: Buffer | 'left-out', t: Translate): void {
  if (scan !== 'left-out') {
    if (lowest(doc) - doc.y < leastHeight) doc.addPage();
    try {
      const height = lowest(doc) - doc.y;
      doc.image(scan, margin, doc.y, { fit: [innerWidth(doc), height], align: 'center' });
      return;
    } catch {
      // The bytes begin like a picture and are none: said below.
    }
  }
  doc.x = margin;
  doc.moveDown(0.5).font('text').fontSize(9).fillColor(muted).text(t('books.print.scanElsewhere'));
}
