import { isoDay } from '#app/lib/zones.ts';

/** Calendar arithmetic of the demo data. WIB is UTC+7 all year; days are YYYY-MM-DD. */
const dayMs = 86_400_000;
const wibMs = 7 * 3_600_000;

const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
const dayNames = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

/** The day in WIB on which an instant falls. */
export function wibDay(instant: string): string {
  return isoDay(instant, 'Asia/Jakarta');
}

/** The instant of a time of day in WIB; `seconds` counts from midnight. */
export function wibInstant(day: string, seconds: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - wibMs + seconds * 1000).toISOString();
}

/** The time of day in WIB of an instant, in seconds from midnight. */
export function wibSeconds(instant: string): number {
  return Math.floor(((Date.parse(instant) + wibMs) % dayMs) / 1000);
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + count * dayMs).toISOString().slice(0, 10);
}

export function addMinutes(instant: string, count: number): string {
  return new Date(Date.parse(instant) + count * 60_000).toISOString();
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / dayMs);
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay();
}

export function monthName(day: string): string {
  return monthNames[monthOf(day) - 1] as string;
}

/** "Selasa (18/3/2025)", or "Selasa (18/3)" without the year, as printed in Indonesian news. */
export function newsDay(day: string, withYear: boolean): string {
  const name = dayNames[weekdayOf(day)] as string;
  const date = `${Number(day.slice(8, 10))}/${monthOf(day)}`;
  return `${name} (${withYear ? `${date}/${day.slice(0, 4)}` : date})`;
}

/** "18 Maret 2025". */
export function longDay(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthName(day)} ${day.slice(0, 4)}`;
}

/** The next given weekday (0 is Sunday) on or after a day. */
export function onOrAfter(day: string, weekday: number): string {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** Idul Fitri by the government's calendar or forecast; used for Ramadan stories and gatherings. */
const idulFitri = [
  '2023-04-22',
  '2024-04-10',
  '2025-03-31',
  '2026-03-20',
  '2027-03-10',
  '2028-02-27',
  '2029-02-15',
  '2030-02-05',
  '2031-01-25',
  '2032-01-14',
  '2033-01-03',
  '2033-12-23',
] as const;

/** The last Idul Fitri on or before a day, or undefined outside the table. */
export function lastIdulFitri(day: string): string | undefined {
  return idulFitri.filter(date => date <= day).at(-1);
}

/** Whether a day is one of the `before` days ahead of an Idul Fitri. */
export function nearIdulFitri(day: string, before: number): boolean {
  return idulFitri.some(date => daysBetween(day, date) > 0 && daysBetween(day, date) <= before);
}
