import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullDomains, loweredRate, raisedRate, routeWindows, takeRoom } from '#app/features/outbox/rates.ts';

describe('the rate of a domain', () => {
  it('halves, never to nothing, and rises by a quarter up to a bound', () => {
    expect([20, 5, 1].map(loweredRate)).toEqual([10, 2, 1]);
    expect([20, 1, 590, 600].map(raisedRate)).toEqual([25, 2, 600, 600]);
  });
});

describe('the windows of a route', () => {
  it('are those that are limited', () => {
    expect(routeWindows({})).toEqual([]);
    expect(routeWindows({ perMinute: 30, perHour: null, perDay: 2000 })).toEqual([
      { ms: 60_000, most: 30 },
      { ms: 86_400_000, most: 2000 },
    ]);
  });
});

describe('what goes of a batch', () => {
  const mails = (...domains: string[]) => domains.map((domain, id) => ({ id, domain, priority: 2 }));

  it('is what its domains have room for, in order; the room is taken', () => {
    const room = new Map([
      ['a', 2],
      ['b', 1],
    ]);
    const { goes, waits } = takeRoom(mails('a', 'b', 'a', 'a', 'b'), room);
    expect(goes.map(mail => mail.id)).toEqual([0, 1, 2]);
    expect(waits.map(mail => mail.id)).toEqual([3, 4]);
    expect(fullDomains(room)).toEqual(['a', 'b']);
  });

  it('a domain nobody has met starts with twenty', () => {
    expect(takeRoom(mails(...Array(30).fill('baru')), new Map()).goes).toHaveLength(20);
  });

  it('urgent mail goes however full its domain is, and takes its room', () => {
    const [urgent, other] = [
      { domain: 'a', priority: 0 },
      { domain: 'a', priority: 2 },
    ];
    expect(takeRoom([urgent!, other!], new Map([['a', 1]]))).toEqual({ goes: [urgent], waits: [other] });
    expect(takeRoom([urgent!], new Map([['a', -3]])).goes).toEqual([urgent]);
  });

  it('loses nothing and keeps to the room, whatever it is', () => {
    const mail = fc.record({ domain: fc.constantFrom('a', 'b', 'c'), priority: fc.constantFrom(1, 2) });
    fc.assert(
      fc.property(fc.array(mail), fc.nat({ max: 5 }), (batch, each) => {
        const room = new Map(['a', 'b', 'c'].map(domain => [domain, each]));
        const { goes, waits } = takeRoom(batch, room);
        expect(goes.length + waits.length).toBe(batch.length);
        for (const domain of ['a', 'b', 'c'])
          expect(goes.filter(sent => sent.domain === domain).length).toBeLessThanOrEqual(each);
      }),
    );
  });
});
