import { defaultJuryRules } from '../panel/jury-index.ts';
import { panelStanding } from '../panel-standing.ts';
import type { LockedAward, LockedRound, RoundResult, RunDocument, RunInputs } from './run-document.ts';
import { lockedStandings } from './run-standings.ts';

/**
 * Names the code that turns inputs into results. Raise it whenever a change makes the same inputs give other results (a
 * test with a fixed hash notices): runs locked before then say that they were computed by another version.
 */
export const resultsVersion = 'gema-results/2';

/** The whole document: the inputs and everything computed from them. The same inputs give the same document. */
export function completeRun(inputs: RunInputs): RunDocument {
  return {
    ...inputs,
    results: {
      standings: lockedStandings(inputs),
      rounds: inputs.rounds.map(roundResult),
      awards: inputs.rounds.flatMap(awardsOf),
    },
  };
}

/** What a document's results are when they are computed anew from its inputs. */
export function recomputeRun({ results: _, ...inputs }: RunDocument): RunDocument {
  return completeRun(inputs);
}

/** The order of a round by its submitted marks. An entry without A counts 0 where A has a weight. */
export function roundResult(round: LockedRound): RoundResult {
  const none: RoundResult = { roundId: round.id, method: null, order: [] };
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
