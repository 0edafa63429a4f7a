/**
 * The numbers and choices of a rule set as people edit them: where each stands, and in which unit it is shown. Shares are
 * read in per cent.
 */
export const ruleFields = {
  volume: { path: 'weights.volume', unit: 'percent' },
  quality: { path: 'weights.quality', unit: 'percent' },
  breadth: { path: 'weights.breadth', unit: 'percent' },
  consistency: { path: 'weights.consistency', unit: 'percent' },
  takingPart: { path: 'weights.takingPart', unit: 'percent' },
  minimumWords: { path: 'eligibility.minimumWords', unit: 'number' },
  minimumSeconds: { path: 'eligibility.minimumSeconds', unit: 'number' },
  pressCouncil: { path: 'eligibility.pressCouncil', unit: 'flag' },
  ukw: { path: 'eligibility.ukw', unit: 'flag' },
  onePerNetwork: { path: 'eligibility.onePerNetwork', unit: 'flag' },
  floor: { path: 'originality.floor', unit: 'percent' },
  span: { path: 'originality.span', unit: 'percent' },
  valueBase: { path: 'value.base', unit: 'percent' },
  valueDepth: { path: 'value.depth', unit: 'percent' },
  depthWords: { path: 'depth.words', unit: 'percent' },
  depthSources: { path: 'depth.ownSources', unit: 'percent' },
  depthField: { path: 'depth.fieldReporting', unit: 'percent' },
  fullWords: { path: 'depth.fullWords', unit: 'number' },
  fullOwnSources: { path: 'depth.fullOwnSources', unit: 'number' },
  wordsPerSecond: { path: 'length.wordsPerSecond', unit: 'number' },
  photoWords: { path: 'length.photoWords', unit: 'number' },
  jaccard: { path: 'nearDuplicate.jaccard', unit: 'percent' },
  containment: { path: 'nearDuplicate.containment', unit: 'percent' },
  monthDiscount: { path: 'index.monthDiscount', unit: 'percent' },
  programmeDiscount: { path: 'index.programmeDiscount', unit: 'percent' },
  volumeReference: { path: 'index.volumeReference', unit: 'number' },
  bestArticles: { path: 'index.bestArticles', unit: 'number' },
  fullProgramme: { path: 'index.fullProgramme', unit: 'number' },
  fullMonth: { path: 'index.fullMonth', unit: 'number' },
} as const satisfies Record<string, { path: string; unit: 'percent' | 'number' | 'flag' }>;

export type RuleField = keyof typeof ruleFields;
export const ruleFieldNames = Object.keys(ruleFields) as RuleField[];

type OfUnit<U> = { [K in RuleField]: (typeof ruleFields)[K]['unit'] extends U ? K : never }[RuleField];
export type RuleFlag = OfUnit<'flag'>;
export type RuleNumber = Exclude<RuleField, RuleFlag>;

/** The rules as a form holds them. */
export type EditableRules = { [K in RuleField]: K extends RuleFlag ? boolean : number };
