import { describe, expect, it } from 'vitest';
import { exclusionCodes, readExclusionCodes } from '#app/features/awards/exclusion-codes.ts';
import { awardPaths, boardOfSlug } from '#app/features/awards/paths.ts';
import { defaultRuleSet } from '#app/features/awards/rule-set.ts';
import { editableRules, editedRules, faultMessages } from '#app/features/awards/rules-form.ts';
import { scoredStanding } from '#app/features/awards/scored-standing.ts';
import { seasonSpan } from '#app/features/awards/season-frame.ts';
import { assessArticle } from '#app/features/awards/season-score.ts';
import { storiesOf } from '#app/features/awards/stories.ts';
import { articleFacts, frame2025, year2025 } from '#tests/factories/portfolio.ts';

const assess = (changes: Parameters<typeof articleFacts>[0]) =>
  assessArticle(articleFacts(changes), frame2025);
const codes = (changes: Parameters<typeof articleFacts>[0]) =>
  exclusionCodes(assess(changes), frame2025.rules);

describe('the reason kept with an article', () => {
  it('is none for one that counts', () => {
    expect(codes({})).toBeNull();
  });

  it('holds every exclusion', () => {
    expect(readExclusionCodes(codes({ words: 20, hasEvidence: false })!)).toEqual([
      'too_short',
      'no_evidence',
    ]);
  });

  it('tells a copy from an unknown originality and from rules that value nothing', () => {
    expect(codes({ originality: 0.1 })).toBe('copy');
    expect(codes({ originality: null })).toBe('originality_unknown');
    const rules = { ...defaultRuleSet, value: { base: 0, depth: 1 } };
    const season = { ...frame2025, rules };
    const worthless = articleFacts({ words: 0, ownSources: 0, channel: 'online', reversed: ['too_short'] });
    expect(exclusionCodes(assessArticle(worthless, season), rules)).toBe('no_value');
  });
});

describe('a standing as it is kept', () => {
  it('counts articles, stories and exclusions, and keeps the sums of every cell', () => {
    const articles = [
      articleFacts({ id: 1 }),
      articleFacts({ id: 2, contentHash: 'text of 1', publishedAt: '2025-04-01T00:00:00.000Z' }),
      articleFacts({ id: 3, publishedAt: '2025-05-01T00:00:00.000Z', programmes: ['JKK'] }),
      articleFacts({ id: 4, words: 3 }),
    ].map(article => assessArticle(article, frame2025));
    const standing = scoredStanding('outlets', 9, articles, frame2025, new Map());
    expect(standing).toMatchObject({ board: 'outlets', entrantId: 9, articles: 3, excluded: 1 });
    expect(standing.detail.stories).toBe(2);
    expect(standing.detail.months).toHaveLength(12);
    expect(standing.detail.months.filter(e => e > 0)).toHaveLength(2);
    expect(standing.points.map(point => point.founderId)).toEqual([1, 1, 3, null]);
    const total = standing.points.reduce((sum, point) => sum + point.total, 0);
    expect(Math.abs(total - standing.a)).toBeLessThan(1e-9);
  });
});

describe('the stories of a score page', () => {
  const point = (articleId: number, points: number, founderId = articleId) => ({
    articleId,
    points,
    founderId,
    u: points / 10,
    volume: points,
    quality: 0,
    breadth: 0,
    consistency: 0,
  });

  it('are led by the article with the points, most first', () => {
    const stories = storiesOf([point(1, 0), point(2, 3, 1), point(3, 5), point(4, 0, 3)]);
    expect(stories.map(({ best, others }) => [best.articleId, others.map(other => other.articleId)])).toEqual(
      [
        [3, [4]],
        [2, [1]],
      ],
    );
  });
});

describe('rules in a form', () => {
  it('come back as they were, in per cent', () => {
    expect(editableRules(defaultRuleSet)).toMatchObject({ volume: 20, quality: 40, minimumWords: 150 });
    expect(editedRules(defaultRuleSet, editableRules(defaultRuleSet))).toEqual(defaultRuleSet);
    const odd = { ...editableRules(defaultRuleSet), volume: 29, quality: 31 };
    expect(editableRules(editedRules(defaultRuleSet, odd))).toEqual(odd);
  });

  it('get each fault beside its field', () => {
    expect(
      faultMessages([
        { path: 'weights', code: 'weights_do_not_add_up' },
        { path: 'depth.fullWords', code: 'out_of_range' },
        { path: 'originality.span', code: 'out_of_range' },
        { path: 'depth', code: 'weights_do_not_add_up' },
        { path: 'weights.takingPart', code: 'taking_part_too_heavy' },
      ]),
    ).toEqual({
      weights: ['awards.faults.weights_do_not_add_up'],
      fullWords: ['errors.between?least=0.01&greatest=100000'],
      span: ['errors.between?least=1&greatest=100'],
      depth: ['awards.faults.weights_do_not_add_up'],
      takingPart: ['awards.faults.taking_part_too_heavy'],
    });
  });
});

describe('addresses', () => {
  it('name the boards in words', () => {
    expect(boardOfSlug('media')).toBe('outlets');
    expect(boardOfSlug('jurnalis')).toBe('journalists');
    expect(boardOfSlug('outlets')).toBeUndefined();
    expect(awardPaths.score(2, 'journalists', 5)).toBe('/penghargaan/2/skor/jurnalis/5');
  });
});

describe('the span of a season', () => {
  it('runs from midnight to midnight in Jakarta', () => {
    expect(seasonSpan(year2025)).toEqual({
      from: '2024-12-31T17:00:00.000Z',
      until: '2025-12-31T17:00:00.000Z',
    });
  });
});
