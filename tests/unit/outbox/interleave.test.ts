import fc from 'fast-check';
import { expect, it } from 'vitest';
import { interleaveByDomain } from '#app/features/outbox/interleave.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const rows = fc.array(fc.record({ domain: fc.constantFrom('a', 'b', 'c', 'd'), n: fc.integer() }));

it('loses nobody and keeps the order within a domain', () => {
  fc.assert(
    fc.property(rows, list => {
      const dealt = interleaveByDomain(list);
      expect(dealt).toHaveLength(list.length);
      for (const domain of ['a', 'b', 'c', 'd']) {
        const of = (some: typeof list) => some.filter(row => row.domain === domain);
        expect(of(dealt)).toEqual(of(list));
      }
    }),
    propertyRuns,
  );
});

it('never serves a domain again while another has waited longer', () => {
  fc.assert(
    fc.property(rows, list => {
      const served = new Map<string, number>();
      const left = new Map<string, number>();
      for (const { domain } of list) left.set(domain, (left.get(domain) ?? 0) + 1);
      for (const { domain } of interleaveByDomain(list)) {
        const turn = served.get(domain) ?? 0;
        for (const [other, count] of left) {
          if (count > 0) expect(served.get(other) ?? 0).toBeGreaterThanOrEqual(turn);
        }
        served.set(domain, turn + 1);
        left.set(domain, left.get(domain)! - 1);
      }
    }),
    propertyRuns,
  );
});
