import { type DateOptions, type DatePrecision, type FoundDate, instantOf, midnight } from './date-reading.ts';
import { countNumber, numberWords } from './date-words.ts';
import { clockAfter } from './printed-clock.ts';
import { defaultZone, isRealDay, wallFromInstant, type Zone } from './zones.ts';

const ago = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,3}|se|${numberWords})\\s{0,2}(detik|menit|jam|hari|minggu|pekan|bulan|tahun|minutes?|hours?|days?|weeks?)\\s{1,2}(?:yang\\s{1,2})?(?:lalu|ago)(?!\\p{L})`,
  'giu',
);
const dayWord = /(?<!\p{L})(kemarin|hari ini|baru saja|yesterday|today|just now)(?!\p{L})/giu;

const units: Record<string, [DatePrecision, number]> = {
  detik: ['minute', 1_000],
  menit: ['minute', 60_000],
  minute: ['minute', 60_000],
  jam: ['hour', 3_600_000],
  hour: ['hour', 3_600_000],
  hari: ['day', 86_400_000],
  day: ['day', 86_400_000],
  minggu: ['week', 604_800_000],
  pekan: ['week', 604_800_000],
  week: ['week', 604_800_000],
};

/** Dates counted from now: "2 jam lalu", "kemarin, 14:20 WIB", "baru saja". */
export function relativeDates(text: string, options: DateOptions): FoundDate[] {
  const zone = options.zone ?? defaultZone;
  const found: FoundDate[] = [];
  const push = (start: number, end: number, at: string, precision: DatePrecision, usedZone: Zone) =>
    found.push({
      ...{ at, precision, zone: usedZone, matchedText: text.slice(start, end), start, end },
      ...{ relative: true, yearAssumed: false, weekdayDiffers: false },
    });
  for (const match of text.matchAll(ago)) {
    const count = countNumber(match[1] ?? '') ?? 1;
    const [at, precision] = countBack(options.now, count, (match[2] ?? '').toLowerCase(), zone);
    push(match.index, match.index + match[0].length, at, precision, zone);
  }
  for (const match of text.matchAll(dayWord)) {
    const word = (match[1] ?? '').toLowerCase();
    const wordEnd = match.index + match[0].length;
    if (word === 'baru saja' || word === 'just now') {
      push(match.index, wordEnd, startOf('minute', Date.parse(options.now), zone), 'minute', zone);
      continue;
    }
    const clock = clockAfter(text, wordEnd);
    const used = clock?.zone ?? zone;
    const end = clock?.end ?? wordEnd;
    if (clock && !clock.real) {
      found.push({
        problem: 'impossible-time',
        matchedText: text.slice(match.index, end),
        start: match.index,
        end,
      });
      continue;
    }
    const back = word === 'kemarin' || word === 'yesterday' ? 86_400_000 : 0;
    const day = wallFromInstant(new Date(Date.parse(options.now) - back).toISOString(), used);
    push(
      match.index,
      end,
      instantOf({ ...day, ...(clock?.time ?? midnight) }, clock, used),
      clock?.precision ?? 'day',
      used,
    );
  }
  return found;
}

function countBack(now: string, count: number, unit: string, zone: Zone): [string, DatePrecision] {
  if (unit === 'bulan' || unit === 'tahun') {
    const today = wallFromInstant(now, zone);
    const monthIndex = today.year * 12 + today.month - 1 - count * (unit === 'tahun' ? 12 : 1);
    const [year, month] = [Math.floor(monthIndex / 12), (monthIndex % 12) + 1];
    let day = today.day;
    while (!isRealDay(year, month, day)) day -= 1;
    const at = instantOf({ year, month, day, ...midnight }, undefined, zone);
    return [at, unit === 'tahun' ? 'year' : 'month'];
  }
  const [precision, ms] = units[unit.replace(/s$/, '')] ?? ['day', 86_400_000];
  return [startOf(precision, Date.parse(now) - count * ms, zone), precision];
}

/** First instant of the minute, of the minute of an hour-exact time, or of the day that holds the epoch. */
function startOf(precision: DatePrecision, epoch: number, zone: Zone): string {
  const wall = wallFromInstant(new Date(epoch).toISOString(), zone);
  const time =
    precision === 'minute' || precision === 'hour'
      ? { hour: wall.hour, minute: wall.minute, second: 0 }
      : midnight;
  return instantOf({ ...wall, ...time }, undefined, zone);
}
