import type { PaperDocument } from '#app/features/awards/results/run-summary.ts';
import type { AwardRun, Signature } from '#app/features/awards/results/runs.queries.server.ts';
import {
  lowest,
  numberPages,
  openPdf,
  type Pdf,
  pdfLook,
  rule,
} from '#app/features/files/pdf-document.server.ts';
import type { Format } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { printable } from '#app/lib/printable.ts';

export type Words = { t: Translate; format: Format };

/** Everything a paper of a locked run is written from; nothing comes from the data of today. */
export type PaperSource = {
  run: AwardRun;
  document: PaperDocument;
  signatures: readonly Signature[];
  office: string;
  zone: string;
  /** A league's name in words; null stands for those outside all leagues. */
  leagueName: (leagueId: number | null) => string;
};

const { ink, muted, teal, line, margin } = pdfLook;

/** A paper on A4: the office, its title and the season as head, then what `write` puts on it, with numbered pages. */
export async function makePaper(
  source: PaperSource,
  title: string,
  words: Words,
  write: (doc: Pdf) => void,
): Promise<Buffer> {
  const { run, document, office } = source;
  const { t, format } = words;
  const { doc, finish } = openPdf({ title: `${title} – ${run.season}`, author: office, madeAt: run.madeAt });
  doc.font('strong').fontSize(10).fillColor(teal).text(printable(office));
  doc.moveDown(0.3).font('strong').fontSize(18).fillColor(ink).text(printable(title));
  doc.font('text').fontSize(11).text(printable(run.season));
  const { startsOn, endsOn } = document.season;
  doc.fontSize(9.5).fillColor(muted);
  doc.text(t('papers.period', { from: format.date(startsOn), to: format.date(endsOn) }));
  doc.moveDown(0.5);
  rule(doc);
  write(doc);
  numberPages(doc, printable(`${title} · ${run.season} · ${run.sha256.slice(0, 16)}`), t);
  return finish();
}

/** A heading that keeps some lines of what follows with it. */
export function heading(doc: Pdf, text: string): void {
  if (doc.y > lowest(doc) - 90) doc.addPage();
  doc.moveDown(0.7).font('strong').fontSize(12).fillColor(teal).text(printable(text), margin);
  doc.moveDown(0.25);
}

export function subheading(doc: Pdf, text: string): void {
  if (doc.y > lowest(doc) - 70) doc.addPage();
  doc.moveDown(0.4).font('strong').fontSize(10.5).fillColor(ink).text(printable(text), margin);
  doc.moveDown(0.15);
}

export function paragraph(doc: Pdf, text: string): void {
  doc.font('text').fontSize(10).fillColor(ink).text(printable(text), margin, doc.y, { lineGap: 1.5 });
  doc.moveDown(0.3);
}

export function quiet(doc: Pdf, text: string): void {
  doc.font('text').fontSize(9).fillColor(muted).text(printable(text), margin, doc.y, { lineGap: 1 });
  doc.moveDown(0.25);
}

/** Place, day and an empty line for one who signs by hand, at the right as letters have it. */
export function signHere(doc: Pdf, { place, signatory }: { place: string; signatory: string }): void {
  const width = 230;
  const x = doc.page.width - margin - width;
  if (doc.y > lowest(doc) - 120) doc.addPage();
  doc.moveDown(1).font('text').fontSize(10).fillColor(ink).text(printable(place), x, doc.y, { width });
  doc.moveDown(4).text('……………………………………………………', x, doc.y, { width });
  doc.fontSize(9).fillColor(muted).text(printable(signatory), x, doc.y, { width });
  doc.x = margin;
}

/** Columns by width in points; numbers stand at the right. */
export type PaperColumn = { head: string; width: number; right?: boolean };

/**
 * A table whose rows grow with their text and whose head is repeated on every page.
 * @param least height of a row at least, in points: room to write by hand
 */
export function table(
  doc: Pdf,
  columns: readonly PaperColumn[],
  rows: readonly (readonly string[])[],
  least = 0,
): void {
  const head = () => {
    row(
      doc,
      columns,
      columns.map(column => column.head),
      { head: true, height: 0 },
    );
  };
  if (doc.y > lowest(doc) - 60) doc.addPage();
  head();
  for (const cells of rows) {
    const height = Math.max(least, heightOf(doc, columns, cells));
    if (doc.y + height > lowest(doc)) {
      doc.addPage();
      head();
    }
    row(doc, columns, cells, { head: false, height });
  }
  doc.x = margin;
  doc.moveDown(0.3);
}

const gap = 8;

function heightOf(doc: Pdf, columns: readonly PaperColumn[], cells: readonly string[]): number {
  doc.font('text').fontSize(9);
  const heights = cells.map((cell, i) =>
    doc.heightOfString(printable(cell) || ' ', { width: columns[i]!.width - gap }),
  );
  return Math.max(...heights) + 7;
}

function row(
  doc: Pdf,
  columns: readonly PaperColumn[],
  cells: readonly string[],
  { head, height: least }: { head: boolean; height: number },
): void {
  const height = Math.max(least, heightOf(doc, columns, cells));
  const top = doc.y;
  let x: number = margin;
  doc.font(head ? 'strong' : 'text').fontSize(9);
  doc.fillColor(head ? muted : ink);
  cells.forEach((cell, i) => {
    const { width, right } = columns[i]!;
    doc.text(printable(cell), x, top + 3, { width: width - gap, align: right ? 'right' : 'left' });
    x += width;
  });
  doc.y = top + height;
  doc
    .moveTo(margin, doc.y)
    .lineTo(doc.page.width - margin, doc.y)
    .lineWidth(head ? 0.8 : 0.4)
    .strokeColor(line)
    .stroke();
}
