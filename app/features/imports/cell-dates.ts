import { monthNumber } from '#app/lib/date-words.ts';
import { readIndonesianDate } from '#app/lib/indonesian-dates.ts';
import { instantFromLocalInput, isoDay, isRealDay, type Zone } from '#app/lib/zones.ts';
import { dateFromSerial } from './reading/excel-dates.ts';

export type CellDate = {
  /** Instant of publication, UTC ISO; the day's start where no time stands. */
  at: string;
  on: string;
  /** Only a month was given ("Jan-25"); its first day stands for it. */
  monthOnly: boolean;
  /** No year was given; the latest past one was taken. */
  yearAssumed: boolean;
};

export type DateRules = { now: string; zone: Zone; date1904: boolean };

const two = (n: number) => String(n).padStart(2, '0');

function monthAlone(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})$/.exec(text);
  if (iso) return text;
  const named = /^([\p{L}]{3,9})\.?[\s/'’-]{1,3}(\d{4}|\d{2})$/u.exec(text);
  const month = named && monthNumber(named[1]!.toLowerCase());
  if (month) return `${named[2]!.length === 2 ? `20${named[2]}` : named[2]}-${two(month)}`;
  const numeric = /^(\d{1,2})\/(\d{4})$/.exec(text);
  return numeric && Number(numeric[1]) <= 12 ? `${numeric[2]}-${two(Number(numeric[1]))}` : undefined;
}

/** "14.53", "14:53:45 WIB", "pukul 9.05", 0.620 (a spreadsheet's part of a day) → "14:53:00"; undefined for none. */
export function readClock(text: string): string | undefined {
  const plain = text.trim();
  if (/^0?[.,]\d+$/.test(plain)) {
    const seconds = Math.min(86_399, Math.round(Number(plain.replace(',', '.')) * 86_400));
    return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }
  const match = /(?:^|[T\s])(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?(?:\s|$)/.exec(plain);
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59)
    return undefined;
  return `${two(Number(match[1]))}:${match[2]}:${match[3] ?? '00'}`;
}

function localOf(text: string, rules: DateRules): string | undefined {
  // A serial number without a date's format, 1 January 1990 to 2099.
  if (/^\d{5}(?:\.\d+)?$/.test(text) && Number(text) >= 31_000 && Number(text) < 73_100)
    return dateFromSerial(Number(text), rules.date1904);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?(?:\.\d+)?$/.exec(text);
  return iso ? (iso[2] ? `${iso[1]}T${iso[2]}` : iso[1]) : undefined;
}

/**
 * The date in a cell: a real date of the spreadsheet, a bare serial number (1900 or 1904), "18 Maret 2025", "18/03/25",
 * "Selasa, 18 Maret 2025 | 14:53 WIB", "Jan-25". `clock` ("14:53:00") adds a time from another column.
 * @returns a problem code where there is no date or no such day
 */
export function readCellDate(
  cell: string,
  rules: DateRules,
  clock?: string,
): CellDate | 'noDate' | 'impossibleDate' {
  const text = cell.trim();
  const month = monthAlone(text);
  if (month) {
    const [year, number] = month.split('-').map(Number) as [number, number];
    const at = isRealDay(year, number, 1)
      ? instantFromLocalInput(`${month}-01T00:00`, rules.zone)
      : undefined;
    return at ? { at, on: `${month}-01`, monthOnly: true, yearAssumed: false } : 'impossibleDate';
  }
  const local = localOf(text, rules);
  if (local) {
    const time = clock && !local.includes('T') ? clock : (local.split('T')[1] ?? '00:00');
    const day = local.split('T')[0]!;
    const at = instantFromLocalInput(`${day}T${time}`, rules.zone);
    return at ? { at, on: day, monthOnly: false, yearAssumed: false } : 'impossibleDate';
  }
  const read = readIndonesianDate(text.slice(0, 200), { now: rules.now, zone: rules.zone });
  if ('problem' in read) return read.problem === 'no-date' ? 'noDate' : 'impossibleDate';
  if (!['second', 'minute', 'hour', 'day'].includes(read.precision)) return 'noDate';
  const on = isoDay(read.at, rules.zone);
  const at =
    clock && read.precision === 'day'
      ? (instantFromLocalInput(`${on}T${clock}`, rules.zone) ?? read.at)
      : read.at;
  return { at, on, monthOnly: false, yearAssumed: read.yearAssumed };
}
