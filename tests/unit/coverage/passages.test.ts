import { describe, expect, it } from 'vitest';
import { commonPassages } from '#app/features/coverage/passages.ts';
import { boilerplate } from '#app/features/coverage/shingles.ts';

function shown(article: string, reference: string, boilerplates: string[] = []) {
  return commonPassages(article, reference, boilerplate(boilerplates)).map(passage => [
    article.slice(passage.article.start, passage.article.end),
    reference.slice(passage.reference.start, passage.reference.end),
    passage.words,
  ]);
}

describe('common passages', () => {
  it('are the longest runs, as they stand in each text', () => {
    expect(
      shown(
        'Jambi – Kantor cabang akan membuka lima loket baru, kata sumber. Antrean panjang.',
        'PENGUMUMAN: kantor cabang akan membuka LIMA loket baru. Antrean panjang sekali!',
      ),
    ).toEqual([
      ['Kantor cabang akan membuka lima loket baru', 'kantor cabang akan membuka LIMA loket baru', 7],
    ]);
  });

  it('prefer the longer of two places in the reference', () => {
    expect(shown('a b c d e f g', 'a b c d e x a b c d e f g')).toEqual([
      ['a b c d e f g', 'a b c d e f g', 7],
    ]);
  });

  it('are none for less than five words, quotations and boilerplate', () => {
    expect(shown('a b c d', 'a b c d')).toEqual([]);
    expect(shown('"a b c d e f"', 'a b c d e f')).toEqual([]);
    expect(shown('a b c d e f', '"a b c d e f"')).toEqual([]);
    expect(shown('a b c d e f', 'a b c d e f', ['a b c d e f'])).toEqual([]);
    expect(shown('', '')).toEqual([]);
  });

  it('stop at a quotation', () => {
    expect(shown('a b c d e f "g h"', 'a b c d e f g h')).toEqual([['a b c d e f', 'a b c d e f', 6]]);
  });

  it('find their place in texts that are not in normal form', () => {
    const article = '½ … ＫＡＭＩ\u00a0hadir di e\u0301lan raya\u2026 selesai';
    const reference = 'kami hadir di élan raya';
    expect(shown(article, reference)).toEqual([['ＫＡＭＩ\u00a0hadir di e\u0301lan raya', reference, 5]]);
  });

  it('end soon on repetitive texts', () => {
    const text = 'ya '.repeat(100_000);
    expect(commonPassages(text, text)).toHaveLength(1);
  });
});
