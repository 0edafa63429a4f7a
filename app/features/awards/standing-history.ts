import { activityIndex, type SeasonShape, type Story } from './activity-index.ts';
import type { RuleSet } from './rule-set.ts';
import { placesOf } from './standing.ts';

const dayMs = 86_400_000;

/** The last day of a kept span that still holds. */
export const endOfTime = '9999-12-31';

/** The index from `fromOn` until the day before `untilOn`, YYYY-MM-DD. */
export type IndexSpan = { fromOn: string; untilOn: string; a: number };

/** A calendar day some days later, or earlier when negative. */
export function dayAfter(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** From this many days on, weeks are drawn instead of days. */
const drawnDaily = 60;

/**
 * The days a plot shows: each of a short stretch, every seventh counted back from the last of a longer one; both ends
 * are always among them. Empty when `to` is before `from`.
 */
export function plottedDays(from: string, to: string): string[] {
  const length = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs;
  const step = length < drawnDaily ? 1 : 7;
  const days: string[] = [];
  for (let back = 0; back <= length; back += step) days.push(dayAfter(to, -back));
  if (length > 0 && days.at(-1) !== from) days.push(from);
  return days.reverse();
}

/** The index on each of these ascending days by spans in the order of time; null where nothing was kept. */
export function indexOnDays(spans: readonly IndexSpan[], days: readonly string[]): (number | null)[] {
  let at = 0;
  return days.map(day => {
    while (at < spans.length && spans[at]!.untilOn <= day) at += 1;
    const span = spans[at];
    return span && span.fromOn <= day ? span.a : null;
  });
}

/** A story with each of its articles, so that its value on an earlier day can be told. */
export type DatedStory = Omit<Story, 'value'> & {
  /** Day of publication as days since 1 January 1970, and the entrant's share of u. */
  members: readonly { day: number; value: number }[];
};

/** The stories an entrant had by a day, articles published on it included. */
export function storiesBy(stories: readonly DatedStory[], day: number): Story[] {
  return stories.flatMap(({ month, programmes, members }) => {
    const out = members.filter(member => member.day <= day).map(member => member.value);
    return out.length > 0 ? [{ month, programmes, value: Math.max(...out) }] : [];
  });
}

/**
 * A by the articles published until each of these days. It is what scoring those articles alone would give: a story is
 * founded by its first article, so later ones change neither its date, its programmes nor its earlier value.
 */
export function indexesByPublication(
  stories: readonly DatedStory[],
  days: readonly number[],
  shape: SeasonShape,
  rules: RuleSet,
): number[] {
  return days.map(day => activityIndex(storiesBy(stories, day), shape, rules).A);
}

/** Places gained since an earlier day (lost when negative), or 'new' for one that had no place then. */
export type Movement = number | 'new';

/** The movement of entrants from their ranks by A on an earlier day, in whatever order it is told, to those of now. */
export function movements(
  now: readonly { entrantId: number; rank: number }[],
  before: readonly { entrantId: number; A: number }[],
): Map<number, Movement> {
  const sorted = [...before].sort((a, b) => b.A - a.A);
  const places = placesOf(sorted.map(({ A }) => A));
  const ranks = new Map(sorted.map(({ entrantId }, i) => [entrantId, places[i]!.rank]));
  return new Map(
    now.map(({ entrantId, rank }) => {
      const earlier = ranks.get(entrantId);
      return [entrantId, earlier === undefined ? 'new' : earlier - rank];
    }),
  );
}
