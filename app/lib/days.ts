import { isRealDay } from './zones.ts';

/** Whether a text is a day of the calendar written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isRealDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * A text that no UTC instant of a calendar day comes before, anywhere in Indonesia. With {@link boundAfter} it leads an
 * index of instants to the days, somewhat too widely: the days themselves still have to be compared.
 */
export function boundBefore(on: string): string {
  // A day begins there seven to nine hours before it does in UTC.
  return new Date(Date.parse(`${on}T00:00:00Z`) - 86_400_000).toISOString();
}

/** A text that every UTC instant of a calendar day comes before; the day may be one that its month lacks ("-31"). */
export function boundAfter(on: string): string {
  // "T" comes before "Z".
  return `${on}Z`;
}

/** The day so many days after a real day (before it, for a negative count). */
export function daysLater(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
