import { fitted, innerWidth, lowest, type Pdf, pdfLook } from '#app/features/files/pdf-document.server.ts';
import type { Format } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { printable } from '#app/lib/printable.ts';
import type { Count } from '../counts.ts';
import { toneKeys } from '../recap/figures.ts';
import { recapWords } from '../recap/words.ts';
import type { BookFigures } from './figures.ts';

type Words = { t: Translate; format: Format };

const { ink, muted, line, teal, margin } = pdfLook;
const toneColors: Record<string, string> = {
  positive: teal,
  neutral: '#4f738a',
  negative: '#b42318',
  none: '#d6d3d1',
};
/** As many bars as fit on the page with the others. */
const mostBars = 10;

/** What the articles of a book are, drawn: by month, by tone, by topic, by outlet. Starts at the top of a page. `inTopics`: the book has a chapter per topic. */
export function writeFigures(doc: Pdf, figures: BookFigures, inTopics: boolean, words: Words): void {
  const { t, format } = words;
  doc.font('strong').fontSize(18).fillColor(ink).text(t('books.print.figures'));
  writeTones(doc, t('coverage.headlineTone'), figures.tones, words);
  writeTones(doc, t('coverage.bodyTone'), figures.bodyTones, words);
  // The newest months where a book spans more than fit.
  const months = figures.months
    .slice(-mostBars * 2)
    .map(({ key, count }) => ({ key: format.month(key), count }));
  if (months.length > 1) writeBars(doc, t('books.byMonth'), months, words);
  if (figures.topics.length > 0) {
    writeBars(doc, t('recap.byTopic'), figures.topics.slice(0, mostBars), words);
    if (inTopics) doc.font('text').fontSize(8.5).fillColor(muted).text(t('books.oneChapter'));
  }
  writeBars(doc, t('recap.byOutlet'), figures.outlets.slice(0, mostBars), words);
}

function heading(doc: Pdf, text: string, needed: number): void {
  if (doc.y + needed > lowest(doc)) doc.addPage();
  doc.x = margin;
  doc.moveDown(0.9).font('strong').fontSize(12).fillColor(ink).text(text);
  doc.moveDown(0.3);
}

function writeTones(doc: Pdf, title: string, tones: readonly Count[], { t, format }: Words): void {
  heading(doc, title, 80);
  const articles = tones.reduce((sum, { count }) => sum + count, 0);
  const names = recapWords(t);
  const width = innerWidth(doc);
  let x = margin;
  const y = doc.y;
  const parts = toneKeys.flatMap(key => tones.filter(tone => tone.key === key));
  for (const { key, count } of parts) {
    const part = (width * count) / articles;
    doc.rect(x, y, part, 16).fill(toneColors[key]!);
    x += part;
  }
  doc.y = y + 24;
  for (const { key, count } of parts) {
    const at = doc.y;
    doc.rect(margin, at + 2, 8, 8).fill(toneColors[key]!);
    doc.font('text').fontSize(9.5).fillColor(ink);
    const share = format.percent(count / articles);
    doc.text(`${names.tone(key)}: ${format.number(count)} (${share})`, margin + 14, at);
  }
  doc.x = margin;
}

const labelWidth = 190;
const barHeight = 9;
const step = 17;

function writeBars(doc: Pdf, title: string, counts: readonly Count[], { format }: Words): void {
  heading(doc, title, 45 + counts.length * step);
  const top = Math.max(...counts.map(({ count }) => count));
  const room = innerWidth(doc) - labelWidth - 40;
  for (const { key, count } of counts) {
    const y = doc.y;
    const length = (room * count) / top;
    doc.font('text').fontSize(9).fillColor(ink);
    doc.text(fitted(doc, printable(key) || '–', labelWidth - 10), margin, y, { lineBreak: false });
    doc.rect(margin + labelWidth, y + 1, length, barHeight).fill(teal);
    doc
      .fillColor(muted)
      .text(format.number(count), margin + labelWidth + length + 6, y, { lineBreak: false });
    doc.y = y + step;
  }
  doc
    .moveTo(margin + labelWidth, doc.y - counts.length * step - 2)
    .lineTo(margin + labelWidth, doc.y - 4)
    .lineWidth(0.5)
    .strokeColor(line)
    .stroke();
  doc.x = margin;
}
