import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignJurors } from '#app/features/awards/assignment/assign-jurors.ts';
import { type PanelRequest, readPanel, type Seat } from '#app/features/awards/assignment/panel-request.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

type Request = PanelRequest<number, number>;

const anyRequest = (mostJurors: number, mostEntries: number): fc.Arbitrary<Request> =>
  fc
    .record({ jurors: fc.nat({ max: mostJurors }), entries: fc.nat({ max: mostEntries }) })
    .chain(({ jurors, entries }) => {
      const pairs = Array.from({ length: jurors * entries }, (_, at) => ({
        juror: at % jurors,
        entry: Math.floor(at / jurors),
      }));
      return fc.record({
        jurors: fc.tuple(
          ...Array.from({ length: jurors }, (_, id) => fc.boolean().map(staff => ({ id, staff }))),
        ),
        entries: fc.constant(Array.from({ length: entries }, (_, id) => id)),
        perEntry: fc.integer({ min: 1, max: 4 }),
        mostPerJuror: fc.option(fc.nat({ max: mostEntries }), { nil: undefined }),
        conflicts: fc.subarray(pairs, { maxLength: Math.ceil(pairs.length / 2) }),
        fixed: fc.subarray(pairs, { maxLength: Math.min(4, pairs.length) }),
      });
    });

const key = ({ juror, entry }: Seat<number, number>) => `${juror}:${entry}`;
const keys = (seats: readonly Seat<number, number>[]) => seats.map(key).sort();

