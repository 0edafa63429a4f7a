import type { ArticleFormat, ArticlesTable, Tone } from '#db/schema/coverage.ts';

/** The words the feature speaks in: what may stand in a column, in the order people read it. */
export const articleFormats = [
  'hard_news',
  'feature',
  'opinion',
  'photo',
  'interview',
  'brief',
  'advertorial',
] as const satisfies readonly ArticleFormat[];

export const tones = ['positive', 'neutral', 'negative'] as const satisfies readonly Tone[];

export type ArticleStatus = ArticlesTable['status'];
export const articleStatuses = [
  'suggested',
  'approved',
  'dismissed',
  'duplicate',
] as const satisfies readonly ArticleStatus[];
