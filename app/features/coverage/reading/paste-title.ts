import { fold } from '#app/lib/text.ts';
import type { Confidence } from './article-reading.ts';
import { readByline } from './bylines.ts';
import { isEndMark, junkKind } from './junk-lines.ts';
import type { PasteLine } from './paste-lines.ts';

const longestTitle = 300;
const siteSuffix = /\s[-–—|»]\s[^-–—|»]{2,40}$/u;

/** Forms in which a headline is the same: with and without the outlet's name behind it. */
export function titleKeys(title: string): string[] {
  const whole = fold(title);
  const bare = fold(title.replace(siteSuffix, ''));
  return bare === whole || bare.split(' ').length < 4 ? [whole] : [whole, bare];
}

/**
 * The headline among the lines above the story: one that is printed twice, else the first of four words or more,
 * else the first there is. `dateLines`, bylines and housekeeping are no headlines.
 */
export function findTitle(
  head: readonly PasteLine[],
  dateLines: ReadonlySet<PasteLine>,
): { line: PasteLine; confidence: Confidence } | undefined {
  const lines = head.filter(
    line =>
      line.text.length <= longestTitle &&
      line.words > 0 &&
      !junkKind(line.text) &&
      !isEndMark(line.text) &&
      !readByline(line.text),
  );
  const undated = lines.filter(line => !dateLines.has(line));
  // "Jadwal Imsak Jambi, Selasa 18 Maret 2025" is a headline where there is no other.
  const candidates = undated.length > 0 ? undated : lines.filter(line => line.words >= 6);
  const seen = new Map<string, PasteLine>();
  for (const line of candidates) {
    if (line.words < 3) continue;
    const keys = titleKeys(line.text);
    const twin = keys.map(key => seen.get(key)).find(found => found !== undefined);
    // The shorter of two twins carries no outlet's name.
    if (twin) return { line: line.text.length < twin.text.length ? line : twin, confidence: 'high' };
    for (const key of keys) seen.set(key, line);
  }
  const first = candidates.find(line => line.words >= 4);
  if (first) return { line: first, confidence: first.words <= 30 ? 'high' : 'medium' };
  return candidates[0] && { line: candidates[0], confidence: 'low' };
}