describe('properties of an assignment', () => {
  it('respects conflicts, keeps fixed seats, seats nobody twice, and counts right', () => {
    fc.assert(
      fc.property(anyRequest(7, 9), request => {
        const { seats, loads, withdrawn } = assignJurors(request);
        const seated = new Set(keys(seats));
        expect(seated.size).toBe(seats.length);
        for (const pair of request.conflicts) expect(seated).not.toContain(key(pair));
        const kept = request.fixed.filter(pair => !withdrawn.includes(pair));
        for (const pair of kept) expect(seated).toContain(key(pair));
        expect(loads).toEqual(request.jurors.map(({ id }) => seats.filter(seat => seat.juror === id).length));
        request.jurors.forEach(({ id }, j) => {
          const given = kept.filter(seat => seat.juror === id).length;
          const most = Math.max(given, request.mostPerJuror ?? request.entries.length);
          expect(loads[j]).toBeLessThanOrEqual(most);
        });
      }),
      propertyRuns,
    );
  });

  it('fills every entry that is not reported, with staff in the minority', () => {
    fc.assert(
      fc.property(anyRequest(7, 9), request => {
        const { seats, shortages, bottleneck } = assignJurors(request);
        const short = new Set([...shortages.map(each => each.entry), ...(bottleneck?.entries ?? [])]);
        for (const entry of request.entries.filter(each => !short.has(each))) {
          const panel = seats.filter(seat => seat.entry === entry);
          const staff = panel.filter(seat => request.jurors[seat.juror]!.staff).length;
          expect(panel.length).toBeGreaterThanOrEqual(request.perEntry);
          expect(staff).toBeLessThanOrEqual(Math.floor((panel.length - 1) / 2));
        }
        for (const shortage of shortages) {
          expect(shortage.missing).toBeGreaterThan(0);
          expect(shortage.causes.length).toBeGreaterThan(0);
        }
      }),
      propertyRuns,
    );
  });

  it('agrees with every assignment tried: most seats, then the evenest loads', () => {
    fc.assert(
      fc.property(anyRequest(4, 4), request => {
        const { seats, loads } = assignJurors(request);
        expect({ seats: seats.length, squares: squares(loads) }).toEqual(bestByTrying(request));
      }),
      propertyRuns,
    );
  });

  it('loads differ by 1 at most when nothing stands in the way', () => {
    const plain = fc.record({
      jurors: fc.integer({ min: 3, max: 12 }),
      entries: fc.integer({ min: 1, max: 40 }),
      perEntry: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(plain, ({ jurors, entries, perEntry }) => {
        const { loads, seats } = assignJurors({
          jurors: Array.from({ length: jurors }, (_, id) => ({ id, staff: false })),
          entries: Array.from({ length: entries }, (_, id) => id),
          perEntry,
          conflicts: [],
          fixed: [],
        });
        expect(seats).toHaveLength(entries * perEntry);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
      propertyRuns,
    );
  });

  it('P1: the order of the lists changes nothing', () => {
    const retold = anyRequest(7, 9).chain(request =>
      fc.tuple(
        fc.constant(request),
        fc.record({
          jurors: fc.shuffledSubarray([...request.jurors], { minLength: request.jurors.length }),
          entries: fc.shuffledSubarray([...request.entries], { minLength: request.entries.length }),
        }),
      ),
    );
    fc.assert(
      fc.property(retold, ([request, lists]) => {
        const again = assignJurors({
          ...request,
          ...lists,
          conflicts: request.conflicts.toReversed(),
          fixed: request.fixed.toReversed(),
        });
        const first = assignJurors(request);
        expect(keys(again.seats)).toEqual(keys(first.seats));
        expect(new Set(again.bottleneck?.entries)).toEqual(new Set(first.bottleneck?.entries));
      }),
      propertyRuns,
    );
  });
});

describe('the tie rule', () => {
  /** Ten jurors, each entry two of them: `entries` of no multiple of five leave some with one entry more. */
  const season = (firstEntry: number) =>
    assignJurors({
      jurors: Array.from({ length: 10 }, (_, id) => ({ id, staff: false })),
      entries: Array.from({ length: 12 }, (_, e) => firstEntry + e),
      perEntry: 2,
      conflicts: [],
      fixed: [],
    });

  it('gives one entry more to early and late ids alike', () => {
    const more = new Array<number>(10).fill(0);
    for (let year = 0; year < 500; year += 1) {
      season(1 + 12 * year).loads.forEach((load, j) => {
        if (load === 3) more[j]! += 1;
      });
    }
    // 4 of 10 jurors each time: 200 expected, standard deviation 11.
    for (const times of more) expect(Math.abs(times - 200)).toBeLessThan(45);
  });

  it('mixes the panels: everybody judges with everybody', () => {
    const { seats } = assignJurors({
      jurors: Array.from({ length: 15 }, (_, id) => ({ id, staff: false })),
      entries: Array.from({ length: 300 }, (_, id) => id),
      perEntry: 3,
      conflicts: [],
      fixed: [],
    });
    const together = new Set<string>();
    for (const a of seats)
      for (const b of seats) if (a.entry === b.entry) together.add(`${a.juror}:${b.juror}`);
    expect(together.size).toBe(15 * 15);
  });
});

const squares = (loads: readonly number[]) => loads.reduce((sum, load) => sum + load * load, 0);

/** Entry by entry all panels that are allowed, keeping for each row of loads the most seats. */
function bestByTrying(request: Request): { seats: number; squares: number } {
  const panel = readPanel(request);
  let states = new Map([[panel.fixed.map(own => own.size).join(), 0]]);
  request.entries.forEach((_, e) => {
    const next = new Map<string, number>();
    for (const [loads, filled] of states) {
      for (let bits = 0; bits < 2 ** request.jurors.length; bits += 1) {
        const chosen = request.jurors.map((_, j) => j).filter(j => bits & (1 << j));
        const staff = chosen.filter(j => request.jurors[j]!.staff).length;
        if (chosen.some(j => panel.barred[j]!.has(e) || panel.fixed[j]!.has(e))) continue;
        if (chosen.length > panel.open[e]! || staff > panel.staffRoom[e]!) continue;
        const after =
          loads === '' ? [] : loads.split(',').map((load, j) => Number(load) + Number(chosen.includes(j)));
        if (after.some((load, j) => load > panel.fixed[j]!.size + panel.capacity[j]!)) continue;
        next.set(after.join(), Math.max(next.get(after.join()) ?? 0, filled + chosen.length));
      }
    }
    states = next;
  });
  const most = Math.max(...states.values());
  const evenest = [...states]
    .filter(([, filled]) => filled === most)
    .map(([loads]) => squares(loads.split(',').map(Number)));
  const fixed = panel.fixed.reduce((sum, own) => sum + own.size, 0);
  return { seats: fixed + most, squares: Math.min(...evenest) };
}
