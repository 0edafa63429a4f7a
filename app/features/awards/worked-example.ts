import { type ActivityIndex, activityIndex, type SeasonShape, type Story } from './activity-index.ts';
import type { EditableRules } from './rule-fields.ts';
import { defaultRuleSet, type RuleSet, ruleSetFaults } from './rule-set.ts';
import { editedRules } from './rules-form.ts';
import { articleDepth, articleValue, originalityFactor } from './value.ts';

/** Articles of one kind, spread evenly over a year of twelve months and six programmes. */
type ExamplePortfolio = {
  key: 'copies' | 'edited' | 'middle' | 'small';
  articles: number;
  originality: number;
  words: number;
  ownSources: number;
  fieldReporting: boolean;
};

/** The reference portfolios of the scoring specification, section 3. */
const examplePortfolios: readonly ExamplePortfolio[] = [
  { key: 'copies', articles: 300, originality: 0.02, words: 350, ownSources: 0, fieldReporting: false },
  { key: 'edited', articles: 1000, originality: 0.2, words: 350, ownSources: 0, fieldReporting: false },
  { key: 'middle', articles: 60, originality: 0.35, words: 450, ownSources: 1, fieldReporting: false },
  { key: 'small', articles: 12, originality: 0.9, words: 900, ownSources: 2, fieldReporting: true },
];

const year: SeasonShape = { months: 12, programmes: 6 };

const asText = { channel: 'online', format: 'feature', seconds: null } as const;

export type ExampleOutcome = ExamplePortfolio & { u: number; index: ActivityIndex };

/** What a portfolio earns under these rules: the value of one of its articles, and the index of all of them. */
function examplePoints(portfolio: ExamplePortfolio, rules: RuleSet, shape = year): ExampleOutcome {
  const tooShort = portfolio.words < rules.eligibility.minimumWords;
  const u = tooShort ? 0 : articleValue({ ...portfolio, ...asText }, rules);
  const stories = Array.from(
    { length: u > 0 ? portfolio.articles : 0 },
    (_, i): Story => ({
      value: u,
      month: Math.floor((i * shape.months) / portfolio.articles),
      programmes: [i % shape.programmes],
    }),
  );
  return { ...portfolio, u, index: activityIndex(stories, shape, rules) };
}

/** The worked example for what a form holds, or null while that is no rule set. */
export function workedExample(typed: EditableRules): { rules: RuleSet; outcomes: ExampleOutcome[] } | null {
  const rules = editedRules(defaultRuleSet, typed);
  if (ruleSetFaults(rules).length > 0) return null;
  return { rules, outcomes: examplePortfolios.map(portfolio => examplePoints(portfolio, rules)) };
}

/**
 * One article a month over a whole season, about its programmes in turn, as long as the rules ask for at least: the values
 * m(o), d and u of each, and the index of all.
 */
export function seasonExample(rules: RuleSet, shape: SeasonShape) {
  const small = examplePortfolios.find(({ key }) => key === 'small')!;
  const words = Math.max(small.words, Math.ceil(rules.eligibility.minimumWords));
  const portfolio = { ...small, words, articles: shape.months };
  return {
    ...examplePoints(portfolio, rules, shape),
    m: originalityFactor(portfolio.originality, rules),
    d: articleDepth({ ...portfolio, ...asText }, rules),
  };
}
