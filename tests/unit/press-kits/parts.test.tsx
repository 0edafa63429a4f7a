import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { documentHtml } from '#app/features/press-kits/document-html.ts';
import { documentMarkdown } from '#app/features/press-kits/document-markdown.ts';
import { documentText } from '#app/features/press-kits/document-text.ts';
import { excerpt } from '#app/features/press-kits/excerpt.ts';
import { figureChanges } from '#app/features/press-kits/figure-changes.ts';
import { changeFigures, figuresIn, keepFigures } from '#app/features/press-kits/figures-in-document.ts';
import { readDocument, storedDocument } from '#app/features/press-kits/reading-document.ts';
import { readMarkdown } from '#app/features/press-kits/reading-markdown.ts';
import { openParts, startingTexts } from '#app/features/press-kits/starting-texts.ts';
import { ReleaseBody } from '#app/features/press-kits/ui/release-body.tsx';
import { figureText } from '#app/features/programs/amounts.ts';
import { styleRelease } from '#emails/release-body.ts';

const markdown = `Sebanyak **[580.000 orang](angka:7)** terlindungi.

> “Kami mendata &setiap& desa.”
>
> -- Rina Marlina, S.E. | Kepala Cabang \\| Jambi

:::fakta Fakta singkat
- Iuran [Rp16.800 per bulan](angka:8)

| Ukuran | Angka |
| --- | --- |
| Peserta | [580.000 orang](angka:7) |
:::`;
const release = readMarkdown(markdown);

describe('quotes with a speaker, fact boxes and figures', () => {
  it('come through Markdown unchanged', () => {
    expect(documentMarkdown(release)).toBe(markdown);
    expect(readDocument(JSON.stringify(release))).toEqual(release);
  });

  it('read as plain text and begin an excerpt', () => {
    expect(documentText(release)).toBe(
      [
        'Sebanyak 580.000 orang terlindungi.',
        '“Kami mendata &setiap& desa.”\n— Rina Marlina, S.E., Kepala Cabang | Jambi',
        'Fakta singkat\n- Iuran Rp16.800 per bulan\n\nUkuran | Angka\nPeserta | 580.000 orang',
      ].join('\n\n'),
    );
    expect(excerpt(documentText(release))).toBe(
      'Sebanyak 580.000 orang terlindungi. “Kami mendata &setiap& desa.” — Rina Marlina, S.E., Kepala Cabang | Jambi',
    );
  });

  it('stand in mail and feeds, escaped and with the mail’s own styles', () => {
    const html = documentHtml(release, { image: () => undefined, widest: 536 });
    expect(html).toContain('<p>Sebanyak <strong>580.000 orang</strong> terlindungi.</p>');
    expect(html).toContain(
      '<p>— <strong>Rina Marlina, S.E.</strong>, Kepala Cabang | Jambi</p></blockquote>',
    );
    expect(html).toContain('“Kami mendata &amp;setiap&amp; desa.”');
    expect(html).toContain('<div><h3>Fakta singkat</h3><ul><li><p>Iuran Rp16.800 per bulan</p>');
    expect(styleRelease(html, '#005f56')).toMatch(/<div style="[^"]*border:1px solid/);
  });

  it('stand on the page', () => {
    const page = renderToStaticMarkup(<ReleaseBody document={release} image={() => undefined} />);
    expect(page).toContain('— <strong>Rina Marlina, S.E.</strong>, Kepala Cabang | Jambi');
    expect(page).toContain('<aside class="fact-box"><h3>Fakta singkat</h3>');
  });

  it('are read from what people type by hand', () => {
    expect(readMarkdown('> “Ya.”\n> — Rina\n:::fakta\nIsi\n::: \nLalu').content).toEqual([
      {
        type: 'blockquote',
        attrs: { speaker: 'Rina', office: '' },
        content: [{ type: 'paragraph', content: [{ type: 'text', text: '“Ya.”' }] }],
      },
      {
        type: 'factBox',
        attrs: { title: '' },
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Isi' }] }],
      },
      { type: 'paragraph', content: [{ type: 'text', text: 'Lalu' }] },
    ]);
  });

  it('lose forged names, numbers and links', () => {
    const forged = {
      type: 'doc',
      content: [
        {
          type: 'blockquote',
          attrs: { speaker: { x: 1 }, office: `a\u202e\n${'b'.repeat(5000)}` },
          content: [{ type: 'paragraph' }],
        },
        { type: 'factBox', attrs: { title: 7 }, content: [] },
        {
          type: 'paragraph',
          content: [
            { type: 'figure', attrs: { figureId: '1; drop', shown: 'satu' } },
            {
              type: 'figure',
              attrs: { figureId: 1, shown: ' dua ' },
              marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
            },
          ],
        },
      ],
    };
    const read = readDocument(JSON.stringify(forged));
    expect(read.content).toEqual([
      {
        type: 'blockquote',
        attrs: { speaker: '', office: `a ${'b'.repeat(158)}` },
        content: [{ type: 'paragraph' }],
      },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'satu' },
          { type: 'figure', attrs: { figureId: 1, shown: 'dua' } },
        ],
      },
    ]);
  });

  it('of a thousand levels, or as many as fit into 500 KB, are refused and never overflow', () => {
    for (const levels of [1000, 12_000]) {
      const open = '{"type":"factBox","attrs":{"title":"x"},"content":[';
      const json = `{"type":"doc","content":[${open.repeat(levels)}${']}'.repeat(levels)}]}`;
      expect(() => readDocument(json)).toThrow(/too-/);
      expect(storedDocument(json).content).toEqual([{ type: 'paragraph' }]);
      expect(() => readMarkdown(':::fakta\n'.repeat(levels))).toThrow(/too-/);
    }
  });
});

