import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intraclassCorrelations } from '#app/features/awards/panel/icc.ts';
import { fitJurorModel } from '#app/features/awards/panel/juror-model.ts';
import { defaultJuryRules, type JuryIndex, juryIndex } from '#app/features/awards/panel/jury-index.ts';
import { kendallW } from '#app/features/awards/panel/kendall-w.ts';
import { krippendorffAlpha, type Metric } from '#app/features/awards/panel/krippendorff.ts';
import type { EntryMark } from '#app/features/awards/panel/marks.ts';
import { panelGroups, panelOf } from '#app/features/awards/panel/panel.ts';
import {
  completeTable,
  connectedTable,
  gappyTable,
  tableEntries,
  tableMarks,
  tablePanel,
} from '#tests/factories/panels.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const ROUNDING = 1e-8;
const metrics: Metric[] = ['nominal', 'ordinal', 'interval', 'ratio'];
const anyRules = fc.record({
  average: fc.constantFrom('plain' as const, 'trimmed' as const),
  ridge: fc.constantFrom(0, 0.1, 2),
});

const anyTable = fc.oneof(connectedTable, completeTable());

function indexed(
  marks: readonly EntryMark[],
  entries: readonly (string | number)[],
  rules = defaultJuryRules,
): JuryIndex {
  const index = juryIndex(panelOf(marks, entries), rules);
  if ('error' in index) throw new Error(index.error);
  return index;
}

const byEntry = (index: JuryIndex) => new Map(index.entries.map(({ entryId, J }) => [entryId, J]));

