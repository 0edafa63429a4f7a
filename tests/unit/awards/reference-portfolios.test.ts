import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '#app/features/awards/article-facts.ts';
import { scoreBoard } from '#app/features/awards/season-score.ts';
import { evenPortfolio, frame2025 } from '#tests/factories/portfolio.ts';

const copies = { originality: 0.02, words: 400, ownSources: 0, fieldReporting: false };
const lightEdits = { originality: 0.2, words: 350, ownSources: 0, fieldReporting: false };
const mid = { originality: 0.35, words: 450, ownSources: 1, fieldReporting: false };
const small = { originality: 0.9, words: 900, ownSources: 2, fieldReporting: true };

/** The portfolios of scoring specification, section 3, with A to the printed precision. */
const portfolios: [string, ArticleFacts[], string][] = [
  [
    '300 copies of 60 releases',
    evenPortfolio(300, copies).map((article, i) => ({ ...article, contentHash: `release ${i % 60}` })),
    '0.00',
  ],
  ['1000 lightly edited articles', evenPortfolio(1000, lightEdits), '28.37'],
  ['60 mid articles', evenPortfolio(60, mid), '60.50'],
  ['12 articles of a small outlet', evenPortfolio(12, small), '89.51'],
  [
    'the small outlet with 240 verbatim copies',
    [...evenPortfolio(12, small), ...evenPortfolio(240, copies, 'copy')],
    '89.51',
  ],
];

describe('reference portfolios', () => {
  it.each(portfolios)('%s', (_, articles, printed) => {
    const [score] = scoreBoard('outlets', articles, frame2025);
    expect(score?.A.toFixed(2)).toBe(printed);
    expect(score?.articles).toHaveLength(articles.length);
    const alone = score!.articles.filter(({ articleId, founderId }) => founderId === articleId);
    expect(alone).toHaveLength(articles.filter(({ originality }) => originality! > 0.1).length);
  });

  it('gives the small outlet the same score to the last bit with and without copies', () => {
    const [without, withCopies] = [portfolios[3]![1], portfolios[4]![1]].map(
      articles => scoreBoard('outlets', articles, frame2025)[0]!.A,
    );
    expect(withCopies).toBe(without);
  });
});
