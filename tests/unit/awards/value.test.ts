import { describe, expect, it } from 'vitest';
import { defaultRuleSet as rules } from '#app/features/awards/rule-set.ts';
import { articleValue, measuredWords, originalityFactor } from '#app/features/awards/value.ts';
import { articleFacts } from '#tests/factories/portfolio.ts';

describe('m(o)', () => {
  it.each([
    [null, 0],
    [0, 0],
    [0.1, 0],
    [0.35, 0.5],
    [0.6, 1],
    [1, 1],
    [7, 1],
    [-1, 0],
    [Number.NaN, 0],
  ])('of %s is %s', (o, expected) => {
    expect(originalityFactor(o, rules)).toBeCloseTo(expected, 12);
  });
});

describe('u', () => {
  it.each([
    ['a verbatim copy', { originality: 0.02, ownSources: 3, fieldReporting: true, words: 900 }, 0],
    ['a light edit', { originality: 0.2, words: 350, ownSources: 0, fieldReporting: false }, 0.104667],
    ['a mid article', { originality: 0.35, words: 450, ownSources: 1, fieldReporting: false }, 0.305417],
    ['a small outlet', { originality: 0.9, words: 900, ownSources: 2, fieldReporting: true }, 0.941667],
    ['the best possible', { originality: 1, words: 600, ownSources: 3, fieldReporting: true }, 1],
    ['more than the best', { originality: 1, words: 6000, ownSources: 30, fieldReporting: true }, 1],
    ['unknown originality', { originality: null, words: 900, ownSources: 3, fieldReporting: true }, 0],
    ['the rest unknown', { originality: 1, words: null, ownSources: null, fieldReporting: null }, 0.5],
    ['nonsense', { originality: 1, words: -5, ownSources: Number.NaN, fieldReporting: false }, 0.5],
  ])('of %s', (_, facts, expected) => {
    expect(articleValue(articleFacts(facts), rules)).toBeCloseTo(expected, 6);
  });
});

describe('measured words', () => {
  it.each([
    [{ channel: 'online', words: 321, seconds: 60 }, 321],
    [{ channel: 'news_agency', words: 200 }, 200],
    [{ channel: 'television', words: 900, seconds: 100 }, 220],
    [{ channel: 'radio', words: 900, seconds: null }, null],
    [{ channel: 'photo', words: 12 }, 300],
    [{ channel: 'online', format: 'photo', words: 12 }, 300],
    [{ channel: 'print', words: null }, null],
  ] as const)('of %o are %s', (facts, expected) => {
    const measured = measuredWords(articleFacts(facts), rules);
    if (expected === null) expect(measured).toBeNull();
    else expect(measured).toBeCloseTo(expected, 9);
  });
});
