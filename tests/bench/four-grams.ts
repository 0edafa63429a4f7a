/**
 * How well a text was extracted: precision and recall over its bag of 4-grams of words, as the
 * article-extraction-benchmark counts them (each page weighs the same; an empty side counts as right only when both are).
 */
export interface Overlap {
  precision: number;
  recall: number;
  f1: number;
}

/** Precision, recall (0 to 1) and their harmonic mean of one extracted text against the true one. */
export function fourGramOverlap(truth: string, found: string): Overlap {
  const [wanted, got] = [fourGrams(truth), fourGrams(found)];
  let shared = 0;
  for (const [gram, count] of got) shared += Math.min(count, wanted.get(gram) ?? 0);
  const precision = ratio(shared, size(got), size(wanted));
  const recall = ratio(shared, size(wanted), size(got));
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** The figure of a whole set: mean precision and mean recall over the pages, then their harmonic mean. */
export function meanOverlap(pages: readonly Overlap[]): Overlap {
  const mean = (key: 'precision' | 'recall') =>
    pages.reduce((sum, page) => sum + page[key], 0) / Math.max(pages.length, 1);
  const [precision, recall] = [mean('precision'), mean('recall')];
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** Words are runs of letters, digits and underscores; a text of fewer than four is one gram. */
function fourGrams(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const grams = new Map<string, number>();
  if (words.length === 0) return grams;
  for (let index = 0; index <= Math.max(0, words.length - 4); index += 1) {
    const gram = words.slice(index, index + 4).join(' ');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function size(grams: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of grams.values()) total += count;
  return total;
}

function ratio(shared: number, of: number, other: number): number {
  if (of === 0) return other === 0 ? 1 : 0;
  return shared / of;
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
