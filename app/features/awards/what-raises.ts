import type { ActivityIndex, SeasonShape, Story } from './activity-index.ts';
import { discountedSum } from './discounting.ts';
import type { RuleSet } from './rule-set.ts';
import { articleValue } from './value.ts';

/** Points of A that one more story would add, by the part of the index; all are at least 0. */
export type Gain = { volume: number; quality: number; breadth: number; consistency: number; total: number };

/**
 * What one more story of a value would add to an entrant's index. The parts of A do not meet: a month decides what
 * volume and consistency gain, a programme what breadth gains, the value alone what quality gains. So a table of months
 * and one of programmes say all, and the total of a month and a programme is the sum.
 */
export type Raise = {
  quality: number;
  /** By the season's months: what volume and consistency gain. */
  months: { volume: number; consistency: number }[];
  /** By the season's programmes: what breadth gains from a story of that programme alone. */
  programmes: number[];
};

/**
 * What one more story of this value (u in [0, 1]) adds, by month and programme, to the index of these stories. It must
 * stand by itself: an article on the day and the programmes of another, or much like it, joins that story instead.
 */
export function raiseBy(
  value: number,
  stories: readonly Story[],
  shape: SeasonShape,
  rules: RuleSet,
  index: ActivityIndex,
): Raise {
  const { weights, index: numbers } = rules;
  const volumeOf = (E: number) => Math.min(1, Math.log1p(E) / Math.log(numbers.volumeReference));
  const cellGain = (values: readonly number[], discount: number) =>
    Math.max(0, discountedSum([...values, value], discount) - discountedSum(values, discount));
  const best = stories.map(story => story.value).sort((a, b) => b - a);
  const fifth = best[numbers.bestArticles - 1] ?? 0;
  const months = index.months.map((e, month) => {
    const inMonth = stories.filter(story => story.month === month).map(story => story.value);
    const more = cellGain(inMonth, numbers.monthDiscount);
    const full = (sum: number) => Math.min(1, sum / numbers.fullMonth);
    return {
      volume: 100 * (weights.volume - weights.takingPart) * Math.max(0, volumeOf(index.E + more) - index.V),
      consistency: (100 * weights.consistency * (full(e + more) - full(e))) / shape.months,
    };
  });
  const programmes = index.programmes.map((e, programme) => {
    const shares = stories
      .filter(story => story.programmes.includes(programme))
      .map(story => story.value / story.programmes.length);
    const more = cellGain(shares, numbers.programmeDiscount);
    const full = (sum: number) => Math.min(1, sum / numbers.fullProgramme);
    return (100 * weights.breadth * (full(e + more) - full(e))) / shape.programmes;
  });
  return {
    quality: (100 * weights.quality * Math.max(0, value - fifth)) / numbers.bestArticles,
    months,
    programmes,
  };
}

/** The gain of a story in one month about one programme. */
export function gainAt(raise: Raise, month: number, programme: number): Gain {
  const { volume, consistency } = raise.months[month]!;
  const breadth = raise.programmes[programme]!;
  const { quality } = raise;
  return { volume, quality, breadth, consistency, total: volume + quality + breadth + consistency };
}

/** An article imagined: what makes its value. */
export type ArticleKind = {
  /** o in [0, 1]. */
  originality: number;
  words: number;
  ownSources: number;
  fieldReporting: boolean;
};

/** u of an online article of this kind that is eligible. */
export function kindValue(kind: ArticleKind, rules: RuleSet): number {
  return articleValue({ channel: 'online', format: 'hard_news', seconds: null, ...kind }, rules);
}

/** The article that earns everything: the least own text, length and sources that count in full, reported on the spot. */
export function fullArticle(rules: RuleSet): ArticleKind {
  return {
    originality: 1,
    words: Math.max(Math.ceil(rules.depth.fullWords), rules.eligibility.minimumWords),
    ownSources: Math.ceil(rules.depth.fullOwnSources),
    fieldReporting: true,
  };
}

/**
 * The full article with one thing less each time, to show what that thing is worth: own text, own sources, length,
 * field reporting. The first is the full article itself; a kind too short to be eligible is left out.
 */
export function articleKinds(rules: RuleSet): { name: KindName; kind: ArticleKind }[] {
  const full = fullArticle(rules);
  const { floor, span } = rules.originality;
  const short = Math.max(rules.eligibility.minimumWords, Math.round(full.words / 4));
  const kinds: { name: KindName; kind: ArticleKind }[] = [
    { name: 'full', kind: full },
    { name: 'noField', kind: { ...full, fieldReporting: false } },
    { name: 'oneSource', kind: { ...full, ownSources: 1 } },
    { name: 'noSource', kind: { ...full, ownSources: 0 } },
    { name: 'short', kind: { ...full, words: short } },
    { name: 'halfOwn', kind: { ...full, originality: Math.min(1, floor + span / 2) } },
    { name: 'copy', kind: { ...full, originality: floor } },
  ];
  return kinds.filter(({ name, kind }) => {
    if (name === 'oneSource') return full.ownSources > 1;
    return name !== 'short' || kind.words < full.words;
  });
}

export type KindName = 'full' | 'noField' | 'oneSource' | 'noSource' | 'short' | 'halfOwn' | 'copy';

/** The advice of a score page: points of A that one more article would add. */
export type RaiseAdvice = {
  full: ArticleKind;
  /** Where the full article adds most; the earliest of equal months, the first of equal programmes. */
  best: { month: string; topicId: number; gain: Gain };
  /** The full article in each month still open, about the best programme; "2025-03". */
  months: { month: string; points: number }[];
  /** The full article about each programme, in the best month. */
  programmes: { topicId: number; points: number }[];
  /** Articles of several kinds about the best programme in the best month. */
  kinds: { name: KindName; kind: ArticleKind; points: number }[];
};

/** Puts the advice together. `openMonths` (at least one) name the months in which an article may still appear. */
export function adviseRaise(entrant: {
  stories: readonly Story[];
  shape: SeasonShape;
  rules: RuleSet;
  index: ActivityIndex;
  openMonths: readonly { index: number; name: string }[];
  programmes: readonly number[];
}): RaiseAdvice {
  const { stories, shape, rules, index, openMonths, programmes } = entrant;
  const full = fullArticle(rules);
  const of = (kind: ArticleKind) => raiseBy(kindValue(kind, rules), stories, shape, rules, index);
  const raise = of(full);
  const points = (month: number, programme: number) => gainAt(raise, month, programme).total;
  const bestMonth = openMonths.reduce((best, month) =>
    points(month.index, 0) > points(best.index, 0) ? month : best,
  );
  const bestProgramme = raise.programmes.indexOf(Math.max(...raise.programmes));
  return {
    full,
    best: {
      month: bestMonth.name,
      topicId: programmes[bestProgramme]!,
      gain: gainAt(raise, bestMonth.index, bestProgramme),
    },
    months: openMonths.map(month => ({ month: month.name, points: points(month.index, bestProgramme) })),
    programmes: programmes.map((topicId, programme) => ({
      topicId,
      points: points(bestMonth.index, programme),
    })),
    kinds: articleKinds(rules).map(({ name, kind }) => ({
      name,
      kind,
      points: gainAt(of(kind), bestMonth.index, bestProgramme).total,
    })),
  };
}
