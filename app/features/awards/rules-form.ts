import { between, messageWith } from '#app/lib/message-data.ts';
import { type RuleSet, type RuleSetFault, rangeOf } from './rule-set.ts';
import type { RulesForm } from './schema.ts';

/** The rules as the form holds them: weights in per cent, free of the rounding of shares. */
export type EditableRules = Omit<RulesForm, 'reason' | 'version'>;

const percent = (share: number) => Math.round(share * 1e8) / 1e6;

export function editableRules({ weights, eligibility, depth, index }: RuleSet): EditableRules {
  return {
    volume: percent(weights.volume),
    quality: percent(weights.quality),
    breadth: percent(weights.breadth),
    consistency: percent(weights.consistency),
    minimumWords: eligibility.minimumWords,
    minimumSeconds: eligibility.minimumSeconds,
    fullWords: depth.fullWords,
    fullOwnSources: depth.fullOwnSources,
    bestArticles: index.bestArticles,
  };
}

/** A rule set with what the form holds put in; what the form does not show stays as it is. */
export function editedRules(rules: RuleSet, form: EditableRules): RuleSet {
  const { volume, quality, breadth, consistency } = form;
  return {
    ...rules,
    weights: {
      ...rules.weights,
      volume: volume / 100,
      quality: quality / 100,
      breadth: breadth / 100,
      consistency: consistency / 100,
    },
    eligibility: { minimumWords: form.minimumWords, minimumSeconds: form.minimumSeconds },
    depth: { ...rules.depth, fullWords: form.fullWords, fullOwnSources: form.fullOwnSources },
    index: { ...rules.index, bestArticles: form.bestArticles },
  };
}

/** The range that a value left, in the units of the form. */
function outOfRange(path: string): string {
  const [least, greatest] = rangeOf(path) ?? [0, Number.MAX_VALUE];
  const scale = path.startsWith('weights.') ? 100 : 1;
  if (greatest < Number.MAX_VALUE) return between(least * scale, greatest * scale);
  return least === Number.MIN_VALUE ? 'errors.positive' : messageWith('errors.atLeast', { least });
}

/**
 * Faults of an edited rule set as messages beside the form's fields: the last part of a fault's path names its field,
 * and `weights` the four weights together. What concerns no field of the form stands above it.
 */
export function faultMessages(
  faults: readonly RuleSetFault[],
  form: EditableRules,
): Record<string, string[]> {
  const messages: Record<string, string[]> = {};
  for (const { path, code } of faults) {
    const last = path.split('.').at(-1) ?? '';
    const field = last === 'weights' || Object.hasOwn(form, last) ? last : '';
    const message = code === 'out_of_range' ? outOfRange(path) : `awards.faults.${code}`;
    messages[field] = [...(messages[field] ?? []), message];
  }
  return messages;
}