describe('properties of the jury index (scoring specification, section 7)', () => {
  it('P1 permuting jurors, entries or marks, or renaming ids, changes nothing', () => {
    const shuffled = anyTable.chain(table => {
      const [marks, entries] = [tableMarks(table), tableEntries(table)];
      return fc.record({
        marks: fc.constant(marks),
        entries: fc.constant(entries),
        otherMarks: fc.shuffledSubarray(marks, { minLength: marks.length }),
        otherEntries: fc.shuffledSubarray(entries, { minLength: entries.length }),
      });
    });
    fc.assert(
      fc.property(shuffled, anyRules, ({ marks, entries, otherMarks, otherEntries }, rules) => {
        const before = byEntry(indexed(marks, entries, rules));
        const renamed = otherMarks.map(mark => ({
          ...mark,
          jurorId: `z${99 - Number(String(mark.jurorId).slice(1))}`,
          entryId: `y${mark.entryId}`,
        }));
        const after = indexed(
          renamed,
          otherEntries.map(id => `y${id}`),
          rules,
        );
        for (const { entryId, J } of after.entries) {
          expect(Math.abs(J - before.get(String(entryId).slice(1))!)).toBeLessThan(ROUNDING);
        }
      }),
      propertyRuns,
    );
  });

  it('P2 raising a mark never lowers J of its entry', () => {
    fc.assert(
      fc.property(
        anyTable,
        anyRules,
        fc.nat(),
        fc.double({ min: 0, max: 9, noNaN: true }),
        (table, rules, pick, raise) => {
          const marks = tableMarks(table);
          const at = pick % marks.length;
          const raised = marks.map((mark, i) =>
            i === at ? { ...mark, mark: Math.min(10, mark.mark + raise) } : mark,
          );
          const entries = tableEntries(table);
          const { entryId } = marks[at]!;
          const before = byEntry(indexed(marks, entries, rules)).get(entryId)!;
          expect(byEntry(indexed(raised, entries, rules)).get(entryId)).toBeGreaterThanOrEqual(
            before - ROUNDING,
          );
        },
      ),
      propertyRuns,
    );
  });

  it("P12 a constant added to one juror's marks leaves calibrated differences unchanged, whatever the ridge", () => {
    const constant = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(anyTable, anyRules, fc.nat(), constant, (table, { ridge }, pick, added) => {
        const panel = tablePanel(table);
        const generous = panel.jurors[pick % panel.jurors.length]!;
        const shifted = {
          ...panel,
          jurors: panel.jurors.map(juror =>
            juror === generous ? { ...juror, marks: juror.marks.map(mark => mark + added) } : juror,
          ),
        };
        const [before, after] = [fitJurorModel(panel, ridge), fitJurorModel(shifted, ridge)];
        after.entries.forEach(({ effect, standardError }, i) => {
          expect(Math.abs(effect - before.entries[i]!.effect)).toBeLessThan(ROUNDING);
          expect(Math.abs((standardError ?? 0) - (before.entries[i]!.standardError ?? 0))).toBeLessThan(1e-5);
        });
        expect(after.level - before.level).toBeCloseTo(added / panel.jurors.length, 8);
      }),
      propertyRuns,
    );
  });

  it('P12 a disconnected graph is an error that names every group, and never a number', () => {
    fc.assert(
      fc.property(gappyTable, table => {
        const panel = tablePanel(table);
        const groups = panelGroups(panel);
        const index = juryIndex(panel);
        expect('error' in index).toBe(groups.length !== 1 || panel.jurors.length === 0);
        // The groups are a partition, and no mark leads from one to another.
        expect(groups.flatMap(({ entries }) => entries).sort()).toEqual([...panel.entries].sort());
        expect(groups.flatMap(({ jurors }) => jurors).sort()).toEqual(
          panel.jurors.map(({ id }) => id).sort(),
        );
        for (const { jurorId, entryId } of tableMarks(table)) {
          expect(groups.filter(({ jurors }) => jurors.includes(jurorId))).toEqual(
            groups.filter(({ entries }) => entries.includes(entryId)),
          );
        }
      }),
      propertyRuns,
    );
  });

  it('P13 a recusal is the same as data without that pair', () => {
    fc.assert(
      fc.property(completeTable(), anyRules, fc.nat(), (table, rules, pick) => {
        const marks = tableMarks(table);
        const { jurorId, entryId } = marks[pick % marks.length]!;
        const recused = table.map((row, e) =>
          row.map((mark, j) => (`e${e}` === entryId && `j${j}` === jurorId ? null : mark)),
        );
        const without = marks.filter(mark => mark.jurorId !== jurorId || mark.entryId !== entryId);
        expect(juryIndex(tablePanel(recused), rules)).toEqual(
          juryIndex(panelOf(without, tableEntries(table)), rules),
        );
      }),
      propertyRuns,
    );
  });

  it('P17 unanimous jurors: every way of forming J (without a ridge) returns their order; W = 1, α = 1, ICC = 1', () => {
    const unanimous = fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 10 }),
        fc.integer({ min: 2, max: 8 }),
        fc.constantFrom('plain' as const, 'trimmed' as const),
      )
      .map(([marks, jurors, average]) => ({ marks, jurors, rules: { average, ridge: 0 } }));
    fc.assert(
      fc.property(unanimous, fc.nat(), ({ marks, jurors, rules }, gap) => {
        const table = marks.map(mark => new Array<number>(jurors).fill(mark));
        const order = (values: number[]) => values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!);
        const full = indexed(tableMarks(table), tableEntries(table), rules);
        expect(order(full.entries.map(({ J }) => J))).toEqual(order(marks));
        const gappy = tableMarks(table).filter((_, i) => i !== gap % (marks.length * jurors));
        const calibrated = indexed(gappy, tableEntries(table), rules);
        expect(calibrated.method).toBe('calibrated');
        expect(order(calibrated.entries.map(({ J }) => J))).toEqual(order(marks));
        expect(kendallW(table)!.W).toBeCloseTo(1, 10);
        for (const metric of metrics) expect(krippendorffAlpha(table, metric).alpha).toBeCloseTo(1, 10);
        const icc = intraclassCorrelations(table)!;
        for (const value of [icc.icc11, icc.icc21, icc.icc31, icc.icc1k, icc.icc2k, icc.icc3k]) {
          expect(value).toBeCloseTo(1, 10);
        }
      }),
      propertyRuns,
    );
  });
});
