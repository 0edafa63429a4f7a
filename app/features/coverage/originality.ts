import { comparison, type Originality } from './comparison.ts';
import { boilerplate, type Shingles, shingles } from './shingles.ts';

/**
 * o = 1 - |S(article) ∩ S(R)| / |S(article)| over prepared shingle sets (scoring specification, section 2);
 * an empty intersection gives 1.
 */
export function originalityOf<Id>(
  own: Shingles,
  references: Iterable<{ id: Id; shingles: Shingles }>,
): Originality<Id> {
  const compared = comparison<Id>([own]);
  for (const { id, shingles } of references) compared.add(id, shingles, () => 'reference');
  return compared.result(0);
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

/** The highest originality of a verbatim and of an adapted text; above that it is own reporting. */
export const pickUpBounds = { verbatim: 0.1, adapted: 0.6 };

/** Names the share copied (1 - o): verbatim from 0.9, adapted from 0.4, below that own reporting. */
export function pickUp(originalityValue: number | null): PickUp {
  if (originalityValue === null) return 'unknown';
  if (originalityValue <= pickUpBounds.verbatim) return 'verbatim';
  return originalityValue <= pickUpBounds.adapted ? 'adapted' : 'own';
}

/** Whose earlier copy an article is when it repeats its own house: another outlet's of its network, or its own. */
export type Kin = 'network' | 'outlet';

/**
 * What an article is called beside its figures. A copy out of the same house counts for nothing in o (scoring
 * specification, section 2), yet nobody would call it own reporting. What a person corrected stands as corrected.
 */
export function standing(
  value: number | null,
  kin: Kin | null,
  corrected: boolean,
): PickUp | 'syndicated' | 'repeated' {
  const label = pickUp(value);
  if (kin === null || corrected || label === 'verbatim') return label;
  return kin === 'network' ? 'syndicated' : 'repeated';
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
  const shared = countShared(a, b);
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

function countShared(a: Shingles, b: Shingles): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared;
}
