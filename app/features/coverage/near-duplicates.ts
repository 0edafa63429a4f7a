import { type LikenessThresholds, NEAR_DUPLICATE, resembles } from './originality.ts';
import type { Shingles } from './shingles.ts';

/** A distinct text; `key` is the same for identical texts (a content hash). */
export interface DistinctText {
  key: string;
  shingles: Shingles;
}

/** For each text the keys of its near-duplicates, in both directions; a text without any is absent. */
export type NearDuplicates = ReadonlyMap<string, readonly string[]>;

/**
 * All pairs of near-duplicates among the texts of one entrant, exactly, without comparing every pair.
 *
 * Both tests (Jaccard ≥ j, containment in the smaller ≥ c) need at least t = ⌈s · min(c, 2j / (1 + j))⌉ shared
 * shingles, s being the smaller set's size, since at a given Jaccard the overlap is least when both sets are
 * equally large. Hence:
 * - a text of which fewer than t shingles occur in any other text is the smaller half of no pair; one count
 *   over all shingles finds these, and among independently written texts nearly all are;
 * - of any s - t + 1 shingles of the smaller text, one at least is in the larger: only the rarest so many of
 *   each remaining text are indexed, every text is looked up there, and what meets is compared in full.
 */
export function findNearDuplicates(
  texts: readonly DistinctText[],
  thresholds: LikenessThresholds = NEAR_DUPLICATE,
): NearDuplicates {
  const distinct = [...new Map(texts.map(text => [text.key, text])).values()];
  const least = Math.min(thresholds.containment, (2 * thresholds.jaccard) / (1 + thresholds.jaccard));
  const frequency = shingleFrequency(distinct);
  const index = indexRarest(distinct, least, frequency);
  const pairs = new Map<string, string[]>();
  if (index.size === 0) return pairs;
  // Few shingles are indexed: marking their slots spares nearly every look-up.
  const marked = new Uint8Array(frequency.slots);
  for (const hash of index.keys()) marked[frequency.slotOf(hash)] = 1;
  const comparedWith = new Int32Array(distinct.length).fill(-1);
  distinct.forEach((larger, l) => {
    for (let i = 0; i < larger.shingles.length; i++) {
      const hash = larger.shingles[i]!;
      const indexed = marked[frequency.slotOf(hash)] ? index.get(hash) : undefined;
      if (!indexed) continue;
      for (const s of indexed) {
        if (comparedWith[s] === l || !isSmaller(distinct, s, l)) continue;
        comparedWith[s] = l;
        const smaller = distinct[s]!;
        if (!resembles(smaller.shingles, larger.shingles, thresholds)) continue;
        append(pairs, smaller.key, larger.key);
        append(pairs, larger.key, smaller.key);
      }
    }
  });
  return pairs;
}

/** Every pair is met from one side only: the smaller text's, or the earlier one's when they are equally large. */
function isSmaller(texts: readonly DistinctText[], s: number, l: number): boolean {
  const difference = texts[s]!.shingles.length - texts[l]!.shingles.length;
  return difference < 0 || (difference === 0 && s < l);
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function indexRarest(texts: readonly DistinctText[], least: number, frequency: Frequency) {
  const index = new Map<number, number[]>();
  texts.forEach(({ shingles }, t) => {
    const needed = Math.max(1, Math.ceil(shingles.length * least - 1e-9));
    let common = 0;
    for (let i = 0; i < shingles.length; i++) if (frequency.of(shingles[i]!) > 1) common++;
    if (common < needed) return;
    // The shingles found nowhere else are the rarest of all, and take up their places in the prefix.
    const byRarity = shingles
      .filter(hash => frequency.of(hash) > 1)
      .sort((a, b) => frequency.of(a) - frequency.of(b) || a - b);
    for (const hash of byRarity.subarray(0, common - needed + 1)) append(index, hash, t);
  });
  return index;
}

interface Frequency {
  of(hash: number): number;
  slotOf(hash: number): number;
  slots: number;
}

/**
 * In how many texts each shingle occurs, up to 255 and never too low: shingles whose low bits agree share a
 * count, which only lets more texts through to the full comparison. At a quarter full that is rare enough.
 */
function shingleFrequency(texts: readonly DistinctText[]): Frequency {
  const total = texts.reduce((sum, { shingles }) => sum + shingles.length, 0);
  const mask = 2 ** Math.min(28, Math.ceil(Math.log2(4 * total + 4))) - 1;
  const counts = new Uint8Array(mask + 1);
  for (const { shingles } of texts) {
    for (let i = 0; i < shingles.length; i++) {
      const slot = (shingles[i]! | 0) & mask;
      if (counts[slot]! < 255) counts[slot]!++;
    }
  }
  const slotOf = (hash: number) => (hash | 0) & mask;
  return { of: hash => counts[slotOf(hash)]!, slotOf, slots: counts.length };
}
