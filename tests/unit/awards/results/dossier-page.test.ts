import { describe, expect, it } from 'vitest';
import { dossierPages } from '#app/features/awards/results/dossier-page.ts';
import type { LockedRound } from '#app/features/awards/results/run-document.ts';
import { completeRun } from '#app/features/awards/results/run-results.ts';
import { lockedArticle, lockedInputs, lockedRound } from '#tests/factories/locked-run.ts';

const pagesOf = (
  rounds: LockedRound[],
  articles = [lockedArticle(1), lockedArticle(2), lockedArticle(3)],
) => [...dossierPages(completeRun(lockedInputs(articles, rounds)))];

describe('the pages of candidates', () => {
  it('are those of both boards, with points that add up to A', () => {
    const pages = pagesOf([]);
    expect(pages.map(({ board, entrantId }) => `${board} ${entrantId}`)).toEqual([
      'outlets 2',
      'outlets 3',
      'outlets 1',
      'journalists 2',
      'journalists 1',
    ]);
    for (const { page } of pages) {
      expect(page.stories.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(page.standing!.a, 9);
    }
  });

  it('name a work with its author and what the jury gave it, and no juror', () => {
    const works = lockedRound([
      [8, 6],
      [9, 7],
    ]);
    works.board = 'works';
    works.entries = works.entries.map((entry, at) => ({
      ...{ ...entry, outletId: null, workId: 40 + at, workTitle: `Karya ${at + 1}` },
      ...{ recipient: 'Rahma', affiliation: 'Media 1', a: null },
    }));
    works.sheets[0]!.comment = 'Ditulis dari lapangan.';
    const pages = pagesOf([works]).filter(({ board }) => board === 'works');
    expect(pages.map(({ entrantId }) => entrantId)).toEqual([40, 41]);
    expect(pages[0]!.page).toMatchObject({
      ...{ name: 'Karya 1', author: 'Rahma, Media 1', standing: null, stories: [], excluded: [] },
      rounds: [{ sheets: 2, award: { place: 1, award: 'Juara 1' }, comments: ['Ditulis dari lapangan.'] }],
    });
  });

  it('tell the place of a ranking and the outcome of a screening', () => {
    const ranking: LockedRound = {
      ...lockedRound([[5, 5]]),
      ...{ mode: 'ranking', sheets: [] },
      ballots: [{ jurorId: 1, ranking: [[2], [1]], judged: [1, 2], comment: '' }],
    };
    const screening: LockedRound = { ...lockedRound([[5, 5]], [[2]]), id: 2, mode: 'screening' };
    const { page } = pagesOf([ranking, screening]).find(
      ({ board, entrantId }) => board === 'outlets' && entrantId === 1,
    )!;
    expect(page.rounds).toMatchObject([
      { mode: 'ranking', rankings: 1, rank: 2, jury: null, criteria: [], passed: null },
      { mode: 'screening', award: null, passed: false },
    ]);
  });
});
