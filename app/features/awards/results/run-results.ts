import { rankingPicture } from '../deliberation/ranking-picture.ts';
import { defaultJuryRules } from '../panel/jury-index.ts';
import { panelStanding } from '../panel-standing.ts';
import type { LockedAward, LockedRound, RoundResult, RunDocument, RunInputs } from './run-document.ts';
import { lockedStandings } from './run-standings.ts';

/**
 * Names the code that turns inputs into results. Raise it whenever a change makes the same inputs give other results (a
 * test with a fixed hash notices): runs locked before then say that they were computed by another version.
 */
export const resultsVersion = 'gema-results/3';

/** Versions that did not count rankings again; their runs are still computed as they were. */
const withoutRankings = new Set(['gema-results/1', 'gema-results/2']);

/** The whole document: the inputs and everything computed from them. The same inputs give the same document. */
export function completeRun(inputs: RunInputs): RunDocument {
  return {
    ...inputs,
    results: {
      standings: lockedStandings(inputs),
      rounds: inputs.rounds.map(round => roundResult(round, inputs.codeVersion)),
      awards: inputs.rounds.flatMap(awardsOf),
    },
  };
}

/** What a document's results are when they are computed anew from its inputs. */
export function recomputeRun({ results: _, ...inputs }: RunDocument): RunDocument {
  return completeRun(inputs);
}

/**
 * The order of a round by its submitted marks or rankings. An entry without A counts 0 where A has a weight.
 * @param codeVersion the version that computed the run: an older one is followed in what it left out
 */
export function roundResult(round: LockedRound, codeVersion = resultsVersion): RoundResult {
  const none: RoundResult = { roundId: round.id, method: null, order: [] };
  if (round.mode === 'ranking') return withoutRankings.has(codeVersion) ? none : rankingResult(round);
  if (round.mode !== 'marks') return none;
  const present = round.entries.filter(entry => entry.removalReason === null);
  const ids = new Set(present.map(({ id }) => id));
  const standing = panelStanding(
    present.map(({ id, a }) => ({ id, A: a ?? 0 })),
    round.sheets
      .filter(({ entryId }) => ids.has(entryId))
      .flatMap(({ entryId, jurorId, marks }) =>
        marks.map(({ criterion, mark }) => ({ entryId, jurorId, criterionId: criterion, mark })),
      ),
    {
      ...defaultJuryRules,
      ...(round.rubric.average && { average: round.rubric.average }),
      criteria: round.rubric.criteria.map(({ key, weight }) => ({ id: key, weight: weight / 100 })),
      ownReportingId: round.rubric.ownReporting,
      weights: { activity: round.indexWeight, jury: 1 - round.indexWeight },
    },
  );
  if ('error' in standing) return none;
  return {
    roundId: round.id,
    method: standing.jury.method,
    order: standing.places.flatMap(({ rank, aheadBy, finalists }) =>
      finalists
        .map(({ id, A, J, F }) => ({ entryId: id as number, rank, A, J, F, aheadBy }))
        .sort((a, b) => a.entryId - b.entryId),
    ),
  };
}

/** The order that a round's rankings give by Schulze, with Borda and Ranked Pairs beside it; none without rankings. */
function rankingResult({ id, entries, ballots }: LockedRound): RoundResult {
  const present = entries.filter(entry => entry.removalReason === null);
  const picture = rankingPicture(
    present.map(entry => entry.id),
    ballots.flatMap(({ jurorId, ranking, judged = [] }) =>
      judged.length === 0 ? [] : [{ jurorId, ranking, judged }],
    ),
  );
  if (picture.ballots === 0) return { roundId: id, method: null, order: [] };
  const indexOf = new Map(present.map(entry => [entry.id, entry.a]));
  return {
    roundId: id,
    method: 'schulze',
    order: picture.places.flatMap(({ rank, ids, aheadBy }) =>
      ascending(ids).map(entryId => ({
        ...{ entryId, rank, A: indexOf.get(entryId) ?? null, J: null, F: null, aheadBy },
      })),
    ),
    beside: {
      borda: picture.methods.borda.map(ascending),
      rankedPairs: picture.methods.rankedPairs.map(ascending),
    },
  };
}

function ascending(ids: readonly unknown[]): number[] {
  return ids.map(Number).sort((a, b) => a - b);
}

/** The awards of the decision in force, by place; a screening awards nothing. */
export function awardsOf(round: LockedRound): LockedAward[] {
  const decision = round.decisions.at(-1);
  if (!decision || round.mode === 'screening') return [];
  const entries = new Map(round.entries.map(entry => [entry.id, entry]));
  return [...decision.places]
    .sort((a, b) => a.place - b.place || a.entryId - b.entryId)
    .flatMap(({ entryId, place, award }) => {
      const entry = entries.get(entryId);
      if (!entry) return [];
      const shared = decision.places.filter(other => other.place === place).length > 1;
      const { recipient, affiliation, workTitle } = entry;
      return [{ roundId: round.id, entryId, place, shared, award, recipient, affiliation, workTitle }];
    });
}
