import { formats } from '#app/i18n/format.ts';
import { type Zone, zones } from '#app/lib/zones.ts';
import type { MailLocale } from './types.ts';

/** "Kamis, 4 Desember 2025, 09.00 WIB" */
export function moment(at: string, zone: Zone, locale: MailLocale): string {
  const { longDay, clock } = formats[locale];
  return `${longDay(at, zone)}, ${clock(at, zone)} ${zones[zone].label}`;
}

/** A day and a span of hours; both days are named when the end falls on another one. */
export function period(startAt: string, endAt: string, zone: Zone, locale: MailLocale): string {
  return formats[locale].period(startAt, endAt, zone);
}
