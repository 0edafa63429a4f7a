import { describe, expect, it } from 'vitest';
import { isPublic, kitState, type Publicity, publicFrom } from '#app/features/press-kits/embargo.ts';
import { freeSlug, slugOf } from '#app/features/press-kits/slug.ts';

const at = '2025-03-20T03:00:00.000Z';
const before = '2025-03-20T02:59:59.999Z';
const after = '2025-03-20T03:00:00.001Z';
const kit = (over: Partial<Publicity>): Publicity => ({
  status: 'published',
  publishedAt: at,
  embargoUntil: null,
  ...over,
});

describe('an embargo', () => {
  it.each([
    ['a draft', kit({ status: 'draft', publishedAt: null }), [false, false, false], 'draft'],
    ['published without embargo', kit({}), [false, true, true], 'public'],
    ['published under embargo', kit({ embargoUntil: at }), [false, true, true], 'public'],
    ['an embargo past its publication', kit({ embargoUntil: after }), [false, false, true], 'embargoed'],
    ['published without an instant', kit({ publishedAt: null }), [false, false, false], 'embargoed'],
    ['withdrawn', kit({ status: 'withdrawn' }), [false, false, false], 'withdrawn'],
  ] as const)('%s', (_name, row, expected, state) => {
    expect([before, at, after].map(now => isPublic(row, now))).toEqual([...expected]);
    expect(kitState({ ...row, approval: 'draft' }, at)).toBe(state);
  });

  it('moves the instant of publication', () => {
    expect(publicFrom(null, at)).toBe(at);
    expect(publicFrom(before, at)).toBe(at);
    expect(publicFrom(after, at)).toBe(after);
  });
});

describe('the address of a kit', () => {
  it.each([
    ['580 Ribu Pekerja Terlindungi, Menuju 55 %', '580-ribu-pekerja-terlindungi-menuju-55'],
    ['Élan “Jambi” — <script>', 'elan-jambi-script'],
    ['!!!', 'siaran-pers'],
    ['漢字', 'siaran-pers'],
    ['../../etc', 'etc'],
    [`${'kata '.repeat(40)}`, Array(16).fill('kata').join('-')],
    ['x'.repeat(200), 'x'.repeat(80)],
  ])('%s', (headline, slug) => expect(slugOf(headline)).toBe(slug));

  it('counts on when it is taken', () => {
    expect(freeSlug('a', [])).toBe('a');
    expect(freeSlug('a', ['a', 'a-2', 'a-b'])).toBe('a-3');
  });
});
