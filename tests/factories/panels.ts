import fc from 'fast-check';
import type { Id } from '#app/features/awards/article-facts.ts';
import type { EntryMark, Mark } from '#app/features/awards/panel/marks.ts';
import { panelGroups, panelOf } from '#app/features/awards/panel/panel.ts';

/** A table of marks, a row per entry and a column per juror; null where a juror did not mark an entry. */
export type MarkTable = readonly (readonly (number | null)[])[];

/** The table as marks of entries e0, e1, … by jurors j0, j1, … */
export function tableMarks(table: MarkTable): EntryMark[] {
  return table.flatMap((row, e) =>
    row.flatMap((mark, j) => (mark === null ? [] : [{ jurorId: `j${j}`, entryId: `e${e}`, mark }])),
  );
}

export function tableEntries(table: MarkTable): Id[] {
  return table.map((_, e) => `e${e}`);
}

export function tablePanel(table: MarkTable) {
  return panelOf(tableMarks(table), tableEntries(table));
}

/** The same marks by each of the criteria. */
export function onEveryCriterion(marks: readonly EntryMark[], criterionIds: readonly Id[]): Mark[] {
  return marks.flatMap(mark => criterionIds.map(criterionId => ({ ...mark, criterionId })));
}

const wholeMark = fc.integer({ min: 1, max: 10 });
const anyMark = fc.oneof(wholeMark, fc.double({ min: 1, max: 10, noNaN: true }));

/** A full table of whole and broken marks: `entries` rows by `jurors` columns. */
export function completeTable(
  entries = { min: 1, max: 8 },
  jurors = { min: 1, max: 7 },
  mark = anyMark,
): fc.Arbitrary<number[][]> {
  return fc
    .tuple(fc.integer(entries), fc.integer(jurors))
    .chain(([n, m]) =>
      fc.array(fc.array(mark, { minLength: m, maxLength: m }), { minLength: n, maxLength: n }),
    );
}

/** A table with gaps, connected or not. */
export const gappyTable: fc.Arbitrary<(number | null)[][]> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 7 }))
  .chain(([n, m]) =>
    fc.array(fc.array(fc.option(anyMark, { freq: 3 }), { minLength: m, maxLength: m }), {
      minLength: n,
      maxLength: n,
    }),
  );

/** A table with gaps whose panel hangs together. */
export const connectedTable = gappyTable.filter(table => {
  const panel = tablePanel(table);
  return panel.jurors.length > 0 && panelGroups(panel).length === 1;
});

/** Whole marks only, so that ties are common. */
export const wholeTable = completeTable(undefined, undefined, wholeMark);

const share = fc.double({ min: 0.01, max: 1, noNaN: true });
/** One to six positive weights that add up to 1. */
export const anyWeights = fc.array(share, { minLength: 1, maxLength: 6 }).map(parts => {
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map(part => part / sum);
});
