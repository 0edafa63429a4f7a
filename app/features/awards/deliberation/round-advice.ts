import type { StandingRobustness } from '../robustness/standing-robustness.ts';
import { isClose } from '../robustness/standing-robustness.ts';
import type { Advice, AdvisedPlace, Ask } from './advice.ts';
import type { MarksPicture } from './marks-picture.ts';
import type { RankingPicture } from './ranking-picture.ts';
import type { Screened } from './screening-picture.ts';

const noFigures = { A: null, J: null, F: null, firstProbability: null };

/** What a round of marks advises. While `robustness` is null the first place may be close, and nobody knows. */
export function adviceOfMarks(picture: MarksPicture, robustness: StandingRobustness | null): Advice {
  const probability = new Map(
    robustness?.candidates.map(({ id, firstProbability }) => [id, firstProbability]),
  );
  const places = picture.entries.flatMap(({ id, rank, aheadBy, A, J, F }): AdvisedPlace[] =>
    rank === null
      ? []
      : [{ entryId: Number(id), rank, aheadBy, A, J, F, firstProbability: probability.get(id) ?? null }],
  );
  const winners = places.filter(({ rank }) => rank === 1).map(({ entryId }) => entryId);
  const asks: Ask[] = [];
  if (places.length === 0) asks.push('no_order');
  else if (!robustness) asks.push('firmness_unknown');
  if (robustness && isClose(robustness, winners)) asks.push('close');
  return { places, asks };
}

/** What a round of rankings advises: Schulze's order. */
export function adviceOfRanking({ places, methods }: RankingPicture): Advice {
  const asks: Ask[] = [];
  if (places.length === 0) asks.push('no_order');
  else if (methods.winnersDiffer) asks.push('methods_differ');
  return {
    places: places.flatMap(({ ids, rank, aheadBy }) =>
      ids.map(id => ({ ...noFigures, entryId: Number(id), rank, aheadBy })),
    ),
    asks,
  };
}

/** What a screening advises: all that a majority lets pass, alike. */
export function adviceOfScreening(screened: readonly Screened[]): Advice {
  return {
    places: screened
      .filter(({ outcome }) => outcome === 'pass')
      .map(({ id }) => ({ ...noFigures, entryId: Number(id), rank: 1, aheadBy: null })),
    asks: screened.some(({ outcome }) => outcome === 'even') ? ['even_vote'] : [],
  };
}
