import { fold } from '#app/lib/text.ts';

const longest = 80;

/**
 * The part of a kit's address that its headline gives: lower-case words of a-z and digits joined by hyphens, at most
 * 80 characters and cut at a word. "siaran-pers" when the headline has no such word.
 */
export function slugOf(headline: string): string {
  const words = fold(headline).match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, longest);
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug || 'siaran-pers';
}

/** The first of slug, slug-2, slug-3 … that is not taken. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  const all = new Set(taken);
  let candidate = slug;
  for (let n = 2; all.has(candidate); n++) candidate = `${slug}-${n}`;
  return candidate;
}
