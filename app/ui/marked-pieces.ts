export type MarkKind = 'topic' | 'quote' | 'copy' | 'figure' | 'mixup' | 'message' | 'date' | 'name';

/** A stretch of the text, by UTF-16 offsets: `start` inclusive, `end` exclusive. */
export type MarkedRange = { start: number; end: number; kind: MarkKind; label: string; id?: string };

export type Piece = { text: string; start: number; marks: MarkedRange[] };

/**
 * Cuts the text at every border of the ranges, so that overlapping marks become neighbours which carry several.
 * Ranges are clamped to the text; empty ones vanish. Joined, the pieces are the text again.
 */
export function markedPieces(text: string, ranges: readonly MarkedRange[]): Piece[] {
  const marks = ranges
    .map(range => ({ ...range, start: Math.max(0, range.start), end: Math.min(text.length, range.end) }))
    .filter(range => range.end > range.start);
  const borders = [...new Set([0, text.length, ...marks.flatMap(mark => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(0, -1).map((start, index) => {
    const end = borders[index + 1] ?? text.length;
    const covering = marks.filter(mark => mark.start <= start && mark.end >= end);
    return { text: text.slice(start, end), start, marks: covering };
  });
}
