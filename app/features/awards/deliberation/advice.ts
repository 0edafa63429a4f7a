import type { DecidingStep } from '../final-order.ts';

/** What asks the committee to put its reasons down, beside an order of its own. */
export type Ask = 'no_order' | 'few_jurors' | 'firmness_unknown' | 'close' | 'methods_differ' | 'even_vote';

/** A place as the method advises it, with the figures it comes from. */
export interface AdvisedPlace {
  entryId: number;
  /** 1 for the best; several may share one. In a screening 1 for all that pass. */
  rank: number;
  aheadBy: DecidingStep | 'schulze' | null;
  A: number | null;
  J: number | null;
  F: number | null;
  /** The probability of the first rank; null when not computed or not defined. */
  firstProbability: number | null;
}

/** What the method says at the moment of a decision; kept with it. */
export interface Advice {
  places: AdvisedPlace[];
  asks: Ask[];
}

/** The advice, asking for reasons where an entry was judged by fewer jurors than its round wants. */
export function askingForJurors(
  advice: Advice,
  entryIds: readonly number[],
  judged: readonly { jurorId: unknown; entryId: unknown }[],
  jurorsPerEntry: number,
): Advice {
  const pairs = new Map(judged.map(({ jurorId, entryId }) => [`${jurorId} ${entryId}`, entryId]));
  const counts = new Map<unknown, number>();
  for (const entryId of pairs.values()) counts.set(entryId, (counts.get(entryId) ?? 0) + 1);
  if (entryIds.every(id => (counts.get(id) ?? 0) >= jurorsPerEntry)) return advice;
  return { ...advice, asks: [...advice.asks, 'few_jurors'] };
}

/** A place that is awarded. */
export interface DecidedPlace {
  entryId: number;
  place: number;
  /** What is awarded, as printed; empty in a screening. */
  award: string;
}

/** The advised places that are awarded when there are `winners` of them; a tie at the last place takes all in. */
export function awardedPlaces({ places }: Advice, winners: number): AdvisedPlace[] {
  return places.filter(({ rank }) => rank <= winners);
}

/** Whether the committee's places are others than the advised ones. */
export function departs(advice: Advice, decided: readonly DecidedPlace[], winners: number): boolean {
  const advised = awardedPlaces(advice, winners);
  const placeOf = new Map(decided.map(({ entryId, place }) => [entryId, place]));
  return (
    advised.length !== decided.length || advised.some(({ entryId, rank }) => placeOf.get(entryId) !== rank)
  );
}

/** What is wrong with the places of a decision. */
export type PlacesFault = 'none' | 'unknown_entry' | 'twice' | 'beyond' | 'gap';

/** What places a round may award. */
export interface PlacesRule {
  /** The lowest place; 1 in a screening, where all that pass are alike. */
  winners: number;
  /** Whether it may be decided that nobody has a place: a screening that nobody passes. */
  noneAllowed: boolean;
}

/**
 * Checks places against the entries of the round: each entry once, the first place is 1, and after n entries comes place
 * n + 1 or, shared, the place before (two on 1, then 3).
 */
export function placesFault(
  decided: readonly { entryId: number; place: number }[],
  entryIds: readonly number[],
  { winners, noneAllowed }: PlacesRule,
): PlacesFault | null {
  if (decided.length === 0) return noneAllowed ? null : 'none';
  if (new Set(decided.map(({ entryId }) => entryId)).size < decided.length) return 'twice';
  if (decided.some(({ entryId }) => !entryIds.includes(entryId))) return 'unknown_entry';
  if (decided.some(({ place }) => place > winners)) return 'beyond';
  const places = decided.map(({ place }) => place).sort((a, b) => a - b);
  const inOrder = places.every((place, i) => place === i + 1 || (i > 0 && place === places[i - 1]));
  return inOrder ? null : 'gap';
}
