import { describe, expect, it } from 'vitest';
import type { ArticleFacts, Exclusion } from '#app/features/awards/article-facts.ts';
import { exclusions } from '#app/features/awards/eligibility.ts';
import { defaultRuleSet } from '#app/features/awards/rule-set.ts';
import { seasonFrame } from '#app/features/awards/season-frame.ts';
import { articleFacts, frame2025, year2025 } from '#tests/factories/portfolio.ts';

const cases: [string, Partial<ArticleFacts>, Exclusion[]][] = [
  ['an ordinary article', {}, []],
  ['the first instant of the first day in Jakarta', { publishedAt: '2024-12-31T17:00:00.000Z' }, []],
  ['the instant before', { publishedAt: '2024-12-31T16:59:59.999Z' }, ['outside_period']],
  ['the last instant of the last day', { publishedAt: '2025-12-31T16:59:59.999Z' }, []],
  ['the instant after', { publishedAt: '2025-12-31T17:00:00.000Z' }, ['outside_period']],
  ['no instant at all', { publishedAt: 'kemarin' }, ['outside_period']],
  ['no programme', { programmes: [] }, ['off_topic']],
  ['a programme of another season', { programmes: ['JKN'] }, ['off_topic']],
  ['one of several programmes', { programmes: ['JKN', 'JP'] }, []],
  ['149 words', { words: 149 }, ['too_short']],
  ['150 words', { words: 150 }, []],
  ['unknown words', { words: null }, ['length_unknown']],
  ['29 seconds', { channel: 'radio', words: 500, seconds: 29 }, ['too_short']],
  ['30 seconds', { channel: 'radio', words: null, seconds: 30 }, []],
  ['unknown seconds', { channel: 'television', words: 500, seconds: null }, ['length_unknown']],
  ['a photo', { channel: 'photo', words: 20 }, []],
  ['an advertorial', { format: 'advertorial' }, ['advertorial']],
  ['a paid article', { paid: true }, ['advertorial']],
  ['no evidence', { hasEvidence: false }, ['no_evidence']],
  ['an upheld ruling', { rulings: [{ kind: 'ethics', upheld: true }] }, ['ethics_ruling']],
  ['a dismissed complaint', { rulings: [{ kind: 'ethics', upheld: false }] }, []],
  ['an error left standing', { rulings: [{ kind: 'factual_error', retracted: false }] }, ['factual_error']],
  ['an error retracted', { rulings: [{ kind: 'factual_error', retracted: true }] }, []],
  ['set aside by the committee', { setAside: true, reversed: ['set_aside'] }, ['set_aside']],
  ['two faults', { words: 10, paid: true }, ['too_short', 'advertorial']],
  ['a fault reversed', { words: 10, paid: true, reversed: ['too_short'] }, ['advertorial']],
  ['a fault nobody can reverse', { programmes: [], reversed: ['off_topic'] }, ['off_topic']],
];

describe('eligibility', () => {
  it.each(cases)('%s', (_, facts, expected) => {
    expect(exclusions(articleFacts(facts), frame2025)).toEqual(expected);
  });

  it('asks for the Press Council only where the rules do', () => {
    const rules = structuredClone(defaultRuleSet);
    rules.eligibility.pressCouncil = true;
    const frame = seasonFrame({ ...year2025, rules });
    expect(exclusions(articleFacts({ outletVerified: true }), frame)).toEqual([]);
    expect(exclusions(articleFacts(), frame)).toEqual(['press_council']);
    expect(exclusions(articleFacts({ reversed: ['press_council'] }), frame)).toEqual([]);
    expect(exclusions(articleFacts({ outletVerified: false }), frame2025)).toEqual([]);
  });

  it('names a reason once however many rulings there are', () => {
    const rulings = [1, 2].map(() => ({ kind: 'ethics' as const, upheld: true }));
    expect(exclusions(articleFacts({ rulings }), frame2025)).toEqual(['ethics_ruling']);
  });
});
