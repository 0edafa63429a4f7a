import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateArrival, type Traffic } from '#app/features/outbox/arrival.ts';

const now = '2025-03-20T03:00:00.000Z';
const load = (entries: Record<string, number>) => new Map(Object.entries(entries));
const traffic = (over: Partial<Traffic>): Traffic => ({
  now,
  from: now,
  ours: load({ 'a.example': 60 }),
  ahead: load({}),
  limits: [],
  perDomain: null,
  pausedUntil: null,
  ...over,
});
const minute = (most: number, used = 0) => ({ spanMs: 60_000, most, used });

describe('when a sending will have left', () => {
  it.each<[string, Partial<Traffic>, string | null | undefined]>([
    ['nothing waits', { ours: load({}) }, null],
    ['at the plain pace', {}, '2025-03-20T03:00:15.000Z'],
    ['from its own time on', { from: '2025-03-21T00:00:00.000Z' }, '2025-03-21T00:00:15.000Z'],
    ['30 a minute: half at once, half a minute later', { limits: [minute(30)] }, '2025-03-20T03:01:00.000Z'],
    ['a minute that is used up', { limits: [minute(30, 30)] }, '2025-03-20T03:02:00.000Z'],
    ['behind others', { limits: [minute(30)], ahead: load({ b: 60 }) }, '2025-03-20T03:03:00.000Z'],
    [
      'the hour is the narrow one',
      { limits: [minute(30), { spanMs: 3_600_000, most: 50, used: 0 }] },
      '2025-03-20T04:00:00.000Z',
    ],
    [
      'what was used today is free by tomorrow',
      { from: '2025-03-21T00:00:00.000Z', limits: [minute(60, 60)] },
      '2025-03-21T00:00:15.000Z',
    ],
    [
      'one domain takes 20',
      { perDomain: { usual: 20, known: new Map([['raised.example', 60]]) } },
      '2025-03-20T03:02:00.000Z',
    ],
    [
      'a domain that takes more',
      {
        ours: load({ 'raised.example': 60 }),
        perDomain: { usual: 20, known: new Map([['raised.example', 60]]) },
      },
      '2025-03-20T03:00:15.000Z',
    ],
    [
      'three domains take 20 each',
      {
        ours: load({ a: 20, b: 20, c: 20 }),
        perDomain: { usual: 20, known: new Map([['raised.example', 60]]) },
      },
      '2025-03-20T03:00:15.000Z',
    ],
    [
      'a server that refuses us for a while',
      { pausedUntil: '2025-03-20T03:30:00.000Z' },
      '2025-03-20T03:30:15.000Z',
    ],
    ['closed by a person', { pausedUntil: 'never' }, undefined],
  ])('%s', (_what, over, at) => expect(estimateArrival(traffic(over))).toBe(at));

  it('is never before it begins, and never sooner with more ahead', () => {
    const count = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(count, count, count, (ours, ahead, most) => {
        const one = { ours: load({ a: ours }), limits: [minute(most)] };
        const alone = estimateArrival(traffic(one))!;
        const behind = estimateArrival(traffic({ ...one, ahead: load({ b: ahead }) }))!;
        expect(alone >= now && behind >= alone).toBe(true);
      }),
    );
  });
});
