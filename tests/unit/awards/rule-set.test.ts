import { describe, expect, it } from 'vitest';
import { defaultRuleSet, type RuleSet, ruleSetFaults } from '#app/features/awards/rule-set.ts';
import { seasonFrame } from '#app/features/awards/season-frame.ts';
import { year2025 } from '#tests/factories/portfolio.ts';

function edited(edit: (rules: RuleSet) => void): RuleSet {
  const rules = structuredClone(defaultRuleSet);
  edit(rules);
  return rules;
}

describe('rule set', () => {
  it('accepts the defaults, also after a round trip through JSON', () => {
    expect(ruleSetFaults(defaultRuleSet)).toEqual([]);
    expect(ruleSetFaults(JSON.parse(JSON.stringify(defaultRuleSet)))).toEqual([]);
  });

  it.each<[string, (rules: RuleSet) => void, string, string]>([
    ['weights above 1', r => (r.weights.quality = 0.5), 'weights', 'weights_do_not_add_up'],
    ['depth below 1', r => (r.depth.words = 0.1), 'depth', 'weights_do_not_add_up'],
    ['value shares', r => (r.value.base = 0.6), 'value', 'weights_do_not_add_up'],
    ['a negative weight', r => (r.weights.volume = -0.1), 'weights.volume', 'out_of_range'],
    ['no number', r => (r.index.fullMonth = Number.NaN), 'index.fullMonth', 'not_a_number'],
    ['division by nothing', r => (r.originality.span = 0), 'originality.span', 'out_of_range'],
    ['ln 1', r => (r.index.volumeReference = 1), 'index.volumeReference', 'out_of_range'],
    ['half an article', r => (r.index.bestArticles = 2.5), 'index.bestArticles', 'not_whole'],
    ['half a word', r => (r.eligibility.minimumWords = 1.5), 'eligibility.minimumWords', 'not_whole'],
    ['endless words', r => (r.depth.fullWords = 1e308), 'depth.fullWords', 'out_of_range'],
    ['a span beyond all text', r => (r.originality.floor = 0.9), 'originality.span', 'out_of_reach'],
    ['taking part', r => (r.weights.takingPart = 0.06), 'weights.takingPart', 'taking_part_too_heavy'],
  ])('refuses %s', (_, edit, path, code) => {
    expect(ruleSetFaults(edited(edit))).toEqual([{ path, code }]);
  });

  it('refuses what is no rule set, field by field', () => {
    const faults = ruleSetFaults({} as RuleSet);
    expect(faults).toContainEqual({ path: 'weights.volume', code: 'not_a_number' });
    expect(faults).toContainEqual({ path: 'eligibility.ukw', code: 'not_a_choice' });
  });
});

describe('season frame', () => {
  it('lists every month the season touches', () => {
    const frame = seasonFrame({ ...year2025, startsOn: '2024-11-30', endsOn: '2025-02-01' });
    expect(frame.months).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
    expect(frame.monthOfDay[0]).toBe(0);
    expect(frame.monthOfDay.at(-1)).toBe(3);
  });

  it.each([
    ['2025-02-31', '2025-12-31'],
    ['2025-01-01', '31-12-2025'],
    ['2025-12-31', '2025-01-01'],
    ['1900-01-01', '2025-01-01'],
  ])('refuses %s to %s', (startsOn, endsOn) => {
    expect(() => seasonFrame({ ...year2025, startsOn, endsOn })).toThrow(RangeError);
  });

  it('refuses a season without programmes and counts a repeated one once', () => {
    expect(() => seasonFrame({ ...year2025, programmes: [] })).toThrow(RangeError);
    expect(seasonFrame({ ...year2025, programmes: ['JP', 'JP'] }).programmes).toEqual(['JP']);
  });
});
