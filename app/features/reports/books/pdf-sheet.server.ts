import { missingDateline } from '#app/features/coverage/reading/dateline.ts';
import {
  fitted,
  innerWidth,
  linkTarget,
  lowest,
  type Pdf,
  pdfLook,
  rule,
} from '#app/features/files/pdf-document.server.ts';
import type { Format } from '#app/i18n/format.ts';
import type { MessageKey, Translate } from '#app/i18n/translate.ts';
import { printable } from '#app/lib/printable.ts';
import { recapWords } from '../recap/words.ts';
import type { BookSource } from './articles.queries.server.ts';
import { destination } from './pdf-contents.server.ts';
import { writeLead, writeScan } from './pdf-pictures.server.ts';
import type { PrintedPictures } from './pictures.server.ts';
import { longestSheet } from './terms.ts';

const { ink, muted, line, teal, margin } = pdfLook;
const termWidth = 110;

export type Sheet = {
  source: BookSource;
  pictures: PrintedPictures;
  number: number;
  chapter: string | null;
  office: string;
  zone: string;
};

/** One clip as the office files it on paper, from the top of the page at hand: its head, then the story. */
export function writeSheet(
  doc: Pdf,
  { source, pictures, number, chapter, office, zone }: Sheet,
  { t, format }: { t: Translate; format: Format },
): void {
  doc.addNamedDestination(destination(doc.bufferedPageRange().count - 1));
  const width = innerWidth(doc);
  doc.font('strong').fontSize(10).fillColor(teal);
  doc.text(printable(office), margin, margin, { width: width - 120, height: 14, ellipsis: true });
  doc.font('text').fontSize(9).fillColor(muted);
  doc.text(t('books.print.sheet', { number }), margin, margin, { width, align: 'right' });
  if (chapter !== null) doc.fontSize(9).text(printable(chapter), margin, undefined, { width });
  doc.moveDown(0.4);
  rule(doc);

  const names = recapWords(t);
  const channel = t(`partners.channels.${source.channel}` as MessageKey);
  const facts: [string, string][] = [
    [t('coverage.outlet'), `${source.outlet} (${channel})`],
    [t('coverage.publishedAt'), format.publishedLong(source.publishedAt, zone)],
    [t('books.print.place'), source.rubric],
    [t('coverage.journalists'), source.writers],
    [t('coverage.headlineTone'), names.tone(source.headlineTone ?? 'none')],
    [t('coverage.bodyTone'), names.tone(source.bodyTone ?? 'none')],
    [t('coverage.topics'), source.topics.join(', ')],
    [t('coverage.regency'), source.regency ? names.regency(source.regency) : ''],
  ];
  for (const [term, value] of facts) if (printable(value) !== '') writeFact(doc, term, printable(value));
  if (source.url) writeFact(doc, t('coverage.url'), printable(source.url), linkTarget(source.url));

  doc.x = margin;
  doc.moveDown(0.8);
  const title = printable(source.title) || t('books.print.unprintable');
  doc.font('strong').fontSize(15).fillColor(ink).text(title, { width });
  doc.moveDown(0.5);
  const headPage = () => writeContinued(doc, t('books.print.continued', { number }), title, source.outlet);
  doc.on('pageAdded', headPage);
  try {
    const { scan, lead } = pictures;
    if (lead) writeLead(doc, lead);
    if (scan === null || source.body.trim() !== '') writeBody(doc, source, t);
    if (scan !== null) writeScan(doc, scan, t);
  } finally {
    doc.off('pageAdded', headPage);
  }
}

/** The head of a further page of a sheet, so that it is known once the pages are pulled apart. */
function writeContinued(doc: Pdf, which: string, title: string, outlet: string): void {
  doc.font('text').fontSize(9).fillColor(muted);
  const width = innerWidth(doc);
  const place = ` · ${fitted(doc, printable(outlet), 150)}`;
  const room = width - doc.widthOfString(which) - doc.widthOfString(place) - 16;
  doc.text(fitted(doc, title, room) + place, margin, margin, { lineBreak: false });
  doc.text(which, doc.page.width - margin - doc.widthOfString(which), margin, { lineBreak: false });
  doc.y = margin + 15;
  rule(doc);
  doc.x = margin;
  // The story goes on below, in its own letters.
  doc.y = margin + 26;
  doc.font('text').fontSize(10).fillColor(ink);
}

function writeFact(doc: Pdf, term: string, value: string, link?: string): void {
  const width = innerWidth(doc) - termWidth;
  doc.font('text').fontSize(9);
  // A value may be long, never endless: the story has to begin on this page.
  const height = Math.min(doc.heightOfString(value, { width }), 60);
  const y = doc.y;
  doc.fillColor(muted).text(term, margin, y, { width: termWidth - 8, height: 12, ellipsis: true });
  doc
    .fillColor(link ? teal : ink)
    .text(value, margin + termWidth, y, { width, height: 60, ellipsis: true, link });
  const below = y + height + 3;
  doc
    .moveTo(margin, below)
    .lineTo(doc.page.width - margin, below)
    .lineWidth(0.5)
    .strokeColor(line)
    .stroke();
  doc.x = margin;
  doc.y = below + 4;
}

/** Whether a paragraph reads as a heading within a story: short, and it ends as no sentence does. */
function isHeading(paragraph: string): boolean {
  return paragraph.length <= 70 && !/[.!?,;:…"”’)*]$/.test(paragraph);
}

function writeBody(doc: Pdf, source: BookSource, t: Translate): void {
  // Paragraphs are set apart by their gap, not by empty lines.
  const whole = printable(source.body).replace(/\s*\n\s*/g, '\n');
  const width = innerWidth(doc);
  doc.font('text').fontSize(10).fillColor(ink);
  if (whole === '') {
    doc
      .fillColor(muted)
      .text(t(source.body.trim() === '' ? 'books.print.noText' : 'books.print.unprintableText'), { width });
    return;
  }
  const text = whole.length > longestSheet ? `${whole.slice(0, longestSheet).trimEnd()}…` : whole;
  const dateline = printable(missingDateline(source.dateline, source.body));
  for (const [index, paragraph] of text.split('\n').entries()) {
    const heads = index > 0 && isHeading(paragraph);
    if (heads && lowest(doc) - doc.y < 40) doc.addPage();
    doc
      .font(heads ? 'strong' : 'text')
      .text(index === 0 && dateline ? `${dateline} – ${paragraph}` : paragraph, {
        ...{ width, lineGap: 2, paragraphGap: heads ? 2 : 5 },
      });
  }
  if (text === whole) return;
  if (doc.y > lowest(doc) - 20) doc.addPage();
  doc.moveDown(0.5).fontSize(9).fillColor(muted).text(t('books.print.cut'), { width });
}
