import { describe, expect, it } from 'vitest';
import {
  type Criterion,
  criterionMarks,
  entryMarks,
  juryPoints,
  type Mark,
  markFaults,
  rubricFaults,
} from '#app/features/awards/panel/marks.ts';

/** The default rubric of the scoring specification, section 4. */
const rubric: Criterion[] = [
  { id: 'accuracy', weight: 0.25 },
  { id: 'own reporting', weight: 0.25 },
  { id: 'depth', weight: 0.2 },
  { id: 'public benefit', weight: 0.2 },
  { id: 'craft', weight: 0.1 },
];

const given = (jurorId: string, entryId: string, ...marks: number[]): Mark[] =>
  marks.map((mark, i) => ({ jurorId, entryId, criterionId: rubric[i]!.id, mark }));

describe('marks of an entry', () => {
  it('weigh the criteria by the rubric', () => {
    const marks = [...given('Ayu', 'A', 8, 9, 7, 6, 10), ...given('Budi', 'A', 1, 1, 1, 1, 1)];
    expect(entryMarks(marks, rubric)).toEqual([
      { jurorId: 'Ayu', entryId: 'A', mark: expect.closeTo(7.85, 12) },
      { jurorId: 'Budi', entryId: 'A', mark: 1 },
    ]);
  });

  it('stay on the scale whatever the rounding of the weights', () => {
    expect(entryMarks(given('Ayu', 'A', 10, 10, 10, 10, 10), rubric)[0]!.mark).toBe(10);
  });

  it('become points of 100', () => {
    expect([1, 5.5, 10].map(juryPoints)).toEqual([0, 50, 100]);
  });

  it('can be had by one criterion alone', () => {
    expect(criterionMarks(given('Ayu', 'A', 8, 9, 7, 6, 10), 'own reporting')).toEqual([
      { jurorId: 'Ayu', entryId: 'A', mark: 9 },
    ]);
  });

  it.each([
    ['no criteria', [], [{ criterionId: null, code: 'no_criteria' }]],
    [
      'weights that do not add up',
      [
        { id: 'a', weight: 0.5 },
        { id: 'b', weight: 0.4 },
      ],
      [{ criterionId: null, code: 'weights_do_not_add_up' }],
    ],
    [
      'a negative weight made up by another',
      [
        { id: 'a', weight: -0.2 },
        { id: 'b', weight: 1.2 },
      ],
      [
        { criterionId: 'a', code: 'out_of_range' },
        { criterionId: 'b', code: 'out_of_range' },
      ],
    ],
    ['NaN', [{ id: 'a', weight: Number.NaN }], [{ criterionId: 'a', code: 'not_a_number' }]],
    [
      'a criterion twice',
      [
        { id: 'a', weight: 0.5 },
        { id: 'a', weight: 0.5 },
      ],
      [{ criterionId: 'a', code: 'twice' }],
    ],
  ])('are refused for a rubric with %s', (_, criteria, faults) => {
    expect(rubricFaults(criteria)).toEqual(faults);
    expect(() => entryMarks([], criteria)).toThrow(RangeError);
  });

  it('are refused with every fault of theirs', () => {
    const marks = [
      ...given('Ayu', 'A', 8, 11, 0.5, Number.NaN),
      ...given('Budi', 'A', 5, 5, 5, 5, 5),
      ...given('Budi', 'A', 6),
      { jurorId: 'Budi', entryId: 'A', criterionId: 'charm', mark: 5 },
    ];
    expect(
      markFaults(marks, rubric).map(({ jurorId, criterionId, code }) => [jurorId, criterionId, code]),
    ).toEqual([
      ['Ayu', 'own reporting', 'out_of_range'],
      ['Ayu', 'depth', 'out_of_range'],
      ['Ayu', 'public benefit', 'not_a_number'],
      ['Ayu', 'craft', 'missing'],
      ['Budi', 'accuracy', 'twice'],
      ['Budi', 'charm', 'unknown_criterion'],
    ]);
    expect(() => entryMarks(marks, rubric)).toThrow(RangeError);
    expect(rubricFaults(rubric)).toEqual([]);
    expect(markFaults([], rubric)).toEqual([]);
  });
});
