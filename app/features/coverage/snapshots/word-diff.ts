/** A stretch of text that stayed, was taken out or was put in. */
export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string };

/** Cells of the comparison table, at most: 2,000 changed words against 2,000, 8 MB. */
const mostCells = 4_000_000;

/**
 * What changed from one text to another, word by word: the parts without the added ones spell `before`, those without
 * the removed ones spell `after`. Words are runs without white space, compared exactly. Longest common subsequence;
 * where more than 2,000 by 2,000 words lie between the first and the last change, all between is shown as replaced.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = tokens(before);
  const b = tokens(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail += 1;
  }
  const parts: DiffPart[] = [];
  push(parts, 'same', a.slice(0, head));
  between(parts, a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  push(parts, 'same', a.slice(a.length - tail));
  return parts;
}

/** A stretch of a comparison as it is shown: what stayed far from any change is folded away. */
export type ShownPart = DiffPart | { kind: 'folded'; text: string };

/** About two printed lines on either side of a change. */
const around = 160;

/** The parts of a comparison with what lies more than {@link around} characters from a change folded, cut between words. */
export function foldUnchanged(parts: readonly DiffPart[]): ShownPart[] {
  if (!hasChange(parts)) return [...parts];
  return parts.flatMap((part, index): ShownPart[] => {
    if (part.kind !== 'same') return [part];
    const { text } = part;
    const from = index === 0 ? 0 : cutAfter(text, around);
    const to = index === parts.length - 1 ? text.length : cutBefore(text, text.length - around);
    // Folding a few words would cost more than it saves.
    if (to - from < around) return [part];
    return [
      { kind: 'same' as const, text: text.slice(0, from) },
      { kind: 'folded' as const, text: text.slice(from, to) },
      { kind: 'same' as const, text: text.slice(to) },
    ].filter(piece => piece.text !== '');
  });
}

function cutAfter(text: string, at: number): number {
  const space = /\s/.exec(text.slice(at));
  return space ? at + space.index : text.length;
}

function cutBefore(text: string, at: number): number {
  return at <= 0 ? 0 : at - (/\S*$/.exec(text.slice(0, at))?.[0].length ?? 0);
}

/** Whether anything differs. */
export function hasChange(parts: readonly DiffPart[]): boolean {
  return parts.some(part => part.kind !== 'same');
}

/** Words with the white space behind them apart, so that a word is the same before a space and before a line's end. */
function tokens(text: string): string[] {
  return text.match(/\s+|\S+/gu) ?? [];
}

function between(parts: DiffPart[], a: readonly string[], b: readonly string[]): void {
  const width = b.length + 1;
  if (a.length === 0 || b.length === 0 || (a.length + 1) * width > mostCells) {
    push(parts, 'removed', a);
    push(parts, 'added', b);
    return;
  }
  // common[i * width + j]: length of the longest common subsequence of a from i and b from j.
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      push(parts, 'same', [a[i]!]);
      i += 1;
      j += 1;
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) {
      push(parts, 'removed', [a[i]!]);
      i += 1;
    } else {
      push(parts, 'added', [b[j]!]);
      j += 1;
    }
  }
  push(parts, 'removed', a.slice(i));
  push(parts, 'added', b.slice(j));
}

function push(parts: DiffPart[], kind: DiffPart['kind'], added: readonly string[]): void {
  if (added.length === 0) return;
  const text = added.join('');
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}
