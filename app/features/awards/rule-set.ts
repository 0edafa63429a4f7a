import { type LikenessThresholds, NEAR_DUPLICATE } from '#app/features/coverage/originality.ts';

/**
 * Every number of a season's scoring (scoring specification, sections 2 and 3). A season owns its copy as
 * JSON. How o itself is derived (5-word shingles, at least 20, 30 days) belongs to coverage, since o is stored
 * with the article and is the same for every season.
 */
export interface RuleSet {
  eligibility: {
    /** Least words of a text (online, print, news agency). */
    minimumWords: number;
    /** Least seconds on air (television, radio). Photos have no least length. */
    minimumSeconds: number;
    /** Only articles of outlets that the Press Council has verified, on both boards. */
    pressCouncil: boolean;
    /** Only journalists who hold a competency (UKW) of any level. */
    ukw: boolean;
    /** The outlets of one network enter as one; otherwise each for itself. */
    onePerNetwork: boolean;
  };
  length: {
    /** Words one second on air stands for. */
    wordsPerSecond: number;
    /** Words a photo stands for. */
    photoWords: number;
  };
  /** m(o) = clamp((o - floor) / span, 0, 1). */
  originality: { floor: number; span: number };
  depth: {
    /** The three shares of depth; they add up to 1. */
    words: number;
    ownSources: number;
    fieldReporting: number;
    /** Own words (words × o) and own sources from which on those shares are earned in full. */
    fullWords: number;
    fullOwnSources: number;
  };
  /** u = m(o) (base + depth · d); the two add up to 1. */
  value: { base: number; depth: number };
  /** From either on, two texts of one entrant are near-duplicates. */
  nearDuplicate: LikenessThresholds;
  index: {
    /** δ of the discounted sum over a month's and over a programme's articles. */
    monthDiscount: number;
    programmeDiscount: number;
    /** 1 + E at which volume is full: V = min(1, ln(1 + E) / ln volumeReference). */
    volumeReference: number;
    /** How many of the best articles make up quality. */
    bestArticles: number;
    /** Discounted sums at which a programme and a month are full. */
    fullProgramme: number;
    fullMonth: number;
  };
  /** Weights in A. The first four add up to 1; what taking part weighs is taken from volume's. */
  weights: {
    volume: number;
    quality: number;
    breadth: number;
    consistency: number;
    /** Share of the season's gatherings attended; at most 0.05. */
    takingPart: number;
  };
}

/** The greatest weight a season may give to taking part. */
const GREATEST_TAKING_PART = 0.05;

/** The specification's numbers. */
export const defaultRuleSet: RuleSet = {
  eligibility: {
    minimumWords: 150,
    minimumSeconds: 30,
    pressCouncil: false,
    ukw: false,
    onePerNetwork: false,
  },
  length: { wordsPerSecond: 2.2, photoWords: 300 },
  originality: { floor: 0.1, span: 0.5 },
  depth: { words: 0.4, ownSources: 0.35, fieldReporting: 0.25, fullWords: 600, fullOwnSources: 3 },
  value: { base: 0.5, depth: 0.5 },
  nearDuplicate: NEAR_DUPLICATE,
  index: {
    monthDiscount: 0.7,
    programmeDiscount: 0.85,
    volumeReference: 25,
    bestArticles: 5,
    fullProgramme: 2,
    fullMonth: 1,
  },
  weights: { volume: 0.2, quality: 0.4, breadth: 0.2, consistency: 0.2, takingPart: 0 },
};

/** What is wrong with a rule set: the field as a dotted path, and the rule it breaks. */
export interface RuleSetFault {
  path: string;
  code:
    | 'not_a_number'
    | 'not_a_choice'
    | 'out_of_range'
    | 'not_whole'
    | 'out_of_reach'
    | 'weights_do_not_add_up'
    | 'taking_part_too_heavy';
}

const SUM_TOLERANCE = 1e-9;
const SHARE: Range = [0, 1];
/** No article, month or programme comes near it. */
const GREATEST_AMOUNT = 100_000;
const POSITIVE: Range = [0.01, GREATEST_AMOUNT];
const NOT_NEGATIVE: Range = [0, GREATEST_AMOUNT];

