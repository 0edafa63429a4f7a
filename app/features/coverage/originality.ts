import { boilerplate, type Shingles, shingles } from './shingles.ts';

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
  /** The references that share something, most first; one shingle may count for several of them. */
  overlaps: { id: Id; shared: number }[];
}

/**
 * o = 1 - |S(article) ∩ S(R)| / |S(article)| over prepared shingle sets (scoring specification, section 2);
 * an empty intersection gives 1. Time grows with the total size of the references.
 */
export function originalityOf<Id>(
  own: Shingles,
  references: Iterable<{ id: Id; shingles: Shingles }>,
): Originality<Id> {
  const copiedAt = new Uint8Array(own.length);
  let copied = 0;
  const overlaps: { id: Id; shared: number }[] = [];
  for (const reference of references) {
    let shared = 0;
    eachShared(own, reference.shingles, at => {
      shared++;
      if (copiedAt[at] === 0) copied++;
      copiedAt[at] = 1;
    });
    if (shared > 0) overlaps.push({ id: reference.id, shared });
  }
  overlaps.sort((a, b) => b.shared - a.shared);
  const value = own.length < MINIMUM_SHINGLES ? null : (own.length - copied) / own.length;
  return { value, shingles: own.length, copied, overlaps };
}

/** The same from plain texts, for one article at a time. */
export function originality<Id>(
  articleText: string,
  references: readonly { id: Id; text: string }[],
  { boilerplates = [] }: { boilerplates?: readonly string[] } = {},
): Originality<Id> {
  const known = boilerplate(boilerplates);
  const prepared = references.map(({ id, text }) => ({ id, shingles: shingles(text, known) }));
  return originalityOf(shingles(articleText, known), prepared);
}

/** How a text relates to what it was made from; `unknown` where o is. */
export type PickUp = 'verbatim' | 'adapted' | 'own' | 'unknown';

/** Names the share copied (1 - o): verbatim from 0.9, adapted from 0.4, below that own reporting. */
export function pickUp(originalityValue: number | null): PickUp {
  if (originalityValue === null) return 'unknown';
  if (originalityValue <= 0.1) return 'verbatim';
  return originalityValue <= 0.6 ? 'adapted' : 'own';
}

/** How large two texts' shingle sets are and how many shingles they share. */
export interface Likeness {
  shared: number;
  /** Shared over all, in [0, 1]; 0 for two empty sets. */
  jaccard: number;
  /** Shared over the smaller set, in [0, 1]; 0 when that is empty. */
  containment: number;
}

export interface LikenessThresholds {
  jaccard: number;
  containment: number;
}

/** From either of these on, two texts are near-duplicates. */
export const NEAR_DUPLICATE: LikenessThresholds = { jaccard: 0.8, containment: 0.9 };

/** Compares two shingle sets. */
export function likeness(a: Shingles, b: Shingles): Likeness {
  let shared = 0;
  eachShared(a, b, () => {
    shared++;
  });
  const all = a.length + b.length - shared;
  const smaller = Math.min(a.length, b.length);
  return {
    shared,
    jaccard: all === 0 ? 0 : shared / all,
    containment: smaller === 0 ? 0 : shared / smaller,
  };
}

/** Whether two texts are near-duplicates; a text without shingles is nobody's. */
export function resembles(
  a: Shingles,
  b: Shingles,
  thresholds: LikenessThresholds = NEAR_DUPLICATE,
): boolean {
  const { jaccard, containment } = likeness(a, b);
  return jaccard >= thresholds.jaccard || containment >= thresholds.containment;
}

/** Calls back with the position in `a` of every shingle that `b` holds too. */
function eachShared(a: Shingles, b: Shingles, found: (positionInA: number) => void) {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) {
      found(i);
      j++;
    }
    if (left <= right) i++;
    else j++;
  }
}
