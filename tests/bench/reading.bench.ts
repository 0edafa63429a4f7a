import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readHtmlArticle } from '#app/features/coverage/reading/html.ts';
import { defaultTopics } from '#app/features/programs/default-topics.ts';
import { inventedPages } from '#tests/fixtures/pages/invented.ts';
import { teaserCards, teaserList } from '#tests/fixtures/pages/parts.ts';
import { type Figure, fastest } from './measure.ts';

const now = '2025-04-01T03:00:00.000Z';
const topics = defaultTopics.map(({ name, terms }, id) => ({ id, name, terms }));
const rounds = 5;
const mostTimes = 1.5;
const heapPages = 1_000;
const mostHeapMb = 10;

/** Invented pages with as much around the story as portals put there: about 80 KB of markup and script a page. */
function bulkyPages(): { html: string; url: string }[] {
  const menu = `<nav><ul>${Array.from({ length: 250 }, (_, i) => `<li class="menu-item"><a href="/kanal/${i}">Kanal nomor ${i}</a></li>`).join('')}</ul></nav>`;
  const around = Array.from(
    { length: 12 },
    (_, i) => teaserCards(`latest-${i}`) + teaserList(`box-${i}`, 'Terkini'),
  ).join('');
  const script = `<script>window.data=${JSON.stringify(Array.from({ length: 600 }, (_, i) => ({ id: i, slot: `iklan-${i}` })))}</script>`;
  return inventedPages
    .filter(page => page.truth.publishedOn !== null && /<\/body>/.test(page.html))
    .map(({ html, truth }) => ({
      url: truth.url,
      html: html
        .replace(/<body[^>]*>/, body => body + menu + script)
        .replace('</body>', `<div class="after">${around}</div></body>`),
    }));
}

function libraryAlone(html: string): void {
  const { document } = parseHTML(html) as unknown as { document: Document };
  new Readability(document).parse();
}

function heapMb(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

/**
 * Reading a page with everything (title, dates, people, body, speakers, topics, places), against parsing it and running the
 * extraction library alone, in turns; and what a thousand pages leave behind in the heap.
 */
export async function benchReading(): Promise<Figure[]> {
  const pages = bulkyPages();
  const read = () => {
    for (const { html, url } of pages) readHtmlArticle(html, url, { now, topics });
  };
  const floor = () => {
    for (const { html } of pages) libraryAlone(html);
  };
  read();
  floor();
  let [ours, theirs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round += 1) {
    theirs = Math.min(theirs, await fastest(1, floor));
    ours = Math.min(ours, await fastest(1, read));
  }
  const before = heapMb();
  for (let count = 0; count < heapPages; count += 1) {
    const { html, url } = pages[count % pages.length]!;
    readHtmlArticle(html, url, { now, topics });
  }
  const kept = heapMb() - before;
  const kilobytes = pages.reduce((sum, page) => sum + page.html.length, 0) / pages.length / 1024;
  const each = (ms: number) => `${(ms / pages.length).toFixed(1)} ms`;
  return [
    {
      what: `Reading a page of ${kilobytes.toFixed(0)} KB`,
      figure: `${(ours / theirs).toFixed(2)} × linkedom and Readability alone (${each(ours)} against ${each(theirs)})`,
      bound: `≤ ${mostTimes} ×`,
      holds: ours <= mostTimes * theirs,
    },
    {
      what: `Heap kept after ${heapPages.toLocaleString('en')} pages`,
      figure: `${kept.toFixed(1)} MB`,
      bound: `≤ ${mostHeapMb} MB`,
      holds: kept <= mostHeapMb,
    },
  ];
}
