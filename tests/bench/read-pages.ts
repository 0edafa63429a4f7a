import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodePage } from '#app/features/coverage/charset.server.ts';
import type { DateField } from '#app/features/coverage/reading/article-reading.ts';
import { readHtmlArticle } from '#app/features/coverage/reading/html.ts';
import { parseWebUrl } from '#app/features/coverage/reading/urls.ts';
import { isoDay } from '#app/lib/zones.ts';
import { fourGramOverlap, meanOverlap } from './four-grams.ts';

/**
 * `npx tsx tests/bench/read-pages.ts <folder>`: reads every `*.html` and `*.html.gz` of a folder (or of its `html/`) as an
 * article and prints one JSON object, file name without its ending → what was read. Where the folder holds a
 * `ground-truth.json` (the same keys → `{ articleBody, url }`, as in the article-extraction-benchmark), the addresses come from it
 * and the agreement by 4-grams goes to the error output.
 */
interface Truth {
  articleBody?: string;
  url?: string;
}

const folder = process.argv[2];
if (!folder) {
  process.stderr.write('usage: npx tsx tests/bench/read-pages.ts <folder>\n');
  process.exit(2);
}
const truths = readTruths(folder);
const files = pagesOf(folder);
const now = new Date().toISOString();
const found: Record<string, unknown> = {};
const overlaps: ReturnType<typeof fourGramOverlap>[] = [];
for (const file of files) {
  const id = basename(file).replace(/\.html?(?:\.gz)?$/i, '');
  const bytes = readFileSync(file);
  const html = decodePage(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, '');
  const truth = truths[id];
  const url = truth?.url ?? addressIn(html) ?? 'https://page.example/';
  const reading = readHtmlArticle(html, url, { now });
  const articleBody = reading.body?.value ?? '';
  found[id] = {
    articleBody,
    url,
    title: reading.title?.value ?? null,
    datePublished: reading.publishedAt?.value ?? null,
    publishedOn: siteDay(reading.publishedAt, url),
    authors: reading.authors.map(author => author.value),
    editors: reading.editors.map(editor => editor.value),
    section: reading.section?.value ?? null,
    image: reading.leadImage?.url ?? null,
    language: reading.language,
    problems: reading.problems.map(problem => problem.code),
  };
  if (truth?.articleBody === undefined) continue;
  const overlap = fourGramOverlap(truth.articleBody, articleBody);
  overlaps.push(overlap);
  if (process.env.READ_PAGES_EACH) process.stderr.write(`${line(overlap)}  ${id}\n`);
}
process.stdout.write(`${JSON.stringify(found, null, 1)}\n`);
if (overlaps.length > 0)
  process.stderr.write(`${line(meanOverlap(overlaps))}  mean of ${overlaps.length} pages\n`);

function readTruths(path: string): Record<string, Truth> {
  try {
    return JSON.parse(readFileSync(join(path, 'ground-truth.json'), 'utf8')) as Record<string, Truth>;
  } catch {
    return {};
  }
}

function pagesOf(path: string): string[] {
  for (const place of [path, join(path, 'html')]) {
    const names = safeList(place).filter(name => /\.html?(?:\.gz)?$/i.test(name));
    if (names.length > 0) return names.sort().map(name => join(place, name));
  }
  return [];
}

function safeList(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** The calendar day at the site: of sites abroad the one they print with its offset, else the day in the reading's zone. */
function siteDay(date: DateField | null, url: string): string | null {
  if (!date) return null;
  const printed = /^(\d{4}-\d\d-\d\d)T.*(?:[+-]\d\d:?\d\d|Z)$/.exec(date.evidence[0]?.text ?? '')?.[1];
  const abroad = !/\.id$/.test(parseWebUrl(url)?.hostname ?? '') && date.confidence !== 'low';
  return printed && abroad ? printed : isoDay(date.value, date.zone);
}

/** The address a page gives for itself; the pages of a folder carry no other. */
function addressIn(html: string): string | undefined {
  const tag =
    /<link[^>]+rel=["']?canonical[^>]*>/i.exec(html) ?? /<meta[^>]+property=["']?og:url[^>]*>/i.exec(html);
  return /(?:href|content)=["']?(https?:[^"'\s>]+)/i.exec(tag?.[0] ?? '')?.[1];
}

function line({ precision, recall, f1 }: { precision: number; recall: number; f1: number }): string {
  const figure = (value: number) => value.toFixed(4);
  return `F1 ${figure(f1)}  precision ${figure(precision)}  recall ${figure(recall)}`;
}
