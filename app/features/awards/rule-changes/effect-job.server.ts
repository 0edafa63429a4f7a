import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { groupByEntrant, judgeSeason, keptStanding, openScoring, pairFinder } from '../scoring-run.server.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { leagueEffects, type Placed } from './effect.ts';
import { findRuleProposal, listPlaced, updateProposalEffect } from './queries.server.ts';

/** Entrants between two questions whether to stop. */
const entrantsAtOnce = 20;

/**
 * Job `awards.rules-effect`: computes the standing of an open season by the rules that are proposed, keeps of it what is
 * different from the standing on show, and puts nothing on show. Safe to repeat and to break off.
 */
export async function runRulesEffect(run: JobRun): Promise<{ entrants: number }> {
  const { seasonId } = run.payload as { seasonId: number };
  const proposal = await findRuleProposal(run.db, seasonId);
  const scoring = proposal && (await openScoring(run.db, seasonId, { rules: proposal.rules }));
  if (!scoring) return { entrants: 0 };
  const shown = (await findSeason(run.db, seasonId))?.shown;
  const before = shown ? await listPlaced(run.db, shown.ruleSetId) : [];
  const assessments = await judgeSeason(scoring);
  const groups = scoring.season.boards.map(
    board => [board, groupByEntrant(scoring, board, assessments)] as const,
  );
  const total = groups.reduce((sum, [, entrants]) => sum + entrants.size, 0);
  const pairsOf = pairFinder(scoring);
  const after: Placed[] = [];
  for (const [board, entrants] of groups) {
    for (const [entrantId, own] of entrants) {
      const pairs = await pairsOf(board, own);
      const { a: A, leagueId } = keptStanding(scoring, board, entrantId, own, pairs);
      after.push({ board, entrantId, leagueId, A });
      if (after.length % entrantsAtOnce > 0) continue;
      await run.progress(after.length, total);
      if (await run.cancelled()) return { entrants: 0 };
    }
  }
  await updateProposalEffect(run.db, proposal.id, {
    comparedAt: shown?.at ?? null,
    leagues: leagueEffects(before, after),
  });
  return { entrants: after.length };
}
