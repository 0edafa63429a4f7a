import {
  linkTarget,
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
import { groupName } from './group-name.ts';
import type { KlipingArticle } from './kliping.queries.server.ts';
import { type Grouping, groupKliping } from './kliping.ts';
import type { Kliping } from './kliping-day.server.ts';

type Words = { t: Translate; format: Format };

const { ink, muted, teal } = pdfLook;

/** The kliping of a day as an A4 document: head of the office, groups, each story with its place, tone, excerpt, link. */
export async function klipingPdf(kliping: Kliping, by: Grouping, words: Words): Promise<Buffer> {
  const { t, format } = words;
  const title = t('reports.klipingOf', { day: format.date(kliping.on) });
  const { doc, finish } = openPdf({ title, author: kliping.office.name, madeAt: kliping.span.to });
  writeHead(doc, kliping, title, words);
  if (kliping.articles.length === 0) doc.font('text').fontSize(11).text(t('reports.empty'));
  for (const group of groupKliping(kliping.articles, by)) {
    if (doc.y > lowest(doc) - 90) doc.addPage();
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
  return finish();
}

function writeHead(doc: Pdf, kliping: Kliping, title: string, { t, format }: Words) {
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

function writeArticle(doc: Pdf, article: KlipingArticle, zone: string, { t, format }: Words) {
  const title = printable(article.title);
  const needed = doc.font('strong').fontSize(11).heightOfString(title) + 60;
  if (doc.y + needed > lowest(doc)) doc.addPage();
  doc.font('strong').fontSize(11).fillColor(ink).text(title);
  const tone = article.headlineTone
    ? t(`coverage.tones.${article.headlineTone as 'neutral'}`)
    : t('coverage.toneNone');
  const facts = [
    article.outlet,
    article.rubric,
    format.published(article.publishedAt, zone),
    tone,
    article.topics.slice(0, 3).join(', '),
  ];
  doc.font('text').fontSize(9).fillColor(muted);
  doc.text(printable(facts.filter(Boolean).join(' · ')));
  if (article.excerpt) doc.fontSize(9.5).fillColor(ink).text(printable(article.excerpt), { lineGap: 1 });
  if (article.url) {
    doc
      .fontSize(8.5)
      .fillColor(teal)
      .text(printable(article.url), { link: linkTarget(article.url) });
  }
  doc.moveDown(0.5);
  rule(doc);
}
