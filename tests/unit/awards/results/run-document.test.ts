import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LockedRound, RunInputs } from '#app/features/awards/results/run-document.ts';
import { hashRun } from '#app/features/awards/results/run-file.server.ts';
import {
  awardsOf,
  completeRun,
  recomputeRun,
  roundResult,
} from '#app/features/awards/results/run-results.ts';
import { lockedScores } from '#app/features/awards/results/run-standings.ts';
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

/** A season of 40 articles and a round of marks. */
const season = (rounds: LockedRound[]): RunInputs => ({
  ...lockedInputs(
    Array.from({ length: 40 }, (_, i) => lockedArticle(i + 1)),
    [
      lockedRound(
        [
          [8, 7, null],
          [9, null, 6],
          [null, 5, 7],
        ],
        [[1], [2, 3]],
      ),
      ...rounds,
    ],
  ),
  nearDuplicates: [[3, 6]],
});

/** A round in which every juror ranked all three entries. */
const rankedRound = (rankings: number[][][]): LockedRound => ({
  ...lockedRound([[5, 5, 5]]),
  mode: 'ranking',
  sheets: [],
  ballots: rankings.map((ranking, at) => ({ jurorId: at + 1, ranking, judged: [1, 2, 3], comment: '' })),
});

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
    const ranked = {
      ...rankedRound([
        [[3], [1], [2]],
        [[1], [2, 3]],
      ]),
      id: 2,
    };
    const document = completeRun(season([ranked]));
    expect(hashRun(document)).toBe('8210c01543d5d55fadce48b49703576ab380e8b11fd25f9c7ad0015d8e618373');
  });

  it('counts the rankings of jurors again, Borda and Ranked Pairs beside', () => {
    const result = roundResult(
      rankedRound(
        [
          [1, 2, 3],
          [1, 3, 2],
          [2, 1, 3],
        ].map(order => order.map(id => [id])),
      ),
    );
    expect(result).toMatchObject({
      method: 'schulze',
      order: [
        { entryId: 1, rank: 1, J: null, F: null, aheadBy: 'schulze' },
        { entryId: 2, rank: 2 },
        { entryId: 3, rank: 3, aheadBy: null },
      ],
      beside: { borda: [[1], [2], [3]], rankedPairs: [[1], [2], [3]] },
    });
    const tied = rankedRound([
      [[1], [2], [3]],
      [[2], [1], [3]],
    ]);
    expect(roundResult(tied).order.map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(roundResult(rankedRound([]))).toEqual({ roundId: 1, method: null, order: [] });
  });

  it('takes a recused juror as absent from the rankings, not as a low place', () => {
    const ballots = [
      { jurorId: 1, ranking: [[1], [2]], judged: [1, 2], comment: '' },
      { jurorId: 2, ranking: [[2], [3]], judged: [2, 3], comment: '' },
    ];
    const { order } = roundResult({ ...rankedRound([]), ballots });
    expect(order.map(({ entryId, rank }) => [entryId, rank])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('of a version that did not count rankings is still computed as it was', () => {
    const { ballots, ...round } = rankedRound([[[2], [1], [3]]]);
    const old = { ...round, ballots: ballots.map(({ judged: _, ...ballot }) => ballot) };
    const codeVersion = 'gema-results/2';
    const document = completeRun({ ...lockedInputs([lockedArticle(1)], [old]), codeVersion });
    expect(document.results.rounds).toEqual([{ roundId: 1, method: null, order: [] }]);
    expect(hashRun(recomputeRun(document))).toBe(hashRun(document));
    // The hash that version 2 gave to these inputs.
    expect(hashRun(completeRun({ ...season([]), codeVersion }))).toBe(
      '28a1ad0f0456bd1c98cea86cd3e91496c8b4bbb5b4159edefa1f3f15816da490',
    );
  });

  it("lists points that add up to an entrant's A", () => {
    fc.assert(
      fc.property(anyArticles, articles => {
        const given = lockedInputs(articles);
        const { standings } = completeRun(given).results;
        for (const score of lockedScores(given)) {
          const { a } = standings.find(
            one => one.board === score.board && one.entrantId === score.entrantId,
          )!;
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
    const stories = (inputs: RunInputs) =>
      [...lockedScores(inputs)].find(({ board, entrantId }) => board === 'outlets' && entrantId === 1)!.detail
        .stories;
    expect(stories({ ...lockedInputs(twins), nearDuplicates: [[3, 6]] })).toBe(1);
    expect(stories(lockedInputs(twins))).toBe(2);
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
