import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultFinalWeights,
  type Finalist,
  type FinalPlace,
  finalOrder,
} from '#app/features/awards/final-order.ts';
import { defaultJuryRules } from '#app/features/awards/panel/jury-index.ts';
import type { EntryMark } from '#app/features/awards/panel/marks.ts';
import { leaveOneJurorOut, panelStanding } from '#app/features/awards/panel-standing.ts';
import { completeTable, onEveryCriterion, tableMarks } from '#tests/factories/panels.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

/** Points so close together that ties, chains of ties and every step of the cascade are common. */
const closePoints = fc.integer({ min: 0, max: 12 }).map(step => 70 + step * 0.02);

const anyFinalists: fc.Arbitrary<Finalist[]> = fc
  .array(
    fc.record({
      A: closePoints,
      J: closePoints,
      ownReporting: fc.constantFrom(null, 40, 60),
    }),
    { maxLength: 8 },
  )
  .map(list => list.map((each, i) => ({ ...each, id: `e${i}` })));

/** Marks of e0 to e7 by a few jurors, some pairs recused. */
const anyBallots: fc.Arbitrary<EntryMark[]> = fc
  .array(fc.array(fc.option(fc.integer({ min: 1, max: 3 }), { freq: 4 }), { minLength: 8, maxLength: 8 }), {
    maxLength: 5,
  })
  .map(rows =>
    rows.flatMap((row, j) =>
      row.flatMap((mark, e) => (mark === null ? [] : [{ jurorId: `j${j}`, entryId: `e${e}`, mark }])),
    ),
  );

/** What a place says, without the order in which its finalists are listed. */
const said = (places: readonly FinalPlace[], renamed = (id: unknown) => id) =>
  places.map(({ rank, finalists, shared, aheadBy, tie }) => ({
    rank,
    ids: finalists.map(({ id }) => renamed(id)).sort(),
    shared,
    aheadBy,
    tie,
  }));

const shuffledFinal = fc.tuple(anyFinalists, anyBallots).chain(([finalists, marks]) =>
  fc.record({
    finalists: fc.constant(finalists),
    marks: fc.constant(marks),
    otherFinalists: fc.shuffledSubarray(finalists, { minLength: finalists.length }),
    otherMarks: fc.shuffledSubarray(marks, { minLength: marks.length }),
  }),
);