describe('official figures', () => {
  const seven = { id: 7, value: 580_000, unit: 'orang', effectiveFromOn: '2025-01-01', effectiveToOn: null };
  const use = { figureId: 7, label: 'Peserta', shown: '580.000 orang' };

  it.each([
    [{ value: 580_000, unit: 'orang' }, '580.000 orang'],
    [{ value: 44.6, unit: '%' }, '44,6 persen'],
    [{ value: 16_800, unit: 'rupiah per bulan' }, 'Rp16.800 per bulan'],
    [{ value: 42_000_000, unit: 'rupiah' }, 'Rp42.000.000'],
    [{ value: 5.7, unit: 'persen upah' }, '5,7 persen upah'],
  ])('%o is written %s', (figure, text) => expect(figureText(figure)).toBe(text));

  it.each([
    ['the same value', [seven], '2025-03-20', []],
    [
      'a corrected value',
      [{ ...seven, value: 582_000 }],
      '2025-03-20',
      [{ figureId: 7, shown: '582.000 orang' }],
    ],
    [
      'a successor in force',
      [
        { ...seven, id: 9, value: 600_000, effectiveFromOn: '2025-04-01' },
        { ...seven, effectiveToOn: '2025-03-31' },
      ],
      '2025-04-02',
      [{ figureId: 9, shown: '600.000 orang' }],
    ],
    [
      'a successor that came after the kit',
      [
        { ...seven, id: 9, value: 600_000, effectiveFromOn: '2025-04-01' },
        { ...seven, effectiveToOn: '2025-03-31' },
      ],
      '2025-03-20',
      [],
    ],
    ['an ended one', [{ ...seven, effectiveToOn: '2025-03-01' }], '2025-03-20', [null]],
    ['one that is yet to come', [{ ...seven, effectiveFromOn: '2025-06-01' }], '2025-03-20', []],
  ])('%s', (_name, values, day, expected) => {
    expect(figureChanges([{ ...use, values }], day).map(change => change.now)).toEqual(expected);
  });

  it('are found everywhere, changed, and left as words where Program has none', () => {
    expect(figuresIn(release).map(figure => figure.figureId)).toEqual([7, 8, 7]);
    const next = changeFigures(release, figure => ({ ...figure, attrs: { figureId: 9, shown: 'x' } }));
    expect(figuresIn(next).map(figure => figure.figureId)).toEqual([9, 9, 9]);
    const words = keepFigures(release, new Set([8]));
    expect(figuresIn(words).map(figure => figure.figureId)).toEqual([8]);
    expect(documentText(words)).toBe(documentText(release));
  });
});

describe('the texts a kit may begin with', () => {
  it.each(Object.entries(startingTexts))('%s is well-made and says what is to be filled in', (name, text) => {
    const document = readMarkdown(text);
    expect(readMarkdown(documentMarkdown(document))).toEqual(document);
    expect(openParts(documentText(document)).length > 0).toBe(name !== 'blank');
  });
});
