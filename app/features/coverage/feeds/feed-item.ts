import { readIndonesianDate } from '#app/lib/indonesian-dates.ts';
import type { Zone } from '#app/lib/zones.ts';
import { canonicalUrl, parseWebUrl, shownUrl } from '../reading/urls.ts';
import { plainText } from './plain-text.ts';

/** One story as a feed announces it. */
export type FeedItem = {
  /** Identifier within its feed: the feed's own, or the address where it gives none. */
  key: string;
  url: string;
  /** Compare key of the address. */
  urlKey: string;
  title: string;
  summary: string;
  /** Instant, never later than the reading. */
  publishedAt: string;
};

/** An item as a format gives it. */
export type RawItem = { key?: string; url?: string; title?: string; summary?: string; date?: string };

export type ReadingTime = { url: string; now: string; zone: Zone };

/** Items taken of one reading, the newest first: more come from feeds that never end. */
export const mostItems = 300;

const longestTitle = 300;
const longestSummary = 2_000;
const longestKey = 500;

/**
 * The instant of a feed's date: ISO 8601, RFC 822, or printed as Indonesian sites do; without a zone it means the
 * office's. One that is missing, unreadable, in the future or before 1990 becomes the instant of the reading.
 */
export function feedDate(text: string | undefined, { now, zone }: Pick<ReadingTime, 'now' | 'zone'>): string {
  const value = (text ?? '').trim().slice(0, 80);
  const zoned = /(?:z|gmt|ut|utc|[+-]\d{2}:?\d{2}|[ecmp][sd]t)$/i.test(value);
  let at = zoned ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at) && value !== '') {
    const read = readIndonesianDate(value, { now, zone });
    if ('at' in read) at = Date.parse(read.at);
  }
  const latest = Date.parse(now);
  return new Date(at >= Date.UTC(1990, 0, 1) && at <= latest ? at : latest).toISOString();
}

function toItem(raw: RawItem, reading: ReadingTime): FeedItem | undefined {
  const link = raw.url?.trim() ?? '';
  if (link === '' || link.length > 2_000 || !URL.canParse(link, reading.url)) return undefined;
  const url = parseWebUrl(new URL(link, reading.url).href);
  const title = plainText(raw.title ?? '', longestTitle);
  const urlKey = url && canonicalUrl(url.href);
  if (!url || !urlKey || url.username !== '' || url.href.length > 2_000 || title === '') return undefined;
  const key = plainText(raw.key ?? '', longestKey);
  return {
    key: key === '' ? urlKey.slice(0, longestKey) : key,
    url: shownUrl(url.href),
    urlKey,
    title,
    summary: plainText(raw.summary ?? '', longestSummary),
    publishedAt: feedDate(raw.date, reading),
  };
}

/** Items without a title or a web address are left out, doubles too; the newest {@link mostItems} stay. */
export function toItems(raws: Iterable<RawItem>, reading: ReadingTime): FeedItem[] {
  const items: FeedItem[] = [];
  const keys = new Set<string>();
  const addresses = new Set<string>();
  for (const raw of raws) {
    const item = toItem(raw, reading);
    if (!item || keys.has(item.key) || addresses.has(item.urlKey)) continue;
    keys.add(item.key);
    addresses.add(item.urlKey);
    items.push(item);
  }
  return items
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0))
    .slice(0, mostItems);
}
