import { describe, expect, it } from 'vitest';
import { defaultRuleSet } from '#app/features/awards/rule-set.ts';
import { editableRules } from '#app/features/awards/rules-form.ts';
import { workedExample } from '#app/features/awards/worked-example.ts';

const typed = editableRules(defaultRuleSet);
const points = (changes: object = {}) =>
  workedExample({ ...typed, ...changes })?.outcomes.map(({ index }) => Number(index.A.toFixed(2)));

describe('the worked example beside the rules', () => {
  it('shows the reference portfolios of the specification', () => {
    expect(points()).toEqual([0, 28.37, 60.5, 89.51]);
  });

  it('follows what is typed', () => {
    expect(points({ minimumWords: 500 })).toEqual([0, 0, 0, 89.51]);
    expect(points({ floor: 0, span: 1 })![0]).toBeGreaterThan(0);
  });

  it('is absent while the numbers are no rule set', () => {
    expect(points({ volume: 30 })).toBeUndefined();
    expect(points({ fullWords: Number.NaN })).toBeUndefined();
    expect(points({ bestArticles: 0 })).toBeUndefined();
  });
});
