import { expect, it } from 'vitest';
import { foundShares } from '#app/features/awards/results/found-shares.ts';
import { lockedArticle, lockedInputs } from '#tests/factories/locked-run.ts';

it('says per outlet how its articles were found, lists counted as staff', () => {
  const articles = ['feed', 'feed', 'officer', 'import', 'candidate'].map((foundBy, i) =>
    lockedArticle(i + 1, { outletId: 2, foundBy }),
  );
  expect(
    foundShares(lockedInputs([...articles, lockedArticle(6, { outletId: 1, foundBy: 'missed' })])),
  ).toEqual([
    { name: 'Media 2', articles: 5, feed: 0.4, officer: 0.4, candidate: 0.2 },
    { name: 'Media 1', articles: 1, feed: 0, officer: 1, candidate: 0 },
  ]);
});
