import { describe, expect, it } from 'vitest';
import { articlesDiff, runDiff } from '#app/features/awards/results/run-diff.ts';
import { completeRun } from '#app/features/awards/results/run-results.ts';
import { defaultRuleSet } from '#app/features/awards/rule-set.ts';
import { lockedArticle, lockedInputs, lockedRound } from '#tests/factories/locked-run.ts';

describe('what is different in a later run', () => {
  it('is nothing when nothing is', () => {
    const run = completeRun(lockedInputs([lockedArticle(1)], [lockedRound([[8, 7]])]));
    expect(runDiff(run, run)).toEqual({
      code: null,
      rules: [],
      articles: { added: [], removed: [], changed: [] },
      standings: [],
      rounds: [],
    });
  });

  it('names articles that are gone, re-dated or new, and whose rank moved by it', () => {
    const before = completeRun(lockedInputs([lockedArticle(1), lockedArticle(3), lockedArticle(6)]));
    const redated = lockedArticle(6, { publishedAt: '2024-05-01T00:00:00.000Z' });
    const after = completeRun(lockedInputs([lockedArticle(1), redated, lockedArticle(4)]));
    const diff = runDiff(before, after);
    expect(diff.articles).toEqual({
      added: [4],
      removed: [{ id: 3, title: 'Berita 3' }],
      changed: [
        {
          id: 6,
          title: 'Berita 6',
          facts: [
            {
              field: 'publishedAt',
              before: lockedArticle(6).publishedAt,
              after: '2024-05-01T00:00:00.000Z',
            },
          ],
        },
      ],
    });
    const outlet = diff.standings.find(({ board, entrantId }) => board === 'outlets' && entrantId === 1);
    expect(outlet).toMatchObject({ name: 'Media 1', before: { rank: 1 }, after: { rank: 2, a: 0 } });
  });

  it('takes lists of ids as sets', () => {
    const locked = lockedArticle(1, { programmes: [1, 2] });
    expect(articlesDiff([locked], [{ ...locked, programmes: [2, 1] }]).changed).toEqual([]);
  });

  it('tells rules by path, marks, recusals and another decision with its reasons', () => {
    const first = lockedRound([
      [8, 7],
      [6, 7],
    ]);
    const before = completeRun(lockedInputs([], [first]));
    const second = {
      ...lockedRound(
        [
          [8, 9],
          [6, null],
        ],
        [[2], [1]],
      ),
      recusals: [{ entryId: 2, jurorId: 2, how: 'committee', reason: 'Kerabat.' }],
    };
    second.decisions = [{ ...second.decisions[0]!, reasons: 'Keberatan diterima.' }];
    const inputs = lockedInputs([], [second]);
    inputs.ruleSet = {
      version: 2,
      rules: { ...defaultRuleSet, originality: { ...defaultRuleSet.originality, floor: 0.2 } },
    };
    const diff = runDiff(before, completeRun({ ...inputs, codeVersion: 'gema-results/9' }));
    expect(diff.code).toEqual({ before: inputs.codeVersion, after: 'gema-results/9' });
    expect(diff.rules).toEqual([{ path: 'originality.floor', before: 0.1, after: 0.2 }]);
    expect(diff.rounds).toEqual([
      {
        roundId: 1,
        name: 'Media daerah',
        state: 'kept',
        marks: 2,
        recusals: 1,
        entries: 0,
        decision: {
          before: [
            { recipient: 'Media 1', place: 1, award: 'Juara 1' },
            { recipient: 'Media 2', place: 2, award: 'Juara 2' },
          ],
          after: [
            { recipient: 'Media 2', place: 1, award: 'Juara 1' },
            { recipient: 'Media 1', place: 2, award: 'Juara 2' },
          ],
          reasons: 'Keberatan diterima.',
        },
      },
    ]);
    expect(runDiff(before, completeRun(lockedInputs([]))).rounds).toMatchObject([{ state: 'removed' }]);
  });
});
