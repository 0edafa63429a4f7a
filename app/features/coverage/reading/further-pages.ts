import { canonicalUrl, fetchUrl, parseWebUrl } from './urls.ts';

/** Where the rest of a story stands that is spread over several pages. Absolute addresses of the same story. */
export interface FurtherPages {
  /** The address of everything on one page, when the page links to it. */
  all: string | null;
  /** Pages two and up, in order. */
  numbered: string[];
}

export const noFurtherPages: FurtherPages = { all: null, numbered: [] };

/** A story of more pages is cut here. */
const mostPages = 10;
const pageNames = new Set(['page', 'hal', 'halaman', 'pg', 'showpage', 'paged']);
const mostLinks = 3_000;

/**
 * The further pages among the links of a page: the same address but for a page number ("?page=2", "?halaman=2", "/2") or a
 * word for all of it ("?page=all", "?single=1"). Gaps in the numbers are filled ("1 2 … 6").
 */
export function furtherPages(links: readonly string[], url: string): FurtherPages {
  const story = storyKey(url);
  const here = pageOf(url);
  if (story === undefined || (here !== 1 && here !== undefined)) return noFurtherPages;
  let all: string | null = null;
  const numbered = new Map<number, string>();
  for (const link of links.slice(0, mostLinks)) {
    if (!/[?/](?:.*(?:=(?:all|1|\d{1,2})(?:[&#]|$))|(?:.*\/)?\d{1,2}\/?(?:[?#]|$))/.test(link)) continue;
    const address = URL.canParse(link, url) ? fetchUrl(new URL(link, url).href) : undefined;
    if (!address || storyKey(address) !== story) continue;
    const page = pageOf(address);
    if (page === 'all') all ??= address;
    else if (page !== undefined && page > 1 && page <= mostPages && !numbered.has(page))
      numbered.set(page, address);
  }
  const last = Math.max(1, ...numbered.keys());
  const pattern = numbered.get(last);
  const pages = Array.from({ length: last - 1 }, (_, index) => index + 2).map(
    page => numbered.get(page) ?? withPage(pattern ?? '', last, page),
  );
  return { all, numbered: pages };
}

function storyKey(address: string): string | undefined {
  const url = parseWebUrl(address);
  if (!url) return undefined;
  for (const name of pageNames) url.searchParams.delete(name);
  return canonicalUrl(url.href);
}

function pageOf(address: string): number | 'all' | undefined {
  const url = parseWebUrl(address);
  if (!url) return undefined;
  if (url.searchParams.get('single') === '1') return 'all';
  for (const [name, value] of url.searchParams) {
    if (!pageNames.has(name.toLowerCase())) continue;
    if (/^(?:all|semua)$/i.test(value)) return 'all';
    if (/^\d{1,2}$/.test(value)) return Number(value);
  }
  const behind = /\/(\d{1,2})\/?$/.exec(url.pathname)?.[1];
  return behind && canonicalUrl(address) !== `https://${url.host}${url.pathname.replace(/\/$/, '')}`
    ? Number(behind)
    : undefined;
}

function withPage(address: string, from: number, to: number): string {
  return address.replace(new RegExp(`([=/])${from}(?=/?(?:[&#?]|$))`), `$1${to}`);
}
