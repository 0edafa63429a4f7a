import { describe, expect, it } from 'vitest';
import { defaultRuleSet } from '#app/features/awards/rule-set.ts';
import { seasonFrame } from '#app/features/awards/season-frame.ts';
import { scoreBoard } from '#app/features/awards/season-score.ts';
import { articleFacts, frame2025, year2025 } from '#tests/factories/portfolio.ts';

const on = (day: string) => `2025-${day}T03:00:00.000Z`;

describe('season score', () => {
  it('lists every article of an entrant with its points or why it has none', () => {
    const [score] = scoreBoard(
      'outlets',
      [
        articleFacts({ id: 1, publishedAt: on('03-01'), contentHash: 'story', ownSources: 0 }),
        articleFacts({ id: 2, publishedAt: on('04-01'), contentHash: 'story', ownSources: 2 }),
        articleFacts({ id: 3, publishedAt: on('05-01'), words: 20 }),
        articleFacts({ id: 4, publishedAt: on('06-01'), originality: null }),
      ],
      frame2025,
    );
    const rows = score!.articles.map(row => [
      row.articleId,
      row.founderId,
      row.points.total > 0,
      row.exclusions,
    ]);
    expect(rows).toEqual([
      [1, 1, false, []],
      [2, 1, true, []],
      [3, null, false, ['too_short']],
      [4, null, false, []],
    ]);
    // The story counts in March, where its founder appeared, with the better article's value.
    expect(score!.months[2]).toBe(score!.articles[1]!.value);
    expect(score!.months[3]).toBe(0);
  });

  it('shares the value of a co-byline equally, names each author once, and leaves outlets alone', () => {
    const article = articleFacts({ journalistIds: ['Rahma', 'Togar', 'Rahma'] });
    const [outlet] = scoreBoard('outlets', [article], frame2025);
    const journalists = scoreBoard('journalists', [article], frame2025);
    expect(journalists.map(score => score.entrantId)).toEqual(['Rahma', 'Togar']);
    for (const score of journalists) expect(score.articles[0]!.value).toBe(outlet!.articles[0]!.value / 2);
    expect(journalists[0]!.Q).toBeCloseTo(outlet!.Q / 2, 12);
  });

  it('has nobody to credit for an article without a byline', () => {
    expect(scoreBoard('journalists', [articleFacts({ journalistIds: [] })], frame2025)).toEqual([]);
  });

  it('joins a journalist’s story in two outlets, which the outlets keep apart', () => {
    const articles = [
      articleFacts({ id: 1, outletId: 'a', contentHash: 'story' }),
      articleFacts({ id: 2, outletId: 'b', contentHash: 'story', publishedAt: on('06-01') }),
    ];
    const founders = (board: 'outlets' | 'journalists') =>
      scoreBoard(board, articles, frame2025).flatMap(score => score.articles.map(row => row.founderId));
    expect(founders('outlets')).toEqual([1, 2]);
    expect(founders('journalists')).toEqual([1, 1]);
  });

  it('settles one instant and one text by programmes, then value, never by id or order', () => {
    const twins = [
      articleFacts({ contentHash: 'story', programmes: ['JKK'], ownSources: 1 }),
      articleFacts({ contentHash: 'story', programmes: ['JP', 'JMO'], ownSources: 3 }),
    ];
    const results = [
      twins.map((article, i) => ({ ...article, id: i })),
      twins.map((article, i) => ({ ...article, id: 9 - i })).reverse(),
    ].map(list => {
      const [score] = scoreBoard('outlets', list, frame2025);
      return [score!.A, score!.programmes];
    });
    expect(results[1]).toEqual(results[0]);
    expect((results[0]![1] as number[]).map(e => e > 0)).toEqual([true, false, false, false, false, false]);
  });

  it('adds points for taking part where a season weighs it', () => {
    const rules = { ...defaultRuleSet, weights: { ...defaultRuleSet.weights, takingPart: 0.04 } };
    const season = seasonFrame({ ...year2025, rules });
    const [score] = scoreBoard('outlets', [articleFacts()], season, { takingPart: () => 0.5 });
    expect(score!.takingPartPoints).toBeCloseTo(2, 12);
    expect(score!.articles[0]!.points.total + score!.takingPartPoints).toBeCloseTo(score!.A, 9);
  });

  it('takes near-duplicates that are known in place of shingles', () => {
    const articles = ['a', 'b'].map((contentHash, i) =>
      articleFacts({ id: i, contentHash, publishedAt: on(`0${i + 3}-01`) }),
    );
    const nearDuplicates = new Map([
      ['a', ['b']],
      ['b', ['a']],
    ]);
    const [score] = scoreBoard('outlets', articles, frame2025, { nearDuplicates });
    expect(score!.articles.map(row => row.founderId)).toEqual([0, 0]);
  });
});
