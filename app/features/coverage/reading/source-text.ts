import type { Evidence } from './article-reading.ts';

/**
 * A pasted text made plain for reading: one kind of line break and of space, no invisible characters. Every
 * position in `text` leads back to the text as it was pasted.
 */
export interface SourceText {
  text: string;
  /** Evidence in the original for the stretch `start`-`end` of `text`. */
  evidence(start: number, end: number): Evidence;
}

const lineBreak = /[\v\f\x85\u2028\u2029]/g;
const oddSpace = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// Controls, soft hyphen, zero-width and direction marks, byte order mark; of carriage returns those before a line feed.
const invisible = /\r(?=\n)|(?![\n\r\u{10000}-\u{10ffff}])[\p{Cc}\p{Cf}]/gu;
const loneSurrogate = /\p{Surrogate}/gu;

/** Lone surrogates become U+FFFD, so that whatever is read can be stored and sent. Linear time. */
export function sourceText(original: string): SourceText {
  const plain = original.replace(loneSurrogate, '\ufffd').replace(lineBreak, '\n').replace(oddSpace, ' ');
  const removed = [...plain.matchAll(invisible)].map(match => match.index);
  // A carriage return that is left stands alone: the line break of old Macs.
  const text = (removed.length > 0 ? plain.replace(invisible, '') : plain).replace(/\r/g, '\n');
  const originalOffset = (position: number) => position + removedBefore(removed, position);
  return {
    text,
    evidence(start, end) {
      const from = originalOffset(start);
      const to = end > start ? originalOffset(end - 1) + 1 : from;
      return { start: from, end: to, text: original.slice(from, to) };
    },
  };
}

/** How many removed characters stand before the character that is now at `position`. */
function removedBefore(removed: readonly number[], position: number): number {
  let low = 0;
  let high = removed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (removed[middle]! - middle <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
