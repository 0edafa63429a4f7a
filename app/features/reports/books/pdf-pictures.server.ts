import { innerWidth, lowest, type Pdf, pdfLook } from '#app/features/files/pdf-document.server.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { printable } from '#app/lib/printable.ts';
import type { PrintedPictures, PrintedScan } from './pictures.server.ts';

const { muted, line, margin } = pdfLook;
/** Points below which a scan gets a page of its own. */
const leastHeight = 520;
const tallestLead = 200;
/** Kept free below a scan for the line about what is not printed. */
const noteHeight = 16;

/** The pages of a newspaper or another picture that is kept as evidence, each as large as a page allows. */
export function writeScan(doc: Pdf, scan: PrintedScan, t: Translate): void {
  if (scan === 'left-out') {
    doc.x = margin;
    doc.moveDown(0.5).font('text').fontSize(9).fillColor(muted).text(t('books.print.scanElsewhere'));
    return;
  }
  for (const [index, { bytes, width, height }] of scan.pages.entries()) {
    if (index > 0 || lowest(doc) - doc.y < leastHeight) doc.addPage();
    const room = lowest(doc) - doc.y - noteHeight;
    const scale = Math.min(innerWidth(doc) / width, room / height);
    const left = margin + (innerWidth(doc) - width * scale) / 2;
    const top = doc.y;
    doc.image(Buffer.from(bytes), left, top, { width: width * scale, height: height * scale });
    doc
      .rect(left, top, width * scale, height * scale)
      .lineWidth(0.5)
      .strokeColor(line)
      .stroke();
    doc.y = top + height * scale + 3;
    doc.x = margin;
  }
  if (scan.more === 0) return;
  doc.font('text').fontSize(9).fillColor(muted);
  doc.text(t('books.print.scanMore', { count: scan.more }), { lineBreak: false });
}

/** The picture that the outlet showed with its story, under the title. */
export function writeLead(doc: Pdf, lead: NonNullable<PrintedPictures['lead']>): void {
  const { bytes, width, height } = lead;
  const scale = Math.min(innerWidth(doc) / width, tallestLead / height);
  if (lowest(doc) - doc.y < height * scale + 40) doc.addPage();
  const top = doc.y;
  doc.image(Buffer.from(bytes), margin, top, { width: width * scale, height: height * scale });
  doc.y = top + height * scale + 4;
  doc.x = margin;
  const caption = printable(lead.caption);
  if (caption) {
    doc.font('text').fontSize(8.5).fillColor(muted);
    doc.text(caption, { width: innerWidth(doc), height: 24, ellipsis: true });
  }
  doc.moveDown(0.6);
}
