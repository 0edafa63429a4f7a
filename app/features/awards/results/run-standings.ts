import type { NearDuplicates } from '#app/features/coverage/near-duplicates.ts';
import { barredReason, type CandidateFacts } from '../candidates.ts';
import { leagueOf } from '../leagues.ts';
import { pooledByNetwork } from '../networks.ts';
import { leagueOutletOf, partiesOf, type ScoredStanding, scoredStanding } from '../scored-standing.ts';
import { type SeasonFrame, seasonFrame } from '../season-frame.ts';
import {
  type Assessment,
  assessArticle,
  type Board,
  barAssessments,
  groupByEntrant,
} from '../season-score.ts';
import { rankEntrants } from '../standing.ts';
import { takingPartShares } from '../taking-part.ts';
import type { LockedStanding, RunInputs } from './run-document.ts';

/** A locked season prepared for scoring. */
interface LockedScoring {
  frame: SeasonFrame;
  assessments: Assessment[];
  pairs: NearDuplicates;
  /** T of an entrant; 0 in a run without attendance. */
  takingPart: ReturnType<typeof takingPartShares>;
}

/** Judges every article of a locked season by its rules. */
function lockedScoring(
  inputs: Pick<RunInputs, 'season' | 'ruleSet' | 'articles' | 'nearDuplicates' | 'attendance'>,
): LockedScoring {
  const { season, ruleSet } = inputs;
  const frame = seasonFrame({
    startsOn: season.startsOn,
    endsOn: season.endsOn,
    programmes: season.programmes.map(({ id }) => id),
    rules: ruleSet.rules,
  });
  return {
    frame,
    assessments: inputs.articles.map(article => assessArticle(article, frame)),
    pairs: pairsByText(inputs),
    takingPart: takingPartShares(inputs.attendance ?? { gatherings: [], attended: [] }),
  };
}

/** The boards a season awards; runs of before that could be chosen hold none and have both. */
const boardsOf = ({ season }: Pick<RunInputs, 'season'>): readonly Board[] =>
  season.boards ?? ['outlets', 'journalists'];

/** The standing of every entrant of both boards, ranked within league and board, by board and id. */
export function lockedStandings(inputs: RunInputs): LockedStanding[] {
  const scores: RankedScore[] = [];
  // The points of every article of a large season are too many to be held at once.
  for (const { points: _, detail: __, ...score } of lockedScores(inputs)) scores.push(score);
  return boardsOf(inputs).flatMap(board => ranked(scores.filter(score => score.board === board)));
}

/** The score of every entrant of both boards down to each article's points, with the league, one after the other. */
export function* lockedScores(
  inputs: Omit<RunInputs, 'rounds' | 'jurors'>,
): Generator<ScoredStanding & { leagueId: number | null }> {
  const { frame, assessments, pairs, takingPart } = lockedScoring(inputs);
  const outlets = new Map(inputs.outlets.map(outlet => [outlet.id, outlet]));
  const candidates = candidatesOf(inputs);
  for (const board of boardsOf(inputs)) {
    for (const [entrantId, own] of lockedGroups(board, assessments, frame, inputs.outlets)) {
      const reason = barredReason(candidates, board, entrantId, own);
      const judged = reason ? barAssessments(own, reason) : own;
      const home = reason ? null : leagueOutletOf(board, entrantId, own);
      const league = leagueOf(home === null ? undefined : outlets.get(home), inputs.season.leagues);
      const share = reason ? 0 : takingPart(board, partiesOf(board, entrantId, own));
      yield {
        leagueId: league?.id ?? null,
        ...scoredStanding(board, entrantId, judged, frame, pairs, share),
      };
    }
  }
}

/** Whom people and the rules kept out. */
function candidatesOf({
  setAside,
  journalists,
  ruleSet,
}: Pick<RunInputs, 'setAside' | 'journalists' | 'ruleSet'>): CandidateFacts {
  return {
    barred: { outlets: new Set(setAside.outlets), journalists: new Set(setAside.journalists) },
    certified: ruleSet.rules.eligibility.ukw
      ? new Set(journalists.filter(({ certified }) => certified).map(({ id }) => id))
      : null,
  };
}

/** The articles of every entrant of a board; outlets of one network together where they enter as one. */
export function lockedGroups(
  board: Board,
  assessments: readonly Assessment[],
  { rules }: Pick<SeasonFrame, 'rules'>,
  outlets: RunInputs['outlets'],
): Map<number, Assessment[]> {
  const groups = groupByEntrant(board, assessments);
  if (board === 'journalists' || !rules.eligibility.onePerNetwork) return groups;
  const networks = new Map(outlets.map(({ id, networkId }) => [id, networkId]));
  return pooledByNetwork(groups, id => networks.get(id) ?? null);
}

type RankedScore = Omit<ScoredStanding, 'points' | 'detail'> & { leagueId: number | null };

function ranked(standings: readonly RankedScore[]): LockedStanding[] {
  const leagues = [...new Set(standings.map(({ leagueId }) => leagueId))];
  return leagues
    .flatMap(leagueId => {
      const own = standings.filter(standing => standing.leagueId === leagueId);
      return rankEntrants(own.map(standing => ({ ...standing, A: standing.a }))).flatMap(
        ({ rank, entrants }) =>
          entrants.map(({ board, entrantId, a, v, q, b, c, t, articles: counted, excluded }) => ({
            ...{ board, entrantId, leagueId, rank, a, v, q, b, c, counted, excluded },
            ...(t > 0 && { t }),
          })),
      );
    })
    .sort((a, b) => a.entrantId - b.entrantId);
}

/** Near-duplicates are looked up by text, in both directions. */
function pairsByText({
  articles,
  nearDuplicates,
}: Pick<RunInputs, 'articles' | 'nearDuplicates'>): NearDuplicates {
  const hashOf = new Map(articles.map(({ id, contentHash }) => [id, contentHash]));
  const pairs = new Map<string, string[]>();
  const note = (from: number, to: number) => {
    const [hash, other] = [hashOf.get(from), hashOf.get(to)];
    if (hash == null || other == null) return;
    pairs.set(hash, [...(pairs.get(hash) ?? []), other]);
  };
  for (const [a, b] of nearDuplicates) {
    note(a, b);
    note(b, a);
  }
  return pairs;
}
