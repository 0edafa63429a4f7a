import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCode, readCode, shownCode } from '#app/features/awards/certificates/check-code.ts';
import { numberOf, seriesFault, seriesOf } from '#app/features/awards/certificates/number-series.ts';

describe('numbers', () => {
  it.each([
    ['{nomor}/PIAGAM/{bulan}/{tahun}', 7, '2025-12-01', '007/PIAGAM/XII/2025'],
    ['{tahun}-{nomor}', 1234, '2026-04-30', '2026-1234'],
    ['PGM.{nomor}', 45, '2025-09-09', 'PGM.045'],
  ])('writes %s', (pattern, number, on, printed) => {
    expect(numberOf(pattern, number, on)).toBe(printed);
  });

  it('counts a pattern with the year anew every year, over all months', () => {
    const pattern = '{nomor}/{bulan}/{tahun}';
    expect(seriesOf(pattern, '2025-01-31')).toBe(seriesOf(pattern, '2025-12-31'));
    expect(seriesOf(pattern, '2025-12-31')).not.toBe(seriesOf(pattern, '2026-01-01'));
    expect(seriesOf('{nomor}', '2025-12-31')).toBe(seriesOf('{nomor}', '2026-01-01'));
  });

  it.each([
    ['PIAGAM/{tahun}', 'noNumber'],
    ['{nomor}/{nomor}', 'noNumber'],
    ['{nomor}/{hari}', 'unknownBlank'],
    ['{nomor}/{tahun', 'unknownBlank'],
    ['{nomor}/X', undefined],
  ])('judges the pattern %s', (pattern, fault) => {
    expect(seriesFault(pattern)).toBe(fault);
  });
});

describe('codes', () => {
  it('are read back as they are shown, in any case, with letters taken for digits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), chance => {
        const code = checkCode(chance);
        const shown = shownCode(code);
        expect(readCode(shown)).toBe(code);
        expect(readCode(` ${shown.toLowerCase()} `)).toBe(code);
        expect(readCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(code);
      }),
    );
  });

  it.each([null, '', 'ABCD', '7K2M-9QXA-41TD-VW8', '7K2M-9QXA-41TD-VW8U', 'x'.repeat(5000)])(
    'refuse %s',
    typed => {
      expect(readCode(typed)).toBeUndefined();
    },
  );

  it('do not repeat', () => {
    const codes = Array.from({ length: 2000 }, () => checkCode(randomBytes(16)));
    expect(new Set(codes).size).toBe(2000);
  });
});
