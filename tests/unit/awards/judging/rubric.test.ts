import { describe, expect, it } from 'vitest';
import { type Rubric, rubricFaults, sheetGaps } from '#app/features/awards/judging/rubric.ts';
import { rubricTemplates } from '#app/features/awards/judging/rubric-templates.ts';
import { seatingGaps } from '#app/features/awards/judging/seating-gaps.ts';

const criterion = (name: string, weight: number) => ({ key: name.toLowerCase(), name, about: '', weight });
const codes = (criteria: Rubric['criteria']) =>
  rubricFaults({ criteria }).map(({ path, code }) => `${path} ${code}`);

describe('a rubric', () => {
  it.each(Object.entries(rubricTemplates))(
    '%s is without fault, its own-reporting criterion among its own',
    (_, rubric) => {
      expect(rubricFaults(rubric)).toEqual([]);
      expect(rubric.criteria.map(({ key }) => key)).toContain(rubric.ownReporting);
    },
  );

  it.each<[string, Rubric['criteria'], string[]]>([
    ['nothing', [], ['criteria none']],
    ['too many', Array.from({ length: 13 }, (_, i) => criterion(`K${i}`, 1)), ['criteria too_many']],
    ['no name', [criterion(' ', 100)], ['criteria.0.name name_missing']],
    ['one name twice', [criterion('Akurasi', 50), criterion('akurasi ', 50)], ['criteria.1.name name_twice']],
    [
      'a negative weight',
      [criterion('A', -5), criterion('B', 105)],
      ['criteria.0.weight weight_out_of_range', 'criteria.1.weight weight_out_of_range'],
    ],
    ['no number', [criterion('A', Number.NaN)], ['criteria.0.weight weight_out_of_range']],
    ['weights of 99', [criterion('A', 50), criterion('B', 49)], ['criteria weights_do_not_add_up']],
    ['thirds', [criterion('A', 33.3), criterion('B', 33.3), criterion('C', 33.4)], []],
  ])('%s', (_, criteria, faults) => {
    expect(codes(criteria)).toEqual(faults);
  });

  it('says what keeps a sheet from being submitted', () => {
    const rubric = rubricTemplates.usual;
    const sheet = (marks: Record<string, [number | null, string?]>) =>
      sheetGaps(
        rubric,
        new Map(Object.entries(marks).map(([key, [mark, comment = '']]) => [key, { mark, comment }])),
      );
    const full = {
      accuracy: [7],
      'own-reporting': [8],
      depth: [6],
      'public-benefit': [5],
      craft: [4],
    } as const;
    expect(sheet({ ...full } as never)).toEqual({ unmarked: [], uncommented: [] });
    expect(sheet({ ...full, craft: [null], depth: [11] } as never)).toEqual({
      unmarked: ['depth', 'craft'],
      uncommented: [],
    });
    expect(
      sheet({ ...full, craft: [3], depth: [9, ' '], accuracy: [10, 'Semua angka cocok.'] } as never),
    ).toEqual({
      unmarked: [],
      uncommented: ['depth', 'craft'],
    });
  });
});

describe('gaps of a seating', () => {
  const seats = (entryId: number, ...jurors: number[]) => jurors.map(jurorId => ({ entryId, jurorId }));
  it.each([
    [[...seats(1, 10, 11, 12)], []],
    [[...seats(1, 10, 11)], [{ entryId: 1, missing: 1, staffHeavy: false }]],
    [[...seats(1, 10, 20, 21)], [{ entryId: 1, missing: 0, staffHeavy: true }]],
    [[...seats(1, 10, 11, 20, 21)], [{ entryId: 1, missing: 0, staffHeavy: true }]],
    [[...seats(1, 10, 11, 12, 20)], []],
    [[], [{ entryId: 1, missing: 3, staffHeavy: false }]],
  ])('%j', (seated, gaps) => {
    expect(seatingGaps({ jurorsPerEntry: 3 }, [{ id: 1 }], seated, new Set([20, 21]))).toEqual(gaps);
  });
});