type Range = readonly [least: number, greatest: number];
/** Of a yes or no. */
const FLAG = 'flag';
type Ranges<T> = {
  [K in keyof T]: T[K] extends boolean ? typeof FLAG : T[K] extends number ? Range : Ranges<T[K]>;
};

const RANGES: Ranges<RuleSet> = {
  eligibility: {
    minimumWords: NOT_NEGATIVE,
    minimumSeconds: NOT_NEGATIVE,
    pressCouncil: FLAG,
    ukw: FLAG,
    onePerNetwork: FLAG,
  },
  length: { wordsPerSecond: POSITIVE, photoWords: NOT_NEGATIVE },
  originality: { floor: [0, 0.99], span: [0.01, 1] },
  depth: {
    words: SHARE,
    ownSources: SHARE,
    fieldReporting: SHARE,
    fullWords: POSITIVE,
    fullOwnSources: POSITIVE,
  },
  value: { base: SHARE, depth: SHARE },
  nearDuplicate: { jaccard: [0.5, 1], containment: [0.5, 1] },
  index: {
    monthDiscount: SHARE,
    programmeDiscount: SHARE,
    volumeReference: [1.01, GREATEST_AMOUNT],
    bestArticles: [1, 1000],
    fullProgramme: POSITIVE,
    fullMonth: POSITIVE,
  },
  weights: {
    volume: SHARE,
    quality: SHARE,
    breadth: SHARE,
    consistency: SHARE,
    takingPart: SHARE,
  },
};

/** The least and the greatest value of a number, by its dotted path. */
export function rangeOf(path: string): Range | undefined {
  const found = path
    .split('.')
    .reduce<unknown>((ranges, key) => (ranges as Record<string, unknown> | undefined)?.[key], RANGES);
  return Array.isArray(found) ? (found as unknown as Range) : undefined;
}

/** Every fault of an edited rule set; empty when a season may be scored by it. */
export function ruleSetFaults(rules: RuleSet): RuleSetFault[] {
  const faults = rangeFaults(rules, RANGES, '');
  if (faults.length > 0) return faults;
  const { depth, value, weights } = rules;
  const whole: Record<string, number> = {
    'eligibility.minimumWords': rules.eligibility.minimumWords,
    'eligibility.minimumSeconds': rules.eligibility.minimumSeconds,
    'length.photoWords': rules.length.photoWords,
    'depth.fullWords': depth.fullWords,
    'index.bestArticles': rules.index.bestArticles,
  };
  for (const [path, number] of Object.entries(whole)) {
    if (!Number.isInteger(number)) faults.push({ path, code: 'not_whole' });
  }
  if (rules.originality.floor + rules.originality.span > 1 + SUM_TOLERANCE) {
    faults.push({ path: 'originality.span', code: 'out_of_reach' });
  }
  const sums: Record<string, number> = {
    depth: depth.words + depth.ownSources + depth.fieldReporting,
    value: value.base + value.depth,
    weights: weights.volume + weights.quality + weights.breadth + weights.consistency,
  };
  for (const [path, sum] of Object.entries(sums)) {
    if (Math.abs(sum - 1) > SUM_TOLERANCE) faults.push({ path, code: 'weights_do_not_add_up' });
  }
  if (weights.takingPart > Math.min(GREATEST_TAKING_PART, weights.volume)) {
    faults.push({ path: 'weights.takingPart', code: 'taking_part_too_heavy' });
  }
  return faults;
}

function rangeFaults<T extends object>(values: T, ranges: Ranges<T>, prefix: string): RuleSetFault[] {
  return Object.entries(ranges).flatMap(([key, range]): RuleSetFault[] => {
    const path = prefix + key;
    const value: unknown = (values as Record<string, unknown> | undefined)?.[key];
    if (range === FLAG) return typeof value === 'boolean' ? [] : [{ path, code: 'not_a_choice' }];
    if (!Array.isArray(range)) {
      return rangeFaults((value ?? {}) as object, range as Ranges<object>, `${path}.`);
    }
    if (typeof value !== 'number' || !Number.isFinite(value)) return [{ path, code: 'not_a_number' }];
    const [least, greatest] = range as unknown as Range;
    return value < least || value > greatest ? [{ path, code: 'out_of_range' }] : [];
  });
}
