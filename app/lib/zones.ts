/**
 * The three time zones of Indonesia. None has known daylight saving, so a fixed offset is exact for the
 * years Gema deals with and no time zone database is needed.
 */
export const zones = {
  'Asia/Jakarta': { label: 'WIB', offsetMinutes: 420 },
  'Asia/Makassar': { label: 'WITA', offsetMinutes: 480 },
  'Asia/Jayapura': { label: 'WIT', offsetMinutes: 540 },
} as const;

export type Zone = keyof typeof zones;
export const zoneNames = Object.keys(zones) as Zone[];

/** Zone used where a printed time names none: western Indonesia. */
export const defaultZone: Zone = 'Asia/Jakarta';

/** A civil date and time without a zone; month and day count from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const minuteMs = 60_000;

export function isZone(name: string): name is Zone {
  return Object.hasOwn(zones, name);
}

/** "WIB", "wita" or "WIT" → zone; undefined for anything else. */
export function zoneFromLabel(label: string): Zone | undefined {
  const upper = label.toUpperCase();
  return zoneNames.find(zone => zones[zone].label === upper);
}

/** Whether the calendar has this day (Gregorian); false for 31 February, day 0, month 13, years outside 1-9999. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  const lastDay = new Date(0);
  lastDay.setUTCFullYear(year, month, 0);
  return day <= lastDay.getUTCDate();
}

export function isRealTime(hour: number, minute: number, second: number): boolean {
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
}

/** UTC milliseconds of a wall time at an offset in minutes east of Greenwich. The wall time must be real. */
export function epochFromWall(wall: WallTime, offsetMinutes: number): number {
  const date = new Date(0);
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  date.setUTCHours(wall.hour, wall.minute, wall.second);
  return date.getTime() - offsetMinutes * minuteMs;
}

/** Wall time of an instant in a zone. Throws RangeError when `at` is no instant. */
export function wallFromInstant(at: string, zone: Zone): WallTime {
  const epoch = Date.parse(at);
  if (Number.isNaN(epoch)) throw new RangeError(`not an instant: ${at.slice(0, 40)}`);
  const local = new Date(epoch + zones[zone].offsetMinutes * minuteMs);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  };
}

const two = (n: number) => String(n).padStart(2, '0');

/** Calendar day (YYYY-MM-DD) of an instant in a zone. Throws RangeError when `at` is no instant. */
export function isoDay(at: string, zone: Zone): string {
  const { year, month, day } = wallFromInstant(at, zone);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Value of a `datetime-local` input ("2025-03-18T14:53", with seconds when there are any). */
export function localInputFromInstant(at: string, zone: Zone): string {
  const { hour, minute, second } = wallFromInstant(at, zone);
  const seconds = second === 0 ? '' : `:${two(second)}`;
  return `${isoDay(at, zone)}T${two(hour)}:${two(minute)}${seconds}`;
}

const localInput = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?$/;

/** Instant of a `datetime-local` value in a zone; undefined when it is malformed or no real day or time. */
export function instantFromLocalInput(value: string, zone: Zone): string | undefined {
  const match = localInput.exec(value);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map(n => Number(n ?? 0));
  if (!isRealDay(year, month, day) || !isRealTime(hour, minute, second)) return undefined;
  return new Date(
    epochFromWall({ year, month, day, hour, minute, second }, zones[zone].offsetMinutes),
  ).toISOString();
}

/** First instant of a calendar day (YYYY-MM-DD) in a zone; undefined when it is no real day. */
export function startOfDay(on: string, zone: Zone): string | undefined {
  return instantFromLocalInput(`${on}T00:00`, zone);
}
