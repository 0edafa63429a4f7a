import { fitted, innerWidth, lowest, type Pdf, pdfLook } from '#app/features/files/pdf-document.server.ts';
import type { Format } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { printable } from '#app/lib/printable.ts';
import type { BookFacts } from './terms.ts';

/** A line of the contents; `page` counts from 0. */
export type ContentsLine =
  | { kind: 'chapter'; text: string; page: number }
  | { kind: 'article'; number: number; text: string; source: BookFacts; page: number };

const { ink, muted, teal, margin } = pdfLook;
/** Points: every line is as high, so that the pages are known before the sheets are written. */
const lineHeight = 28;
const headHeight = 40;
const numberWidth = 28;
const pageWidth = 34;

const perPage = (doc: Pdf) => Math.floor((lowest(doc) - margin - headHeight) / lineHeight);

/** How many pages the contents of so many lines take. */
export function contentsPages(doc: Pdf, lines: number): number {
  return Math.ceil(lines / perPage(doc));
}

/** Writes the contents into the pages kept for them; a click on a line leads to its sheet. */
export function writeContents(
  doc: Pdf,
  from: number,
  lines: readonly ContentsLine[],
  zone: string,
  { t, format }: { t: Translate; format: Format },
): void {
  const most = perPage(doc);
  for (const [index, line] of lines.entries()) {
    if (index % most === 0) {
      doc.switchToPage(from + index / most);
      // What is written here by its place must never start a page of its own.
      doc.page.margins.bottom = 0;
      doc.font('strong').fontSize(18).fillColor(ink);
      doc.text(t('books.print.contents'), margin, margin, { lineBreak: false });
    }
    const y = margin + headHeight + (index % most) * lineHeight;
    writeLine(doc, y, line, line.kind === 'article' ? format.day(line.source.publishedAt, zone) : '');
  }
}

/** What is read first is written first: a reader of the text alone, such as a search, finds number, title, page. */
function writeLine(doc: Pdf, y: number, line: ContentsLine, day: string): void {
  const width = innerWidth(doc);
  const chapter = line.kind === 'chapter';
  const left = chapter ? margin : margin + numberWidth;
  const room = width - (left - margin) - pageWidth;
  const top = chapter ? y + 8 : y;
  doc.font('text').fontSize(9.5).fillColor(muted);
  if (!chapter) doc.text(`${line.number}. `, margin, top, { lineBreak: false });
  const color = chapter ? teal : ink;
  doc
    .font(chapter ? 'strong' : 'text')
    .fontSize(chapter ? 11 : 9.5)
    .fillColor(color);
  doc.text(`${fitted(doc, line.text, room)} `, left, top, { lineBreak: false });
  doc.font('text').fontSize(9.5);
  doc.text(String(line.page + 1), margin, top, { width, align: 'right' });
  if (!chapter) {
    doc.fontSize(8).fillColor(muted);
    const place = printable(`${line.source.outlet} · ${day}`);
    doc.text(fitted(doc, place, room), left, y + 12, { lineBreak: false });
  }
  doc.goTo(margin, y - 3, width, lineHeight, destination(line.page));
}

/** The name under which a page of a book can be gone to; sheets give themselves theirs. */
export function destination(page: number): string {
  return `page-${page}`;
}
