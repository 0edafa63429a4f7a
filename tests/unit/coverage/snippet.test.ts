import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch } from '#app/features/coverage/search-terms.ts';
import { snippetFinder } from '#app/features/coverage/snippet.ts';

const body =
  'Sebanyak 150 pekerja rentan di Jambi menerima perlindungan. Mereka melindungi keluarga. Santunan JKM dibayar kepada ahli waris.';

/** The passage with its finds in brackets. */
function shown(text: string, search: string): string | undefined {
  return snippetFinder(parseSearch(search))(text)
    ?.pieces.map(piece => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');
}

describe('the passage that a search shows', () => {
  it.each([
    ['santunan', '[Santunan] JKM'],
    ['"pekerja rentan"', '150 [pekerja rentan] di'],
    ['rentan pekerja', '150 [pekerja] [rentan] di'],
    ['perlin*', 'menerima [perlindungan].'],
    ['"ahli war*"', undefined],
    ['santunan -jakarta', '[Santunan]'],
    ['jkm', 'Santunan [JKM] dibayar'],
  ])('for %s marks %s', (search, part) => {
    if (part === undefined) expect(shown(body, search)).toBeUndefined();
    else expect(shown(body, search)).toContain(part);
  });

  it('shows nothing where the text holds nothing, or only what was excluded', () => {
    expect(shown(body, 'sawit')).toBeUndefined();
    expect(shown(body, 'sawit -pekerja')).toBeUndefined();
    expect(shown('', 'pekerja')).toBeUndefined();
  });

  it('finds words with marks by their plain letters', () => {
    expect(shown('Bupati Élvian hadir', 'elvian')).toBe('Bupati [Élvian] hadir');
    expect(shown('Bupati Elvian hadir', 'élvian')).toBe('Bupati [Elvian] hadir');
  });

  it('begins and ends at words and stays short', () => {
    const long = `${'kata '.repeat(400)}santunan ${'lagi '.repeat(400)}`;
    const passage = shown(long, 'santunan')!;
    expect(passage).toMatch(/^… kata /);
    expect(passage).toMatch(/ lagi\u00a0…$/);
    expect(passage.length).toBeLessThan(240);
  });

  it('is, but for its ellipses, a stretch of the text, whatever the text', () => {
    const words = fc.array(fc.constantFrom('santunan', 'JKM', 'é', '😀', 'a\u0301', '<b>', '\n', 'pekerja'), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(words, list => {
        const text = list.join(' ');
        const snippet = snippetFinder(parseSearch('santunan pekerja*'))(text);
        if (!snippet) return;
        const whole = snippet.pieces.map(piece => piece.text).join('');
        const bare = whole.replace(/^… /, '').replace(/\u00a0…$/, '');
        expect(text.normalize('NFKC').replace(/\s/g, ' ')).toContain(bare);
        expect(snippet.pieces.some(piece => piece.found)).toBe(true);
      }),
    );
  });
});
