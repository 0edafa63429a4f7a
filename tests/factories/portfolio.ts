import fc from 'fast-check';
import type { SeasonShape, Story } from '#app/features/awards/activity-index.ts';
import type { ArticleFacts } from '#app/features/awards/article-facts.ts';
import { defaultRuleSet } from '#app/features/awards/rule-set.ts';
import { type ScoringSeason, seasonFrame } from '#app/features/awards/season-frame.ts';

/** Midnight in Asia/Jakarta on the first day of a month of 2025, in milliseconds; month 12 is January 2026. */
const startOfMonth = (month: number) => Date.UTC(2025, month, 1, -7);

const programmes = ['JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JMO'];

export const year2025: ScoringSeason = {
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  programmes,
  rules: defaultRuleSet,
};

export const frame2025 = seasonFrame(year2025);

/** An eligible article; each has its own id and text. */
export function articleFacts(changes: Partial<ArticleFacts> = {}): ArticleFacts {
  return {
    id: 1,
    outletId: 'Suara Batanghari',
    journalistIds: ['Rahma Siregar'],
    publishedAt: '2025-03-18T07:53:45.000Z',
    channel: 'online',
    format: 'hard_news',
    paid: false,
    programmes: ['JMO'],
    words: 450,
    seconds: null,
    originality: 0.8,
    ownSources: 1,
    fieldReporting: false,
    hasEvidence: true,
    rulings: [],
    contentHash: `text of ${changes.id ?? 1}`,
    ...changes,
  };
}

/**
 * `count` like articles spread evenly over 2025, one programme tag each in turn: no two on one day share a
 * tag, and no two texts are alike.
 */
export function evenPortfolio(count: number, changes: Partial<ArticleFacts>, idPrefix = 'a'): ArticleFacts[] {
  const perMonth = count / 12;
  return Array.from({ length: count }, (_, i) => {
    const month = Math.floor(i / perMonth);
    const elapsed = ((i / perMonth) % 1) * (startOfMonth(month + 1) - startOfMonth(month));
    const publishedAt = Math.floor(startOfMonth(month) + elapsed);
    return articleFacts({
      id: `${idPrefix}${i}`,
      publishedAt: new Date(publishedAt).toISOString(),
      programmes: [programmes[i % programmes.length]!],
      contentHash: `text ${idPrefix}${i}`,
      ...changes,
    });
  });
}

const share = fc.oneof(
  fc.constantFrom(0, 0.02, 0.1, 0.2, 0.35, 0.6, 0.9, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

/** A text as its shingles: six families of forty, in which a variant exchanges some of them for its own. */
const text = fc
  .record({ family: fc.nat({ max: 5 }), exchanged: fc.nat({ max: 12 }), added: fc.nat({ max: 30 }) })
  .map(({ family, exchanged, added }) => {
    const base = Array.from({ length: 40 - exchanged }, (_, i) => family * 1000 + i);
    const own = Array.from({ length: exchanged + added }, (_, i) => family * 1000 + 100 + exchanged * 50 + i);
    return {
      contentHash: `${family}/${exchanged}/${added}`,
      shingles: Float64Array.from([...base, ...own]).sort(),
    };
  });

const instant = fc
  .nat({ max: 365 * 24 - 1 })
  .map(hour => new Date(startOfMonth(0) + hour * 60 * 60 * 1000).toISOString());

/** An article inside 2025 and on topic, of one of few outlets and journalists, so that stories meet. */
export const anyArticle: fc.Arbitrary<ArticleFacts> = fc
  .tuple(
    fc.record({
      id: fc.constant(0),
      outletId: fc.nat({ max: 3 }),
      journalistIds: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 }),
      publishedAt: instant,
      channel: fc.constantFrom<ArticleFacts['channel'][]>('online', 'print', 'television', 'radio', 'photo'),
      format: fc.constantFrom('hard_news', 'feature', 'interview', 'photo', 'advertorial'),
      paid: fc.constant(false),
      programmes: fc.subarray(programmes, { minLength: 1, maxLength: 3 }),
      words: fc.nat({ max: 1500 }),
      seconds: fc.option(fc.nat({ max: 600 })),
      originality: fc.option(share),
      ownSources: fc.option(fc.nat({ max: 5 })),
      fieldReporting: fc.option(fc.boolean()),
      hasEvidence: fc.constant(true),
      rulings: fc.constant([]),
    }),
    fc.oneof({ arbitrary: text, weight: 9 }, fc.constant({ contentHash: null, shingles: null })),
  )
  .map(([facts, text]) => ({ ...facts, ...text }));

/** Up to `maxLength` articles of several outlets, numbered from 1. */
export function anyPortfolio(maxLength = 40): fc.Arbitrary<ArticleFacts[]> {
  return fc
    .array(anyArticle, { maxLength })
    .map(list => list.map((article, i) => ({ ...article, id: i + 1 })));
}

export const shape2025: SeasonShape = { months: 12, programmes: programmes.length };

/** One story of the list after clustering. */
export const anyStory: fc.Arbitrary<Story> = fc.record({
  value: share,
  month: fc.nat({ max: shape2025.months - 1 }),
  programmes: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
});

export const anyStories = fc.array(anyStory, { maxLength: 60 });
