import type { Shingles } from './shingles.ts';

/** Below this many shingles a text is too short to say anything: its originality is unknown. */
const MINIMUM_SHINGLES = 20;

/** Share of a text's own shingles found nowhere in the reference texts, and where the rest was found. */
export interface Originality<Id> {
  /** o in [0, 1]; null when the text has fewer than 20 shingles of its own. */
  value: number | null;
  /** |S(article)|: distinct shingles outside quotations and boilerplate. */
  shingles: number;
  /** |S(article) ∩ S(R)|. */
  copied: number;
  /** The texts that share something, most first; one shingle may count for several of them. */
  overlaps: Overlap<Id>[];
}

export interface Overlap<Id> {
  id: Id;
  shared: number;
  /** Whether the text is a reference, and so counts against the originality. */
  counts: boolean;
}

/** What a text is to another: it counts against it, it came before but is of the same house, or neither. */
export type Relation = 'reference' | 'kin' | 'none';

/** Several texts held against the same references, each of which is looked through once for all of them. */
export interface Comparison<Id> {
  /** Counts what a text shares with the compared ones (by position) to which it has a relation. */
  add: (id: Id, other: Shingles, relation: (text: number) => Relation) => void;
  /** o = 1 - |S(text) ∩ S(R)| / |S(text)| of a text, over what was added; an empty intersection gives 1. */
  result: (text: number) => Originality<Id>;
}

/** Starts a comparison. Time grows with the total size of the references, hardly with the number of texts. */
export function comparison<Id>(texts: readonly Shingles[]): Comparison<Id> {
  const places = indexPlaces(texts);
  const copiedAt = texts.map(text => new Uint8Array(text.length));
  const overlaps = texts.map((): Overlap<Id>[] => []);
  return {
    add(id, other, relation) {
      const found = new Map<number, { shared: number; is: Relation }>();
      for (let i = 0; i < other.length; i++) {
        for (const { text, at } of places(other[i]!)) {
          let common = found.get(text);
          if (!common) {
            common = { shared: 0, is: relation(text) };
            found.set(text, common);
          }
          common.shared++;
          if (common.is === 'reference') copiedAt[text]![at] = 1;
        }
      }
      for (const [text, { shared, is }] of found) {
        if (is !== 'none') overlaps[text]!.push({ id, shared, counts: is === 'reference' });
      }
    },
    result(text) {
      const shingles = texts[text]!.length;
      const copied = copiedAt[text]!.reduce((sum, one) => sum + one, 0);
      return {
        value: shingles < MINIMUM_SHINGLES ? null : (shingles - copied) / shingles,
        shingles,
        copied,
        overlaps: overlaps[text]!.sort((a, b) => b.shared - a.shared),
      };
    },
  };
}

type Place = { text: number; at: number };

const nowhere: readonly Place[] = [];

/**
 * Where each shingle stands in the texts. Nearly all that is looked up stands in none: a table over the low bits, a
 * sixteenth full at most, spares these the look-up.
 */
function indexPlaces(texts: readonly Shingles[]): (hash: number) => readonly Place[] {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  const mask = 2 ** Math.min(24, Math.ceil(Math.log2(16 * total + 16))) - 1;
  const marked = new Uint8Array(mask + 1);
  const index = new Map<number, Place[]>();
  texts.forEach((shingles, text) => {
    shingles.forEach((hash, at) => {
      marked[(hash | 0) & mask] = 1;
      const known = index.get(hash);
      if (known) known.push({ text, at });
      else index.set(hash, [{ text, at }]);
    });
  });
  return hash => (marked[(hash | 0) & mask] === 0 ? nowhere : (index.get(hash) ?? nowhere));
}
