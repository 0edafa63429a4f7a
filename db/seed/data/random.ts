/** A source of numbers in [0, 1). Every generator below takes one, so that a seed fixes all of the demo data. */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): 32-bit state, period 2^32, good enough for prose and dates. */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** FNV-1a of a text as an unsigned 32-bit number: a seed for something that has a name. */
export function hashSeed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A whole number in [min, max], both included. */
export function int(random: Random, min: number, max: number): number {
  return min + Math.floor(random() * (max - min + 1));
}

export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/** One element; throws on an empty list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const index = Math.floor(random() * list.length);
  if (list.length === 0) throw new Error('Cannot pick from an empty list');
  return list[index] as T;
}

/** One element by weight (>= 0, at least one positive). */
export function pickWeighted<T>(random: Random, list: readonly T[], weight: (item: T) => number): T {
  let rest = random() * list.reduce((sum, item) => sum + weight(item), 0);
  for (const item of list) {
    rest -= weight(item);
    if (rest < 0) return item;
  }
  return pick(random, list);
}

/** A new list in random order (Fisher-Yates). */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}

/** `count` different elements, or all of them when there are fewer. */
export function sample<T>(random: Random, list: readonly T[], count: number): T[] {
  return shuffled(random, list).slice(0, count);
}

/** Draws like a pack of cards: nothing comes twice before everything came once. */
export type Deck<T> = { draw(accept?: (item: T) => boolean): T };

/**
 * A deck over `list`. `draw` takes the longest unused element that is accepted and puts it at the back;
 * throws when none is accepted.
 */
export function deck<T>(random: Random, list: readonly T[]): Deck<T> {
  const cards = shuffled(random, list);
  return {
    draw(accept = () => true) {
      // Looking a little past the front keeps the second round from repeating the first one's order.
      const fitting = cards.flatMap((card, index) => (accept(card) ? [index] : []));
      if (fitting.length === 0) throw new Error('No card in the deck fits');
      const reach = Math.max(1, Math.floor(fitting.length / 4));
      const index = fitting[Math.floor(random() * reach)] as number;
      const [card] = cards.splice(index, 1);
      cards.push(card as T);
      return card as T;
    },
  };
}
