import type { TextRange } from '#app/lib/text-range.ts';

const months = 'januari februari maret april mei juni juli agustus september oktober november desember'.split(
  ' ',
);
const weekdays = ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'];
const weekday = `(senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)`;
const written = new RegExp(
  String.raw`(?<!\p{L})(?:${weekday},?\s+)?\(?(\d{1,2})\s+(${months.join('|')})\s+(\d{4})(?!\d)`,
  'giu',
);
const figures = new RegExp(
  String.raw`(?<!\p{L})(?:${weekday},?\s+)?\((\d{1,2})/(\d{1,2})(?:/(\d{4}))?\)`,
  'giu',
);

/** A date as a text prints it. `on`: YYYY-MM-DD, null for a day that no calendar has. */
export type PrintedDate = TextRange & {
  text: string;
  on: string | null;
  /** The weekday that is printed and the one it was, 0 Sunday to 6; null where none is printed or all is well. */
  wrongWeekday: { printed: number; real: number } | null;
};

/**
 * The dates of a text: "Selasa, 18 Maret 2025", "18 Maret 2025", "Rabu (24/9)", "Rabu (30/10/2024)". A date without
 * its year takes `year`; without that it is passed over.
 */
export function readDates(text: string, year: number | null): PrintedDate[] {
  const found = [
    ...[...text.matchAll(written)].map(match =>
      printed(match, Number(match[2]), months.indexOf(match[3]!.toLowerCase()) + 1, Number(match[4])),
    ),
    ...[...text.matchAll(figures)].flatMap(match => {
      const of = match[4] ? Number(match[4]) : year;
      return of === null ? [] : [printed(match, Number(match[2]), Number(match[3]), of)];
    }),
  ];
  return found.sort((a, b) => a.start - b.start);
}

function printed(match: RegExpMatchArray, day: number, month: number, year: number): PrintedDate {
  const start = match.index!;
  const place = { start, end: start + match[0].length, text: match[0] };
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return { ...place, on: null, wrongWeekday: null };
  const real = date.getUTCDay();
  const name = match[1]?.toLowerCase().replace(/['’]/, '').replace('ahad', 'minggu');
  const said = name === undefined ? real : weekdays.indexOf(name);
  return {
    ...place,
    on: date.toISOString().slice(0, 10),
    wrongWeekday: said === real ? null : { printed: said, real },
  };
}
