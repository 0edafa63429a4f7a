import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Highlight } from '#app/ui/highlight.tsx';
import { type MarkedRange, markedPieces } from '#app/ui/marked-pieces.ts';

describe('Highlight', () => {
  it('writes text and labels as text', () => {
    const out = renderToStaticMarkup(
      <Highlight
        text={'<script>alert(1)</script> JMO'}
        ranges={[{ start: 0, end: 8, kind: 'topic', label: '"><img src=x>' }]}
      />,
    );
    expect(out).not.toContain('<script>');
    expect(out).not.toContain('<img');
    expect(out).toContain('&lt;script&gt;</mark>alert(1)');
  });

  it('marks an overlap with both kinds and anchors an id once', () => {
    const out = renderToStaticMarkup(
      <Highlight
        text="abcdef"
        ranges={[
          { start: 0, end: 4, kind: 'quote', label: 'Kutipan', id: 'k1' },
          { start: 2, end: 6, kind: 'figure', label: 'Angka' },
        ]}
      />,
    );
    expect(out).toContain('class="mark mark-quote mark-figure">cd</mark>');
    expect(out.match(/id="k1"/g)).toHaveLength(1);
  });
});

describe('markedPieces', () => {
  const range = fc.record({
    start: fc.integer({ min: -5, max: 60 }),
    end: fc.integer({ min: -5, max: 60 }),
    kind: fc.constantFrom<MarkedRange['kind']>('topic', 'copy'),
    label: fc.constant('x'),
  });

  it('gives the text back whole and covers each character by exactly its ranges', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(range, { maxLength: 6 }), (text, ranges) => {
        const pieces = markedPieces(text, ranges);
        expect(pieces.map(piece => piece.text).join('')).toBe(text);
        for (const piece of pieces) {
          const covering = ranges.filter(
            mark => mark.start <= piece.start && mark.end > piece.start && mark.end > mark.start,
          );
          expect(piece.marks).toHaveLength(covering.length);
        }
      }),
    );
  });
});
