import { classNames } from './class-names.ts';
import { type MarkedRange, type MarkKind, markedPieces } from './marked-pieces.ts';

export type HighlightProps = {
  text: string;
  ranges: readonly MarkedRange[];
  className?: string;
};

/**
 * A text with its evidence marked: topic words, quotes, copied passages, figures. Line breaks stay; everything is
 * text, so nothing in it can become markup. A range's `id` becomes the anchor of its first piece.
 */
export function Highlight({ text, ranges, className }: HighlightProps) {
  const anchored = new Set<string>();
  return (
    <div className={classNames('whitespace-pre-line', className)}>
      {markedPieces(text, ranges).map(piece => {
        const first = piece.marks[0];
        if (!first) return piece.text;
        const anchor = piece.marks.find(mark => mark.id && !anchored.has(mark.id))?.id;
        if (anchor) anchored.add(anchor);
        return (
          <mark
            key={piece.start}
            id={anchor}
            title={[...new Set(piece.marks.map(mark => mark.label))].join(' · ')}
            className={classNames('mark', ...new Set(piece.marks.map(mark => `mark-${mark.kind}`)))}
          >
            {piece.text}
          </mark>
        );
      })}
    </div>
  );
}

/** What the marks mean: one sample per kind. */
export function HighlightLegend({ kinds }: { kinds: readonly { kind: MarkKind; label: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {kinds.map(({ kind, label }) => (
        <li key={kind}>
          <span className={`mark mark-${kind}`}>{label}</span>
        </li>
      ))}
    </ul>
  );
}
