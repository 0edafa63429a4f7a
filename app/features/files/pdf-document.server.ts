import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';
import type { Translate } from '#app/i18n/translate.ts';
import { printable } from '#app/lib/printable.ts';

const require = createRequire(import.meta.url);
const textFont = () =>
  require.resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-400-normal.woff');
const strongFont = () =>
  require.resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-700-normal.woff');

/** Loaded with the first document: it takes 9 MB of every thread that has it. */
const documentKind = () => require('pdfkit') as typeof PDFDocument;

export type Pdf = PDFKit.PDFDocument;

/** Colours and measures, in points, of every document we print. */
export const pdfLook = {
  ink: '#1c1917',
  muted: '#57534e',
  line: '#d6d3d1',
  teal: '#0f5f5b',
  margin: 50,
  /** Kept free above the lower margin for the foot. */
  footRoom: 40,
} as const;

/**
 * An A4 document with our fonts; `finish` ends it and gives its bytes. Its pages stay open until then.
 * @param info.madeAt the instant it bears: with it the same content gives the same bytes
 * @param info.across pages lie on their long side and have no margins
 */
export function openPdf(info: { title: string; author: string; madeAt: string; across?: boolean }): {
  doc: Pdf;
  finish: () => Promise<Buffer>;
} {
  const { margin, footRoom } = pdfLook;
  const doc = new (documentKind())({
    size: 'A4',
    layout: info.across ? 'landscape' : 'portrait',
    margins: info.across
      ? { top: 0, left: 0, right: 0, bottom: 0 }
      : { top: margin, left: margin, right: margin, bottom: margin + footRoom },
    bufferPages: true,
    info: {
      Title: printable(info.title),
      Author: printable(info.author),
      Creator: 'Gema',
      CreationDate: new Date(info.madeAt),
    },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  doc.registerFont('text', textFont());
  doc.registerFont('strong', strongFont());
  return {
    doc,
    finish: async () => {
      doc.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
}

/** The width between the margins. */
export function innerWidth(doc: Pdf): number {
  return doc.page.width - 2 * pdfLook.margin;
}

/** Where the foot begins: nothing else is written below. */
export function lowest(doc: Pdf): number {
  return doc.page.height - pdfLook.margin - pdfLook.footRoom;
}

/** A hairline from margin to margin, at the place reached. */
export function rule(doc: Pdf): void {
  const { margin, line } = pdfLook;
  doc
    .moveTo(margin, doc.y)
    .lineTo(doc.page.width - margin, doc.y)
    .lineWidth(0.5)
    .strokeColor(line)
    .stroke();
  doc.moveDown(0.4);
}

/** An address as the target of a link: it may hold escapes already, which are not escaped again. */
export function linkTarget(url: string): string {
  const sound = url.replace(/\p{Cs}/gu, '');
  try {
    return encodeURI(decodeURI(sound));
  } catch {
    return encodeURI(sound);
  }
}

/** A text cut to a width in the font at hand, with an ellipsis. */
export function fitted(doc: Pdf, text: string, width: number): string {
  if (doc.widthOfString(text) <= width) return text;
  let [fits, over] = [0, text.length];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (doc.widthOfString(`${text.slice(0, middle)}…`) <= width) fits = middle;
    else over = middle;
  }
  return `${text.slice(0, fits).trimEnd()}…`;
}

/** The foot of every page from `from` on (0 is the first): what the document is, and which page of how many. */
export function numberPages(doc: Pdf, left: string, t: Translate, from = 0): void {
  const { margin, muted } = pdfLook;
  const { count } = doc.bufferedPageRange();
  for (let page = from; page < count; page += 1) {
    doc.switchToPage(page);
    // The foot lies within the lower margin, where text would start a new page.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - margin;
    const width = innerWidth(doc);
    doc.font('text').fontSize(8).fillColor(muted);
    doc.text(fitted(doc, left, width - 110), margin, y, { lineBreak: false });
    doc.text(t('reports.page', { page: page + 1, pages: count }), margin, y, { width, align: 'right' });
  }
}
