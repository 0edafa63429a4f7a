import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Format } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { groupName } from './group-name.ts';
import type { KlipingArticle } from './kliping.queries.server.ts';
import { type Grouping, groupKliping } from './kliping.ts';
import type { Kliping } from './kliping-day.server.ts';
import { printable } from './printable.ts';

type Words = { t: Translate; format: Format };

const require = createRequire(import.meta.url);
const textFont = () =>
  require.resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-400-normal.woff');
const strongFont = () =>
  require.resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-700-normal.woff');

const ink = '#1c1917';
const muted = '#57534e';
const line = '#d6d3d1';
const teal = '#0f5f5b';
const margin = 50;
const footRoom = 40;

/** The kliping of a day as an A4 document: head of the office, groups, each story with its place, tone, excerpt, link. */
export async function klipingPdf(kliping: Kliping, by: Grouping, words: Words): Promise<Buffer> {
  const { t, format } = words;
  const title = t('reports.klipingOf', { day: format.date(kliping.on) });
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + footRoom },
    bufferPages: true,
    info: { Title: title, Author: printable(kliping.office.name), Creator: 'Gema' },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  doc.registerFont('text', textFont());
  doc.registerFont('strong', strongFont());
  writeHead(doc, kliping, title, words);
  if (kliping.articles.length === 0) doc.font('text').fontSize(11).text(t('reports.empty'));
  for (const group of groupKliping(kliping.articles, by)) {
    if (doc.y > doc.page.height - margin - footRoom - 90) doc.addPage();
    doc.moveDown(0.6).font('strong').fontSize(12).fillColor(teal);
    doc.text(printable(`${groupName(t, by, group.key)} (${group.articles.length})`));
    doc.moveDown(0.2);
    for (const article of group.articles) writeArticle(doc, article, kliping.zone, words);
  }
  if (kliping.cut) {
    doc.moveDown().font('text').fontSize(9).fillColor(muted);
    doc.text(t('reports.cut', { count: kliping.articles.length }));
  }
  numberPages(doc, printable(`${kliping.office.name} · ${title}`), t);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function writeHead(doc: PDFKit.PDFDocument, kliping: Kliping, title: string, { t, format }: Words) {
  doc.font('strong').fontSize(10).fillColor(teal).text(printable(kliping.office.name));
  doc.font('strong').fontSize(20).fillColor(ink).text(title);
  const counts = t('reports.counts', {
    articles: t('reports.articles', { count: kliping.articles.length }),
    outlets: t('reports.outlets', { count: kliping.outlets }),
  });
  const period = format.period(kliping.span.from, kliping.span.to, kliping.zone);
  doc.font('text').fontSize(10).fillColor(muted).text(`${counts} · ${period}`);
  doc.moveDown(0.5);
  rule(doc);
}

function rule(doc: PDFKit.PDFDocument) {
  doc
    .moveTo(margin, doc.y)
    .lineTo(doc.page.width - margin, doc.y)
    .lineWidth(0.5)
    .strokeColor(line)
    .stroke();
  doc.moveDown(0.4);
}

function writeArticle(doc: PDFKit.PDFDocument, article: KlipingArticle, zone: string, { t, format }: Words) {
  const title = printable(article.title);
  const needed = doc.font('strong').fontSize(11).heightOfString(title) + 60;
  if (doc.y + needed > doc.page.height - margin - footRoom) doc.addPage();
  doc.font('strong').fontSize(11).fillColor(ink).text(title);
  const tone = article.headlineTone
    ? t(`coverage.tones.${article.headlineTone as 'neutral'}`)
    : t('coverage.toneNone');
  const facts = [
    article.outlet,
    article.rubric,
    format.instant(article.publishedAt, zone),
    tone,
    article.topics.slice(0, 3).join(', '),
  ];
  doc.font('text').fontSize(9).fillColor(muted);
  doc.text(printable(facts.filter(Boolean).join(' · ')));
  if (article.excerpt) doc.fontSize(9.5).fillColor(ink).text(printable(article.excerpt), { lineGap: 1 });
  if (article.url) {
    const shown = article.url.length > 90 ? `${article.url.slice(0, 89)}…` : article.url;
    doc
      .fontSize(8.5)
      .fillColor(teal)
      .text(printable(shown), { link: encodeURI(decodable(article.url)) });
  }
  doc.moveDown(0.5);
  rule(doc);
}

/** An address may hold escapes already: those are not escaped again. */
function decodable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function numberPages(doc: PDFKit.PDFDocument, left: string, t: Translate) {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    // The foot lies within the lower margin, where text would start a new page.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - margin;
    const width = doc.page.width - 2 * margin;
    doc.font('text').fontSize(8).fillColor(muted);
    doc.text(left, margin, y, { width: width - 110, lineBreak: false, ellipsis: true });
    doc.text(t('reports.page', { page: page + 1, pages: count }), margin, y, { width, align: 'right' });
  }
}
