import { isZone, zones } from '#app/lib/zones.ts';
import type { Locale } from './translate.ts';

const zoneNames: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** The short Indonesian name of a zone (WIB, WITA, WIT). */
export function zoneName(zone: string): string {
  return zoneNames[zone] ?? zone;
}

const dayMs = 86_400_000;

/** Whether an instant is the first of its day in a zone: nobody publishes on that very millisecond. */
function isDayAlone(at: string, zone: string): boolean {
  const offset = isZone(zone) ? zones[zone].offsetMinutes * 60_000 : 0;
  return (Date.parse(at) + offset) % dayMs === 0;
}

/** Number and date formats of one language. Instants are UTC ISO text, days YYYY-MM-DD. */
export type Format = ReturnType<typeof createFormat>;

function createFormat(tag: 'id-ID' | 'en-GB') {
  /** Made once a zone: making one costs as much as writing a hundred dates. */
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const made = new Map<string, Intl.DateTimeFormat>();
    return (at: string, zone: string): string => {
      let format = made.get(zone);
      if (!format) {
        format = new Intl.DateTimeFormat(tag, { timeZone: zone, ...options });
        made.set(zone, format);
      }
      return format.format(new Date(at));
    };
  };
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const points = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const exact = new Intl.NumberFormat(tag, { maximumFractionDigits: 6 });
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const jakarta = 'Asia/Jakarta';
  const clocks = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const shortDays = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const longDays = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const months = dates({ month: 'long', year: 'numeric' });
  const clock = (at: string, zone = jakarta) => clocks(at, zone);
  const day = (at: string, zone = jakarta) => shortDays(at, zone);
  const longDay = (at: string, zone = jakarta) => longDays(at, zone);
  const instant = (at: string, zone = jakarta) => `${day(at, zone)}, ${clock(at, zone)} ${zoneName(zone)}`;
  return {
    /** 1.234,5 */
    number: (value: number) => numbers.format(value),
    /** 0,104667 — numbers of rules, as they are up to six decimals */
    exact: (value: number) => exact.format(value),
    /** 89,51 — scores, always two decimals */
    points: (value: number) => points.format(value),
    /** 44,6% of a share in 0..1 */
    percent: (share: number) => percents.format(share),
    /** 18 Mar 2025 */
    day,
    /** Selasa, 18 Maret 2025 */
    longDay,
    /** Maret 2025 */
    month: (on: string) => months(`${on.slice(0, 7)}-01T00:00:00Z`, 'UTC'),
    /** 14.53 */
    clock,
    /** 18 Mar 2025, 14.53 WIB */
    instant,
    /**
     * When something was published: 18 Mar 2025, 14.53 WIB. A day of which no hour is known is kept as its first instant;
     * of it the day alone is said.
     */
    published: (at: string, zone = jakarta) => (isDayAlone(at, zone) ? day(at, zone) : instant(at, zone)),
    /** Selasa, 18 Maret 2025, 14.53 WIB, or the day alone in the same way. */
    publishedLong: (at: string, zone = jakarta) =>
      isDayAlone(at, zone) ? longDay(at, zone) : `${longDay(at, zone)}, ${clock(at, zone)} ${zoneName(zone)}`,
    /** Selasa, 18 Maret 2025, 15.00–18.00 WIB; both days are named when the end falls on another one. */
    period: (from: string, to: string, zone = jakarta) => {
      const [first, last] = [longDay(from, zone), longDay(to, zone)];
      const until = `${clock(to, zone)} ${zoneName(zone)}`;
      return first === last
        ? `${first}, ${clock(from, zone)}–${until}`
        : `${first}, ${clock(from, zone)} – ${last}, ${until}`;
    },
    /** A calendar day given as YYYY-MM-DD. */
    date: (on: string) => day(`${on}T00:00:00Z`, 'UTC'),
  };
}

export const formats: Record<Locale, Format> = { id: createFormat('id-ID'), en: createFormat('en-GB') };
