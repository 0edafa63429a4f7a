import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentMarkdown } from '#app/features/press-kits/document-markdown.ts';
import { type DocumentRefused, readDocument } from '#app/features/press-kits/reading-document.ts';
import { readMarkdown } from '#app/features/press-kits/reading-markdown.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';
import { anyDocument } from './any-document.ts';

type Piece = string | { text: string; marks: unknown[] };
const inline = (pieces: Piece[]) =>
  pieces.map(piece => ({ type: 'text', ...(typeof piece === 'string' ? { text: piece } : piece) }));
const paragraph = (...pieces: Piece[]) => ({ type: 'paragraph', content: inline(pieces) });
const heading = (text: string) => ({ type: 'heading', attrs: { level: 2 }, content: inline([text]) });
const row = (type: string, ...cells: string[]) => ({
  type: 'tableRow',
  content: cells.map(text => ({ type, content: [paragraph(text)] })),
});

describe('Markdown of a release', () => {
  it('gives any document back', () => {
    fc.assert(
      fc.property(anyDocument, raw => {
        const document = readDocument(JSON.stringify(raw));
        expect(readMarkdown(documentMarkdown(document))).toEqual(document);
      }),
      propertyRuns,
    );
  });

  it('reads any text without failing, and settles after one reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab *[]()#->|\\1.\n\n  !'), maxLength: 80 }), text => {
        const document = readMarkdown(text);
        expect(readMarkdown(documentMarkdown(document))).toEqual(document);
      }),
      propertyRuns,
    );
  });

  it('reads what people write by hand', () => {
    const text = [
      '# Judul besar',
      'Paragraf pertama',
      'di dua baris.',
      '',
      'Disusul 5 * 3 = 15, nama_berkas, dan **tebal** *miring*.',
      '* butir satu',
      '* butir dua',
      '  1. nomor di dalam',
      '',
      '> “Kutipan”',
      '> Kepala Cabang',
      '| Segmen | Peserta |',
      '|---|---:|',
      '| PU | 402.000',
      '![foto](gambar:7)',
      '[tautan](https://contoh.example/x) dan [jahat](javascript:alert(1))',
    ].join('\n');
    expect(readMarkdown(text).content).toEqual([
      heading('Judul besar'),
      paragraph('Paragraf pertama di dua baris.'),
      paragraph(
        'Disusul 5 * 3 = 15, nama_berkas, dan ',
        { text: 'tebal', marks: [{ type: 'bold' }] },
        ' ',
        { text: 'miring', marks: [{ type: 'italic' }] },
        '.',
      ),
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [paragraph('butir satu')] },
          {
            type: 'listItem',
            content: [
              paragraph('butir dua'),
              {
                type: 'orderedList',
                attrs: { start: 1 },
                content: [{ type: 'listItem', content: [paragraph('nomor di dalam')] }],
              },
            ],
          },
        ],
      },
      { type: 'blockquote', content: [paragraph('“Kutipan” Kepala Cabang')] },
      {
        type: 'table',
        content: [row('tableHeader', 'Segmen', 'Peserta'), row('tableCell', 'PU', '402.000')],
      },
      { type: 'image', attrs: { fileId: 7 } },
      paragraph(
        { text: 'tautan', marks: [{ type: 'link', attrs: { href: 'https://contoh.example/x' } }] },
        ' dan [jahat](javascript:alert(1))',
      ),
    ]);
  });

  it('refuses what is too long or too deep, in good time', () => {
    const fault = (text: string) => {
      try {
        readMarkdown(text);
      } catch (error) {
        return (error as DocumentRefused).fault;
      }
    };
    expect(fault('a'.repeat(600_000))).toBe('too-large');
    expect(fault('>'.repeat(100_000))).toBe('too-deep');
    expect(fault('- '.repeat(100_000))).toBe('too-deep');
    for (const unit of ['[', '*', '\\', '[a](', '**a', '|', '- a\n', '> a\n', '![', '<br', '1.']) {
      fault(unit.repeat(Math.floor(200_000 / unit.length)));
    }
  });
});
