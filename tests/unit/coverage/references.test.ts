import { describe, expect, it } from 'vitest';
import {
  affectedWindow,
  isReference,
  type Published,
  type Reference,
  referenceWindow,
  selectReferences,
} from '#app/features/coverage/references.ts';

const article: Published = { outletId: 1, networkId: 10, publishedAt: '2025-03-31T08:00:00.000Z' };
const earlier = '2025-03-30T08:00:00.000Z';
const from = (outletId: number, networkId: number | null, publishedAt = earlier): Reference => ({
  kind: 'article',
  outletId,
  networkId,
  publishedAt,
});
const release = (publishedAt: string): Reference => ({ kind: 'release', publishedAt });

describe('R of an article', () => {
  it.each<[string, Reference, boolean]>([
    ['another outlet', from(2, 20), true],
    ['another outlet without network', from(2, null), true],
    ['the same outlet', from(1, 10), false],
    ['the same network', from(2, 10), false],
    ['30 days before to the millisecond', from(2, 20, '2025-03-01T08:00:00.000Z'), true],
    ['a millisecond more', from(2, 20, '2025-03-01T07:59:59.999Z'), false],
    ['the same instant', from(2, 20, article.publishedAt), false],
    ['later', from(2, 20, '2025-03-31T08:00:00.001Z'), false],
    ['a release', release(earlier), true],
    ['a release of the same instant', release(article.publishedAt), true],
    ['a release 30 days before', release('2025-03-01T08:00:00.000Z'), true],
    ['an older release', release('2025-03-01T07:59:59.999Z'), false],
    ['a later release', release('2025-03-31T08:00:00.001Z'), false],
    ['a release without a date', release(''), false],
  ])('%s: %o is %s', (_, reference, expected) => {
    expect(isReference(article, reference)).toBe(expected);
    expect(selectReferences(article, [reference])).toHaveLength(expected ? 1 : 0);
  });

  it('does not take two outlets without a network for one network', () => {
    expect(isReference({ ...article, networkId: null }, from(2, null))).toBe(true);
  });
});

it('gives the windows in which to look', () => {
  expect(referenceWindow(article.publishedAt)).toEqual({
    from: '2025-03-01T08:00:00.000Z',
    to: '2025-03-31T08:00:00.000Z',
  });
  expect(affectedWindow('2025-03-01T08:00:00.000Z')).toEqual({
    from: '2025-03-01T08:00:00.000Z',
    to: '2025-03-31T08:00:00.000Z',
  });
});