describe('properties of the final order (scoring specification, section 7)', () => {
  it('P1, P14 the same places under every input order and any ids', () => {
    fc.assert(
      fc.property(shuffledFinal, ({ finalists, marks, otherFinalists, otherMarks }) => {
        const renamed = (id: unknown) => `z${9 - Number(String(id).slice(1))}`;
        const before = said(finalOrder(finalists, defaultFinalWeights, marks), renamed);
        const after = finalOrder(
          otherFinalists.map(each => ({ ...each, id: renamed(each.id) })),
          defaultFinalWeights,
          otherMarks.map(mark => ({ ...mark, jurorId: `x${mark.jurorId}`, entryId: renamed(mark.entryId) })),
        );
        expect(said(after)).toEqual(before);
      }),
      propertyRuns,
    );
  });

  it('P14 who is alike in everything shares a place, and ranks count those before', () => {
    fc.assert(
      fc.property(anyFinalists, finalists => {
        const twins = finalists.flatMap(each => [each, { ...each, id: `${each.id} twin` }]);
        const places = finalOrder(twins, defaultFinalWeights, []);
        for (const { id } of finalists) {
          const place = places.find(({ finalists: at }) => at.some(each => each.id === id))!;
          expect(place.finalists.map(each => each.id)).toContain(`${id} twin`);
          expect(place.shared).toBe(true);
        }
        let before = 0;
        for (const { rank, finalists: at } of places) {
          expect(rank).toBe(before + 1);
          before += at.length;
        }
        expect(before).toBe(twins.length);
      }),
      propertyRuns,
    );
  });

  it('P14 no two closer than 0.05 are parted by F, and every step named is the one that parts', () => {
    fc.assert(
      fc.property(anyFinalists, anyBallots, (finalists, marks) => {
        const places = finalOrder(finalists, defaultFinalWeights, marks);
        places.forEach(({ finalists: above, aheadBy, tie }, i) => {
          const next = places[i + 1];
          if (!next) {
            expect(aheadBy).toBeNull();
            return;
          }
          expect(aheadBy === 'final').toBe(next.tie !== tie);
          for (const a of above) {
            for (const b of next.finalists) {
              if (aheadBy === 'final') expect(a.F - b.F).toBeGreaterThan(0.05 - 1e-6);
              else if (aheadBy === 'jury') expect(a.J).toBeGreaterThan(b.J);
              else {
                expect(a.J).toBe(b.J);
                if (aheadBy === 'own_reporting')
                  expect(a.ownReporting ?? -1).toBeGreaterThan(b.ownReporting ?? -1);
                else expect([a.ownReporting, aheadBy]).toEqual([b.ownReporting, 'majority']);
              }
            }
          }
        });
      }),
      propertyRuns,
    );
  });

  it('P2 a higher A or J never loses a place, where no chain of ties is in play', () => {
    const spaced = fc
      .uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 2, maxLength: 8 })
      .map(points => points.map((at, i): Finalist => ({ id: `e${i}`, A: at, J: at, ownReporting: null })));
    fc.assert(
      fc.property(
        spaced,
        fc.nat(),
        fc.integer({ min: 1, max: 10 }),
        fc.boolean(),
        (finalists, pick, raise, byA) => {
          const { id } = finalists[pick % finalists.length]!;
          const rankOf = (list: Finalist[]) =>
            finalOrder(list, defaultFinalWeights, []).find(place =>
              place.finalists.some(each => each.id === id),
            )!.rank;
          const raised = finalists.map(each =>
            each.id === id ? { ...each, ...(byA ? { A: each.A + raise } : { J: each.J + raise }) } : each,
          );
          expect(rankOf(raised)).toBeLessThanOrEqual(rankOf(finalists));
        },
      ),
      propertyRuns,
    );
  });

  it('P13 recused: the standing is the same as without that pair', () => {
    const rules = {
      ...defaultJuryRules,
      criteria: [
        { id: 'own', weight: 0.25 },
        { id: 'rest', weight: 0.75 },
      ],
      ownReportingId: 'own',
      weights: defaultFinalWeights,
    };
    fc.assert(
      fc.property(completeTable({ min: 1, max: 5 }, { min: 1, max: 4 }), fc.nat(), (table, pick) => {
        const marks = tableMarks(table);
        const { jurorId, entryId } = marks[pick % marks.length]!;
        const recused = table.map((row, e) =>
          row.map((mark, j) => (`e${e}` === entryId && `j${j}` === jurorId ? null : mark)),
        );
        const candidates = table.map((_, e) => ({ id: `e${e}`, A: 50 + e }));
        const every = onEveryCriterion(marks, ['own', 'rest']);
        const without = every.filter(mark => mark.jurorId !== jurorId || mark.entryId !== entryId);
        const standing = panelStanding(
          candidates,
          onEveryCriterion(tableMarks(recused), ['own', 'rest']),
          rules,
        );
        expect(standing).toEqual(panelStanding(candidates, without, rules));
        // And leaving a juror out is the panel without that juror's marks.
        for (const left of leaveOneJurorOut(candidates, every, rules)) {
          const rest = every.filter(mark => mark.jurorId !== left.jurorId);
          expect(left.standing).toEqual(panelStanding(candidates, rest, rules));
        }
      }),
      propertyRuns,
    );
  });

  it('P16 an unknown own-reporting mark never beats a known one', () => {
    fc.assert(
      fc.property(anyFinalists, fc.nat(), (finalists, pick) => {
        if (finalists.length === 0) return;
        const { id } = finalists[pick % finalists.length]!;
        const rankOf = (ownReporting: number | null) =>
          finalOrder(
            finalists.map(each => (each.id === id ? { ...each, ownReporting } : each)),
            defaultFinalWeights,
            [],
          ).find(place => place.finalists.some(each => each.id === id))!.rank;
        for (const known of [0, 50, 100]) expect(rankOf(null)).toBeGreaterThanOrEqual(rankOf(known));
      }),
      propertyRuns,
    );
  });

  it('P17 unanimous jurors: the majority returns their order', () => {
    const marks = fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 5 }), (given, jurors) => {
        const finalists = given.map((_, e): Finalist => ({ id: `e${e}`, A: 50, J: 50, ownReporting: 50 }));
        const table = given.map(mark => new Array<number>(jurors).fill(mark));
        const places = finalOrder(finalists, defaultFinalWeights, tableMarks(table));
        const expected = given.map((_, e) => e).sort((a, b) => given[b]! - given[a]!);
        expect(places.map(({ finalists: at }) => at.map(({ id }) => id))).toEqual(
          expected.map(e => [`e${e}`]),
        );
      }),
      propertyRuns,
    );
  });
});
