import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashRun } from '#app/features/awards/results/run-file.server.ts';
import {
  awardsOf,
  completeRun,
  recomputeRun,
  roundResult,
} from '#app/features/awards/results/run-results.ts';
import { lockedScore } from '#app/features/awards/results/run-standings.ts';
import { canonicalJson } from '#app/lib/canonical-json.ts';
import { lockedArticle, lockedInputs, lockedRound } from '#tests/factories/locked-run.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const anyArticles = fc
  .array(
    fc.record({
      outletId: fc.constantFrom(1, 2, 3),
      journalistIds: fc.subarray([1, 2]),
      programmes: fc.subarray([1, 2, 3, 4, 5, 6, 99]),
      words: fc.option(fc.integer({ min: 0, max: 2000 })),
      originality: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      hasEvidence: fc.boolean(),
      publishedAt: fc
        .date({ min: new Date('2024-12-20'), max: new Date('2026-01-10'), noInvalidDate: true })
        .map(date => date.toISOString()),
    }),
    { maxLength: 25 },
  )
  .map(list => list.map((values, i) => lockedArticle(i + 1, values)));

const anyMarks = fc.array(
  fc.array(fc.option(fc.integer({ min: 1, max: 10 }), { freq: 4 }), { minLength: 3, maxLength: 3 }),
  { minLength: 1, maxLength: 5 },
);

describe('a locked run', () => {
  it('computed again from its snapshot has the same hash (P15)', () => {
    fc.assert(
      fc.property(anyArticles, anyMarks, (articles, marks) => {
        const document = completeRun(lockedInputs(articles, [lockedRound(marks)]));
        const kept = JSON.parse(canonicalJson(document)) as typeof document;
        expect(hashRun(kept)).toBe(hashRun(document));
        expect(hashRun(recomputeRun(kept))).toBe(hashRun(document));
      }),
      propertyRuns,
    );
  });

  it('has another hash as soon as anything in it is another', () => {
    const document = completeRun(lockedInputs([lockedArticle(1), lockedArticle(2)], [lockedRound([[8, 7]])]));
    const changed = [
      completeRun(
        lockedInputs([lockedArticle(1, { originality: 0.51 }), lockedArticle(2)], [lockedRound([[8, 7]])]),
      ),
      completeRun(lockedInputs([lockedArticle(1), lockedArticle(2)], [lockedRound([[8, 8]])])),
      completeRun(lockedInputs([lockedArticle(1), lockedArticle(2)], [lockedRound([[8, 7]], [[2], [1]])])),
      { ...document, codeVersion: 'gema-results/0' },
    ];
    const hashes = [document, ...changed].map(hashRun);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('gives these results by this version of the code: raise resultsVersion when they change', () => {
    const articles = Array.from({ length: 40 }, (_, i) => lockedArticle(i + 1));
    const document = completeRun({
      ...lockedInputs(articles, [
        lockedRound(
          [
            [8, 7, null],
            [9, null, 6],
            [null, 5, 7],
          ],
          [[1], [2, 3]],
        ),
      ]),
      nearDuplicates: [[3, 6]],
    });
    expect(hashRun(document)).toBe('28a1ad0f0456bd1c98cea86cd3e91496c8b4bbb5b4159edefa1f3f15816da490');
  });

  it("lists points that add up to an entrant's A", () => {
    fc.assert(
      fc.property(anyArticles, articles => {
        const given = lockedInputs(articles);
        for (const { board, entrantId, a } of completeRun(given).results.standings) {
          const score = lockedScore(given, board, entrantId)!;
          expect(score.a).toBeCloseTo(a, 9);
          expect(score.points.reduce((sum, point) => sum + point.total, 0)).toBeCloseTo(a, 9);
        }
      }),
      propertyRuns,
    );
  });

  it('counts near-duplicates of one outlet once', () => {
    const twins = [
      lockedArticle(3),
      lockedArticle(6, { originality: 0.9, publishedAt: '2025-11-01T00:00:00.000Z' }),
    ];
    const apart = lockedScore(lockedInputs(twins), 'outlets', 1)!;
    const together = lockedScore({ ...lockedInputs(twins), nearDuplicates: [[3, 6]] }, 'outlets', 1)!;
    expect(together.detail.stories).toBe(1);
    expect(apart.detail.stories).toBe(2);
  });

  it.each([
    ['no candidates', [[]]],
    ['one candidate', [[7]]],
    [
      'all tied',
      [
        [7, 7, 7],
        [7, 7, 7],
      ],
    ],
    [
      'a juror who marks everything the same',
      [
        [5, 5, 5],
        [9, 7, 6],
      ],
    ],
  ] as const)('holds a round of %s', (_, marks) => {
    const document = completeRun(lockedInputs([], [lockedRound(marks, [])]));
    expect(document.results.rounds[0]!.order.length).toBe(marks[0].length);
    expect(hashRun(recomputeRun(document))).toBe(hashRun(document));
  });

  it('trims the marks where the rubric of the round says so', () => {
    const five = lockedRound(
      [
        [1, 6],
        [7, 6],
        [8, 6],
        [9, 6],
        [10, 6],
      ],
      [],
    );
    const trimmed = { ...five, rubric: { ...five.rubric, average: 'trimmed' as const } };
    expect(roundResult(five).method).toBe('plain');
    const result = roundResult(trimmed);
    expect(result.method).toBe('trimmed');
    expect(result.order[0]!.J).toBeCloseTo((100 * 7) / 9, 9);
  });

  it('has no order where the jurors fall into two groups, and keeps the decision all the same', () => {
    const split = lockedRound([
      [8, null],
      [null, 9],
    ]);
    expect(roundResult(split)).toEqual({ roundId: 1, method: null, order: [] });
    expect(awardsOf(split).map(({ place, recipient }) => [place, recipient])).toEqual([
      [1, 'Media 1'],
      [2, 'Media 2'],
    ]);
  });

  it('awards the decision in force, shared places as shared', () => {
    const decided = lockedRound([[8, 8, 7]], [[1, 2], [], [3]]);
    const earlier = { ...decided.decisions[0]!, places: [{ entryId: 3, place: 1, award: 'Juara 1' }] };
    const awards = awardsOf({ ...decided, decisions: [earlier, decided.decisions[0]!] });
    expect(awards.map(({ entryId, place, shared }) => [entryId, place, shared])).toEqual([
      [1, 1, true],
      [2, 1, true],
      [3, 3, false],
    ]);
    expect(awardsOf({ ...decided, mode: 'screening' })).toEqual([]);
  });
});
