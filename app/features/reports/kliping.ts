import { isoDay, startOfDay, type Zone } from '#app/lib/zones.ts';

export const defaultSendAt = '07:30';
const dayMs = 86_400_000;

/** When the office's day of clips ends, HH:MM in its zone: the hour at which the kliping is sent. */
export type CutOff = { sendAt: string; zone: Zone };

function cutOffInstant(on: string, { sendAt, zone }: CutOff): number {
  const [hour = 0, minute = 0] = sendAt.split(':').map(Number);
  return Date.parse(startOfDay(on, zone)!) + (hour * 60 + minute) * 60_000;
}

/**
 * The 24 hours that the kliping of a day covers: from the hour of sending the day before (included) to that hour of
 * the day itself (excluded), so that one follows on the other and none is read after it went out.
 * @param on a real calendar day, YYYY-MM-DD
 */
export function klipingSpan(on: string, cutOff: CutOff): { from: string; to: string } {
  const to = cutOffInstant(on, cutOff);
  return { from: new Date(to - dayMs).toISOString(), to: new Date(to).toISOString() };
}

/** Days before its span from which a kliping still carries what was logged late: older stories are no news. */
export const lateDays = 7;

/** The calendar day some days before. */
export function daysBefore(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10);
}

/** The latest day whose kliping is complete at an instant. */
export function latestKliping(now: string, cutOff: CutOff): string {
  const today = isoDay(now, cutOff.zone);
  return cutOffInstant(today, cutOff) <= Date.parse(now) ? today : dayBefore(today);
}

/** The calendar day before. */
export function dayBefore(on: string): string {
  return daysBefore(on, 1);
}

/** The calendar day after. */
export function dayAfter(on: string): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}

/** Hours after which the day's kliping is no longer news: a machine that was off does not mail it then. */
const stale = 12;

/** Whether it is too late to mail a day's kliping by itself. */
export function isStale(on: string, now: string, cutOff: CutOff): boolean {
  return Date.parse(now) - cutOffInstant(on, cutOff) > stale * 3_600_000;
}

export const groupings = ['tone', 'topic'] as const;
export type Grouping = (typeof groupings)[number];

/** What needs an answer stands first. */
const toneOrder = ['negative', 'positive', 'neutral', 'none'];

type Groupable = { headlineTone: string | null; topics: readonly string[] };
export type KlipingGroup<T> = { key: string; articles: T[] };

/**
 * Articles in groups, each article once: by the tone of its headline (negative first, unjudged last), or by its first
 * topic (largest group first, '' for none last). The order within a group is kept.
 */
export function groupKliping<T extends Groupable>(articles: readonly T[], by: Grouping): KlipingGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const article of articles) {
    const key = by === 'tone' ? (article.headlineTone ?? 'none') : (article.topics[0] ?? '');
    const group = groups.get(key);
    if (group) group.push(article);
    else groups.set(key, [article]);
  }
  const list = [...groups].map(([key, entries]) => ({ key, articles: entries }));
  if (by === 'tone') return list.sort((a, b) => toneOrder.indexOf(a.key) - toneOrder.indexOf(b.key));
  return list.sort(
    (a, b) =>
      Number(a.key === '') - Number(b.key === '') ||
      b.articles.length - a.articles.length ||
      (a.key < b.key ? -1 : 1),
  );
}
