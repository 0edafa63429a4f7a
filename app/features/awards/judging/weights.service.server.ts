import type { Context } from '#app/lib/context.ts';
import { Invalid } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { type AgreedWeights, agreeByPairs, agreeByRanks, pairsOf } from '../weighting/agreed-weights.ts';
import { auditRound, onRound, updateRoundRow } from './round-writing.server.ts';
import type { Rubric } from './rubric.ts';
import type { WeightsForm } from './weights-schema.ts';

/** The weights that an answered form gives to the criteria of a rubric; undefined where it speaks of other criteria. */
export function weightsOf({ criteria }: Pick<Rubric, 'criteria'>, form: WeightsForm) {
  const keys = criteria.map(({ key }) => key);
  if (form.method === 'rank_order') {
    if (form.values.length !== keys.length) return undefined;
    return { agreed: agreeByRanks(keys, form.values), contradiction: null };
  }
  if (form.values.length !== pairsOf(keys.length).length) return undefined;
  return agreeByPairs(keys, form.values);
}

/** The rubric with weights as they were agreed. */
function reweighted(rubric: Rubric, agreed: AgreedWeights): Rubric {
  const criteria = rubric.criteria.map((criterion, i) => ({ ...criterion, weight: agreed.weights[i]! }));
  return { ...rubric, criteria, agreed };
}

/**
 * Gives the criteria of a round that is being set up the weights that were agreed, and keeps what was said with the rubric.
 * @throws Invalid when the answers are about other criteria; Conflict when jurors are at work already, or the round changed
 * since `version` was read.
 */
export async function agreeWeights(ctx: Context<Db>, roundId: number, form: WeightsForm): Promise<void> {
  await onRound(ctx, roundId, ['setup'], async (inner, round) => {
    const answer = weightsOf(round.rubric, form);
    if (!answer) throw new Invalid({ values: ['weights.otherCriteria'] });
    const rubric = reweighted(round.rubric, answer.agreed);
    await updateRoundRow(inner, round, { rubric: JSON.stringify(rubric) }, form.version);
    const told = ({ criteria }: Rubric) =>
      criteria.map(({ name, weight }) => `${name} ${weight}%`).join(', ');
    await auditRound(inner, round, 'weightsAgreed', [
      { field: 'criteria', before: told(round.rubric), after: told(rubric) },
    ]);
  });
}
