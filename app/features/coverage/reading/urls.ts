import { getDomain } from 'tldts';

const longestUrl = 2_048;
const hostPrefix = /^(?:(?:www\d?|m|amp|mobile)\.)+(?=[^.]+\.[^.]+)/;
/** Parameters that say how a reader came or how the page is shown, never which story it is. */
const tracking =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|igshid|igsh|yclid|mc_cid|mc_eid|_ga|source|src|ref|ref_src|ref_url|page|single|amp|outputtype|share|shared|from|tagid|showpage|_gl)$/i;
/** Of these, what advertising and sharing hang on behind: a page is the same without them. */
const tail = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|igshid|igsh|yclid|mc_cid|mc_eid|_ga|_gl)$/i;
const pageSegment = /^(?:[2-9]|1\d|20)$/;

/** An http(s) address as typed or found on a page; undefined for anything else. A bare host gets https. */
export function parseWebUrl(text: string): URL | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longestUrl || /\s/.test(trimmed)) return undefined;
  const withScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(trimmed)
    ? trimmed
    : `https://${trimmed.replace(/^\/\//, '')}`;
  if (!URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url : undefined;
}

/**
 * The key by which two addresses are the same story: https, no www, m or amp host part, no amp segment or page
 * number, no tracking parameters, fragment or trailing slash; other parameters sorted. Undefined for no web address.
 */
export function canonicalUrl(text: string): string | undefined {
  const address = fetchUrl(text);
  if (address === undefined) return undefined;
  const url = new URL(address);
  const host = url.hostname.replace(/\.$/, '').replace(hostPrefix, '');
  const segments = url.pathname
    .split('/')
    .filter(segment => segment !== '' && !/^amp(?:\.html?)?$/i.test(segment))
    .map(segment => segment.replace(/\.amp(?=\.html?$|$)/i, ''));
  if (segments.length > 1 && pageSegment.test(segments.at(-1) ?? '') && isSlug(segments.at(-2)))
    segments.pop();
  const parameters = [...url.searchParams]
    .filter(([name]) => !tracking.test(name))
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
  const query = parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : '';
  const port = url.port === '' ? '' : `:${url.port}`;
  return `https://${host}${port}${segments.length > 0 ? `/${segments.join('/')}` : ''}${query}`;
}

/**
 * The address as people see and pass it on: without what tracks them, otherwise letter by letter as given. What is no
 * web address stays as it is.
 */
export function shownUrl(text: string): string {
  const [, path, query, hash] = /^([^?#]*)\?([^#]*)(#.*)?$/.exec(text) ?? [];
  if (path === undefined || query === undefined) return text;
  const kept = query.split('&').filter(part => !tail.test(part.split('=', 1)[0]!));
  return `${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash ?? ''}`;
}

/**
 * The address to fetch: the story itself where a viewer or archive wraps it (google.com/amp/s, cdn.ampproject.org,
 * web.archive.org), without fragment. Undefined for no web address.
 */
export function fetchUrl(text: string): string | undefined {
  let url = parseWebUrl(text);
  for (let depth = 0; url && depth < 3; depth += 1) {
    const inner = unwrapped(url);
    if (!inner) break;
    url = parseWebUrl(inner) ?? url;
  }
  if (!url) return undefined;
  url.hash = '';
  return url.href;
}

function unwrapped(url: URL): string | undefined {
  const path = url.pathname + url.search;
  if (/(?:^|\.)google\.(?:com|co\.id)$/.test(url.hostname)) {
    const target = /^\/amp\/(s\/)?(.+)$/.exec(path);
    if (target) return `${target[1] ? 'https' : 'http'}://${target[2]}`;
    if (url.pathname === '/url') return url.searchParams.get('url') ?? url.searchParams.get('q') ?? undefined;
  }
  if (url.hostname.endsWith('.cdn.ampproject.org') || url.hostname === 'cdn.ampproject.org') {
    const target = /^\/[a-z]\/(s\/)?(.+)$/.exec(path);
    if (target) return `${target[1] ? 'https' : 'http'}://${target[2]}`;
  }
  if (url.hostname === 'web.archive.org') {
    const target = /^\/web\/\d+[a-z_]*\/(.+)$/.exec(path);
    if (target?.[1]) return target[1].replace(/^(https?):\/(?!\/)/, '$1://');
  }
  return undefined;
}

function isSlug(segment: string | undefined): boolean {
  return segment !== undefined && (segment.split('-').length >= 3 || /\.html?$/.test(segment));
}

/** The longest number of six digits or more in the path: a story's number in its outlet, a good second key. */
export function storyNumber(text: string): string | undefined {
  const path = parseWebUrl(text)?.pathname ?? '';
  const numbers = [...path.matchAll(/(?<!\d)\d{6,20}(?!\d)/g)].map(match => match[0]);
  return numbers.filter(number => !isCompactDay(number)).sort((a, b) => b.length - a.length)[0];
}

function isCompactDay(number: string): boolean {
  return /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?$/.test(number);
}

/** "tribunnews.com" of "jambi.tribunnews.com"; undefined for an address or a host without a public suffix. */
export function registrableDomain(text: string): string | undefined {
  return getDomain(parseWebUrl(text)?.hostname ?? '', { allowPrivateDomains: true }) ?? undefined;
}

/** The day in an address ("/2025/03/18/", "20250318"), as YYYY-MM-DD; undefined when there is none. */
export function dayInUrl(text: string): string | undefined {
  const path = parseWebUrl(text)?.pathname ?? '';
  const match =
    /(?<!\d)(20\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?!\d)/.exec(path) ??
    /(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\d{4,6})?(?!\d)/.exec(path);
  if (!match) return undefined;
  return `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
}
