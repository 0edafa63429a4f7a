import type { DateReading } from '#app/lib/date-reading.ts';
import { readIndonesianDate } from '#app/lib/indonesian-dates.ts';
import { defaultZone, isoDay, startOfDay, wallFromInstant } from '#app/lib/zones.ts';
import type { Confidence, DateField, Origin, ReadingOptions, ReadingProblemCode } from './article-reading.ts';
import { inKnownMonths } from './foreign-dates.ts';
import type { PageMetadata } from './html-metadata.ts';
import type { Stated } from './html-stated.ts';
import { doubtsOf } from './printed-date.ts';
import { dayInUrl, parseWebUrl } from './urls.ts';

interface PageDate {
  field: Omit<DateField, 'evidence'> | null;
  /** The date as written on the page. */
  printed: string;
  problems: ReadingProblemCode[];
}

const dayMs = 86_400_000;

/**
 * The publication date of a page: JSON-LD, then metas, then what is printed, then the address, then the last
 * change. A machine-readable "Z" that repeats the wall time printed in WIB is that wall time: many sites write it so.
 */
export function readPageDate(metadata: PageMetadata, url: string, options: ReadingOptions): PageDate {
  const zone = options.zone ?? defaultZone;
  const dated = metadata.dates.map(stated => ({ stated, date: readStated(stated.text, url, options) }));
  const read = dated.filter((item): item is Read => !('problem' in item.date) && !item.date.relative);
  const problems: ReadingProblemCode[] = [];
  const first = read[0];
  const best = first && (printedTwin(first, read) ?? moreExact(first, read));
  const urlDay = dayInUrl(url);
  if (!best && dated.some(({ date }) => 'problem' in date && date.problem !== 'no-date'))
    problems.push('date-impossible');
  if (best) {
    const doubts: ReadingProblemCode[] = doubtsOf(best.date, options.now);
    const day = isoDay(best.date.at, best.date.zone);
    if (urlDay && Math.abs(Date.parse(urlDay) - Date.parse(day)) > dayMs)
      doubts.push('date-differs-from-url');
    const confidence: Confidence = doubts.length > 0 ? 'medium' : 'high';
    return pageDate(best.date, best.stated, confidence, [...problems, ...doubts]);
  }
  const at = urlDay && startOfDay(urlDay, zone);
  if (urlDay && at) {
    const field = {
      value: at,
      precision: 'day' as const,
      zone,
      confidence: 'medium' as const,
      origin: 'url' as const,
    };
    return { field, printed: urlDay, problems };
  }
  const modified = metadata.modified && readIndonesianDate(metadata.modified.text, options);
  if (metadata.modified && modified && !('problem' in modified)) {
    return pageDate(modified, metadata.modified, 'low', [...problems, ...doubtsOf(modified, options.now)]);
  }
  const ago = dated.find((item): item is Read => !('problem' in item.date));
  if (ago) return pageDate(ago.date, ago.stated, 'medium', problems);
  return { field: null, printed: '', problems: problems.length > 0 ? problems : ['date-missing'] };
}

/** The last change of a page, where it is a minute or more after its publication. */
export function readModified(
  metadata: PageMetadata,
  published: DateField | null,
  url: string,
  options: ReadingOptions,
): { field: Omit<DateField, 'evidence'>; printed: string } | undefined {
  const date = metadata.modified && readStated(metadata.modified.text, url, options);
  if (!metadata.modified || !date || 'problem' in date || !published) return undefined;
  if (Date.parse(date.at) < Date.parse(published.value) + 60_000 || doubtsOf(date, options.now).length > 0)
    return undefined;
  const { field, printed } = pageDate(date, metadata.modified, 'high', []);
  return field ? { field, printed } : undefined;
}

const publishedWord = /(?:published|posted|terbit|tayang|publié|publicado|veröffentlicht|опубликовано)/iu;
const updatedWord = /(?:updated|modified|diperbarui|update|mis à jour|actualizado|aktualisiert|обновлено)/iu;

/** Of a line that names both the day of publication and that of the last change, the part that names the first. */
function publishedPart(text: string): string {
  const at = text.search(publishedWord);
  if (at < 0 || !updatedWord.test(text)) return text;
  const rest = text.slice(at);
  const change = rest.search(updatedWord);
  return change < 0 ? rest : rest.slice(0, change);
}

/** Numeric dates are day first; a month of 13 or more on a page from abroad means that it writes the month first. */
function readStated(printed: string, url: string, options: ReadingOptions) {
  const text = inKnownMonths(publishedPart(printed));
  const date = readIndonesianDate(text, options);
  if (!('problem' in date) || date.problem !== 'impossible-date' || /\.id$/.test(hostOf(url))) return date;
  const swapped = text.replace(/(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{2,4})(?!\d)/, '$3$2$1$2$4');
  const again = swapped === text ? date : readIndonesianDate(swapped, options);
  return 'problem' in again ? date : again;
}

function hostOf(url: string): string {
  return parseWebUrl(url)?.hostname ?? '';
}

interface Read {
  stated: Stated;
  date: DateReading;
}

function pageDate(
  date: DateReading,
  stated: Stated,
  confidence: Confidence,
  problems: ReadingProblemCode[],
): PageDate {
  const origin: Origin = stated.origin;
  const { at: value, precision, zone } = date;
  return { field: { value, precision, zone, confidence, origin }, printed: date.matchedText, problems };
}

/** The printed date whose wall time a falsely "Z" one repeats. */
function printedTwin(first: Read, read: readonly Read[]): Read | undefined {
  if (first.stated.origin === 'visible' || !/(?:Z|[+-]00:?00)$/i.test(first.stated.text)) return undefined;
  const utc = new Date(Date.parse(first.date.at));
  return read.find(({ stated, date }) => {
    if (stated.origin !== 'visible' || date.precision === 'day' || stated.text === first.stated.text)
      return false;
    if (/(?:Z|[+-]00:?00)$/i.test(stated.text)) return false;
    const wall = wallFromInstant(date.at, date.zone);
    return (
      wall.hour === utc.getUTCHours() && wall.minute === utc.getUTCMinutes() && wall.day === utc.getUTCDate()
    );
  });
}

/** Where the most trusted source gives only a day, a later one of that day that has the time. */
function moreExact(first: Read, read: readonly Read[]): Read {
  if (first.date.precision !== 'day') return first;
  const day = isoDay(first.date.at, first.date.zone);
  return read.find(({ date }) => date.precision !== 'day' && isoDay(date.at, date.zone) === day) ?? first;
}
