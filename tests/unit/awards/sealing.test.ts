import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { detailsSchema } from '#app/features/awards/winners/schema.ts';
import { seal, unseal } from '#app/features/awards/winners/sealing.server.ts';

const key = randomBytes(32);

it('opens what it sealed, for the same row and key alone, and shows nothing of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, bound) => {
      const sealed = seal(key, text, bound);
      expect(unseal(key, sealed, bound)).toBe(text);
      expect(unseal(key, sealed, `${bound}x`)).toBeUndefined();
      expect(unseal(randomBytes(32), sealed, bound)).toBeUndefined();
      expect(seal(key, text, bound)).not.toBe(sealed);
    }),
    { numRuns: 200 },
  );
  expect(seal(key, '1571012345678901', 'a')).not.toContain('1571012345678901');
});

it('refuses what was changed, shortened or is something else', () => {
  const sealed = seal(key, 'rahasia', 'winner-request:1');
  const bytes = Buffer.from(sealed.slice(3), 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const other = Buffer.from(bytes);
    other[at]! ^= 1;
    expect(unseal(key, `v1.${other.toString('base64url')}`, 'winner-request:1')).toBeUndefined();
  }
  for (const text of ['', 'v1.', 'v2.abc', sealed.slice(0, 20), sealed.slice(0, -2)])
    expect(unseal(key, text, 'winner-request:1')).toBeUndefined();
});

it('takes numbers as people type them', () => {
  const given = {
    nik: '1571 0123 4567 8901',
    bank: 'Bank Contoh',
    account: '0123-456-789',
    holder: ' Rani  S. ',
  };
  expect(detailsSchema.parse({ ...given, npwp: '01.234.567.8-901.000' })).toEqual({
    nik: '1571012345678901',
    npwp: '012345678901000',
    bank: 'Bank Contoh',
    account: '0123456789',
    holder: 'Rani S.',
  });
  expect(detailsSchema.parse(given).npwp).toBe('');
  const refused = (values: object) =>
    detailsSchema.safeParse({ ...given, ...values }).error?.issues.map(({ message }) => message);
  expect(refused({ nik: '157101234567890' })).toEqual(['winners.nikDigits']);
  expect(refused({ npwp: '12' })).toEqual(['winners.npwpDigits']);
  expect(refused({ account: 'abc' })).toEqual(['winners.accountDigits']);
});
