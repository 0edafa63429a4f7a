import { setImmediate } from 'node:timers/promises';
import { numberPages, openPdf, type Pdf, pdfLook, rule } from '#app/features/files/pdf-document.server.ts';
import type { Format } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { printable } from '#app/lib/printable.ts';
import type { ArrangementName } from '#db/schema/clip-books.ts';
import { chapters } from './arrangement.ts';
import type { BookSource } from './articles.queries.server.ts';
import { bookFigures, bookPeriod } from './figures.ts';
import { writeFigures } from './pdf-charts.server.ts';
import { type ContentsLine, contentsPages, writeContents } from './pdf-contents.server.ts';
import { writeSheet } from './pdf-sheet.server.ts';
import type { PrintedPictures } from './pictures.server.ts';

export type PrintedBook = {
  title: string;
  introduction: string;
  arrangement: ArrangementName;
  number: number;
  office: string;
  address: string;
  /** Who ordered the edition; null where the account is gone. */
  madeBy: string | null;
  zone: string;
  /** Instant at which the edition was made. */
  madeAt: string;
  sources: readonly BookSource[];
};

type Words = { t: Translate; format: Format };

const { ink, muted, teal } = pdfLook;

/** Characters of an introduction that stand on the cover; a longer one has a page of its own. */
const longestOnCover = 500;

function writeCover(doc: Pdf, book: PrintedBook, { t, format }: Words): void {
  const period = bookPeriod(book.sources)!;
  doc.rect(0, 0, doc.page.width, 12).fill(teal);
  doc.font('strong').fontSize(12).fillColor(teal).text(printable(book.office));
  const address = printable(book.address).replace(/\s*\n\s*/g, ', ');
  if (address) doc.font('text').fontSize(9).fillColor(muted).text(address, { width: 300 });
  doc.y = 230;
  doc.font('strong').fontSize(11).fillColor(muted).text(t('books.print.eyebrow'));
  doc.moveDown(0.3);
  doc
    .font('strong')
    .fontSize(30)
    .fillColor(ink)
    .text(printable(book.title) || t('books.print.unprintable'), { height: 260, ellipsis: true });
  doc.moveDown(0.6);
  rule(doc);
  doc.font('text').fontSize(12).fillColor(ink);
  const { articles, outlets } = bookFigures(book.sources);
  doc.text(
    t('reports.counts', {
      articles: t('reports.articles', { count: articles }),
      outlets: t('reports.outlets', { count: outlets.length }),
    }),
  );
  const [from, to] = [format.date(period.fromOn), format.date(period.toOn)];
  doc.text(from === to ? t('books.print.day', { day: from }) : t('books.print.period', { from, to }));
  doc.fontSize(10).fillColor(muted);
  doc.text(t('books.print.made', { number: book.number, at: format.instant(book.madeAt, book.zone) }));
  if (book.madeBy) doc.text(t('books.print.madeBy', { name: printable(book.madeBy) }));
  doc.text(t('books.print.internal'));
  const introduction = printable(book.introduction);
  if (introduction === '' || introduction.length > longestOnCover) return;
  doc.moveDown(1.6).fontSize(11).fillColor(ink);
  doc.text(introduction, { width: 400, lineGap: 3, paragraphGap: 8, height: 300, ellipsis: true });
}

function writeIntroduction(doc: Pdf, { introduction }: PrintedBook, { t }: Words): void {
  const text = printable(introduction);
  if (text.length <= longestOnCover) return;
  doc.addPage();
  doc.outline.addItem(t('books.introduction'));
  doc.font('strong').fontSize(18).fillColor(ink).text(t('books.introduction'));
  doc.moveDown(0.5);
  doc.font('text').fontSize(11).fillColor(ink).text(text, { lineGap: 3, paragraphGap: 8 });
}

/**
 * A book as an A4 document: cover, introduction, contents with page numbers, pictures, and a kliping sheet for each
 * article. It lets other work in between the sheets.
 * @param picturesOf draws what is printed on the sheet of an article
 * @param onSheet told how many sheets are written; true stops the work
 * @returns undefined when it was stopped
 */
export async function bookPdf(
  book: PrintedBook,
  words: Words,
  picturesOf: (source: BookSource) => Promise<PrintedPictures>,
  onSheet: (done: number) => Promise<boolean>,
): Promise<{ bytes: Buffer; pages: number } | undefined> {
  const { t } = words;
  const { doc, finish } = openPdf({ title: book.title, author: book.office, madeAt: book.madeAt });
  writeCover(doc, book, words);
  writeIntroduction(doc, book, words);
  const groups = chapters(book.sources, book.arrangement);
  const contentsFrom = doc.bufferedPageRange().count;
  const lines = book.sources.length + groups.filter(group => group.chapter !== null).length;
  for (let page = contentsPages(doc, lines); page > 0; page -= 1) doc.addPage();
  doc.addPage();
  doc.outline.addItem(t('books.print.figures'));
  writeFigures(doc, bookFigures(book.sources), book.arrangement === 'topic', words);

  const contents: ContentsLine[] = [];
  let written = 0;
  for (const { chapter, entries } of groups) {
    const name = chapter === null ? null : printable(chapter) || t('recap.noTopic');
    let { outline } = doc;
    for (const [index, source] of entries.entries()) {
      doc.addPage();
      const page = doc.bufferedPageRange().count - 1;
      if (name !== null && index === 0) {
        outline = doc.outline.addItem(name);
        contents.push({ kind: 'chapter', text: name, page });
      }
      written += 1;
      const title = printable(source.title) || t('books.print.unprintable');
      outline.addItem(title.slice(0, 120));
      contents.push({ kind: 'article', number: written, text: title, source, page });
      const heading = book.arrangement === 'outlet' ? null : name;
      const pictures = await picturesOf(source);
      writeSheet(doc, { ...book, source, pictures, number: written, chapter: heading }, words);
      if (await onSheet(written)) return undefined;
      await setImmediate();
    }
  }
  writeContents(doc, contentsFrom, contents, book.zone, words);
  numberPages(doc, printable(`${book.office} · ${book.title}`), t, 1);
  const pages = doc.bufferedPageRange().count;
  return { bytes: await finish(), pages };
}
