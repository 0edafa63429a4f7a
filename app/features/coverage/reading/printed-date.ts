import type { DateReading, FoundDate } from '#app/lib/date-reading.ts';
import { findIndonesianDates } from '#app/lib/indonesian-dates.ts';
import { countWords } from '#app/lib/text.ts';
import type { Confidence, DateField, Evidence, ReadingOptions, ReadingProblem } from './article-reading.ts';
import { readByline } from './bylines.ts';
import type { PasteLine } from './paste-lines.ts';

interface Dated {
  publishedAt: DateField | null;
  problems: ReadingProblem[];
}

interface Hit {
  line: PasteLine;
  date: FoundDate;
}

const longestDateLine = 160;
const mostBesideDate = 60;
const updated = /diperbarui|diupdate|update|revisi|modified/i;
const dayMs = 86_400_000;

/**
 * The publication date: from the lines above the story, else from a line below it, else (as a guess) from its
 * first paragraphs, where the day of the event stands. An impossible date is reported and replaced by nothing
 * but another printed publication date.
 */
export function readPublication(
  text: string,
  parts: { head: readonly PasteLine[]; story: readonly PasteLine[]; title: PasteLine | undefined },
  options: ReadingOptions,
  evidence: (start: number, end: number) => Evidence,
): Dated {
  const short = (line: PasteLine) => line !== parts.title && line.text.length <= longestDateLine;
  const head = parts.head.filter(short).flatMap(line => hits(text, line, options));
  const tail = parts.story.filter(short).flatMap(line => hits(text, line, options));
  const beside = [...head, ...tail].filter(({ line, date }) => bare(line, date));
  const problems: ReadingProblem[] = [];
  const impossible = beside.find(({ date }) => 'problem' in date);
  if (impossible) {
    problems.push({
      code: 'date-impossible',
      evidence: [evidence(impossible.date.start, impossible.date.end)],
    });
  }
  const read = (list: readonly Hit[]) => list.map(hit => hit.date).filter(isReading);
  const current = head.filter(hit => bare(hit.line, hit.date) && !updated.test(hit.line.text));
  const printed =
    read(current).find(date => !date.relative) ??
    read(head.filter(hit => bare(hit.line, hit.date))).find(date => !date.relative);
  const below = read(tail.filter(hit => bare(hit.line, hit.date))).find(date => !date.relative);
  const ago = read(current).find(date => date.relative);
  let [date, confidence]: [DateReading | undefined, Confidence] = [printed, 'high'];
  if (!date) [date, confidence] = [below ?? ago, 'medium'];
  if (!date && !impossible) {
    const inText = parts.story.slice(0, 3).flatMap(line => hits(text, line, options));
    [date, confidence] = [read(inText).find(found => !found.relative), 'low'];
    if (date) problems.push({ code: 'date-from-text', evidence: [evidence(date.start, date.end)] });
  }
  if (!date) {
    if (!impossible) problems.push({ code: 'date-missing', evidence: [] });
    return { publishedAt: null, problems };
  }
  const marks = [evidence(date.start, date.end)];
  const doubts = doubtsOf(date, options.now);
  problems.push(...doubts.map(code => ({ code, evidence: marks })));
  if (doubts.length > 0 && confidence === 'high') confidence = 'medium';
  if (doubts.includes('date-in-future')) confidence = 'low';
  const { at: value, precision, zone } = date;
  return { publishedAt: { value, precision, zone, confidence, origin: 'text', evidence: marks }, problems };
}

/** What is doubtful about a date that was read. */
export function doubtsOf(
  date: Pick<DateReading, 'at' | 'yearAssumed' | 'weekdayDiffers'>,
  now: string,
): ('date-in-future' | 'year-assumed' | 'weekday-differs')[] {
  const doubts: ('date-in-future' | 'year-assumed' | 'weekday-differs')[] = [];
  if (Date.parse(date.at) > Date.parse(now) + dayMs) doubts.push('date-in-future');
  if (date.yearAssumed) doubts.push('year-assumed');
  if (date.weekdayDiffers) doubts.push('weekday-differs');
  return doubts;
}

function isReading(date: FoundDate): date is DateReading {
  return !('problem' in date);
}

/** Dates of one line, at positions of the whole text. */
function hits(text: string, line: PasteLine, options: ReadingOptions): Hit[] {
  const raw = text.slice(line.start, Math.min(line.end, line.start + 2_000));
  return findIndonesianDates(raw, options).map(date => ({
    line,
    date: { ...date, start: date.start + line.start, end: date.end + line.start },
  }));
}

const publicationWord = /terbit|tayang|publi[ks]|posted|diunggah|rilis|diperbarui|update|dibuat|tanggal/i;

/**
 * Whether the line is about nothing but the date (and perhaps place, outlet and author). With a time of day it
 * is; a mere day also stands in headlines, so little else may stand beside it.
 */
function bare(line: PasteLine, date: FoundDate): boolean {
  if (readByline(line.text)) return true;
  const beside = line.end - line.start - (date.end - date.start);
  if (beside > mostBesideDate) return false;
  const timed = 'problem' in date || date.relative ? /\d[:.]\d\d/.test(date.matchedText) : clocked(date);
  if (timed || publicationWord.test(line.text)) return true;
  const before = line.text.slice(0, Math.max(0, line.text.indexOf(date.matchedText))).trim();
  const apart = countWords(before) <= 1 || /[|,•·:–—/-]$/.test(before);
  return apart && line.words - countWords(date.matchedText) <= 4;
}

function clocked(date: DateReading): boolean {
  return date.precision === 'second' || date.precision === 'minute';
}

/** The lines that hold a date and little else. */
export function dateLinesOf(
  text: string,
  lines: readonly PasteLine[],
  options: ReadingOptions,
): Set<PasteLine> {
  const short = lines.filter(line => line.text.length <= longestDateLine);
  return new Set(short.filter(line => hits(text, line, options).some(({ date }) => bare(line, date))));
}
