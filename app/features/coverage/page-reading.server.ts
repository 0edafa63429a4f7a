import { fetchPage, fetchPageBytes, type PageFetch } from './fetch.server.ts';
import type { FetchOptions } from './fetch-terms.ts';
import { pageReader } from './page-reader.server.ts';
import type { ReadingOptions } from './reading/article-reading.ts';
import type { PageReading } from './reading/html.ts';
import type { PageOutcome } from './reading/html-reader.server.ts';

/** The bytes are those of the first page, where a story has several. */
type Fetched = { finalUrl: string; bytes: Uint8Array; contentType: string };

export type PageRead =
  | ({ ok: true; reading: PageReading } & Fetched)
  | Extract<PageFetch, { ok: false }>
  /** The reader gave the page up, or it broke. */
  | ({ ok: false; problem: 'too-heavy' | 'busy' | 'failed' } & Fetched);

/** Time for all further pages of a story together. */
const furtherMs = 15_000;

/**
 * Fetches a page and reads its article. A story of several pages is read whole: from the page that shows all of it where it
 * links to one, else page by page, one after the other, until one fails.
 */
export async function readPageAt(
  address: string,
  options: FetchOptions,
  reading: ReadingOptions,
): Promise<PageRead> {
  const page = await fetchPageBytes(address, options);
  if (!page.ok) return page;
  const first = await pageReader().read(page.html, page.finalUrl, reading);
  const whole = first.ok ? await readFurther(page, first.reading, options, reading) : undefined;
  const outcome: PageOutcome = whole ?? first;
  const { finalUrl, bytes, contentType } = page;
  return { ...outcome, finalUrl, bytes, contentType };
}

async function readFurther(
  page: { html: string; finalUrl: string },
  first: PageReading,
  options: FetchOptions,
  reading: ReadingOptions,
): Promise<PageOutcome | undefined> {
  const { all, numbered } = first.furtherPages;
  if (all) {
    const one = await fetchPage(all, options);
    const outcome = one.ok ? await pageReader().read(one.html, page.finalUrl, reading) : undefined;
    if (outcome?.ok && outcome.reading.words >= first.words) {
      return { ok: true, reading: { ...outcome.reading, furtherPages: { all: null, numbered: [] } } };
    }
  }
  if (numbered.length === 0) return undefined;
  const started = performance.now();
  const pages: string[] = [];
  for (const address of numbered) {
    const left = furtherMs - (performance.now() - started);
    const next =
      left > 0 ? await fetchPage(address, { ...options, deadlineMs: Math.min(left, 5_000) }) : undefined;
    if (!next?.ok) break;
    pages.push(next.html);
  }
  const outcome =
    pages.length > 0 ? await pageReader().read(page.html, page.finalUrl, reading, pages) : undefined;
  const joined = outcome?.ok ? outcome.reading : first;
  if (pages.length === numbered.length && outcome?.ok) return outcome;
  return {
    ok: true,
    reading: { ...joined, problems: [...joined.problems, { code: 'pages-missing', evidence: [] }] },
  };
}
