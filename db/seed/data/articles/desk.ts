import { type Deck, deck, type Random } from '../random.ts';

/**
 * What a generation run remembers, so that wording comes back as late as possible: one deck per list of variants,
 * and the day on which each story was last told.
 */
export type Desk = {
  random: Random;
  /** The next wording of a list; every one is used before any is repeated. */
  wording(list: readonly string[]): string;
  /** The next element of a longer stock that is accepted. */
  next<T>(stock: readonly T[], accept: (item: T) => boolean): T | undefined;
  lastTold: Map<string, string>;
};

export function openDesk(random: Random): Desk {
  const decks = new Map<readonly unknown[], Deck<unknown>>();
  const deckOf = <T>(list: readonly T[]): Deck<T> => {
    const known = decks.get(list) as Deck<T> | undefined;
    if (known) return known;
    const fresh = deck(random, list);
    decks.set(list, fresh as Deck<unknown>);
    return fresh;
  };
  return {
    random,
    wording: list => deckOf(list).draw(),
    next: (stock, accept) => (stock.some(accept) ? deckOf(stock).draw(accept) : undefined),
    lastTold: new Map(),
  };
}
