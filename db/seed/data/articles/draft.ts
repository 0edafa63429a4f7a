import type { RegencyKey } from '#app/lib/regencies.ts';
import type { ArticleFormat, Tone } from '#db/schema/coverage.ts';
import type { TopicCode } from '../topic-codes.ts';
import type { DemoOutlet, DemoSpokesperson, Origin } from '../types.ts';

/** A piece as written, before it gets its byline, address and place in the list. */
export type Draft = {
  outlet: DemoOutlet;
  publishedAt: string;
  title: string;
  otherTitles: string[];
  body: string;
  dateline: string;
  format: ArticleFormat;
  sources: number;
  field: boolean;
  headlineTone: Tone;
  bodyTone: Tone;
  usualTopics: readonly TopicCode[];
  regency: RegencyKey | null;
  spokespersons: DemoSpokesperson[];
  /** For copies of articles the draft they copy; everything else is known by name. */
  origin: Exclude<Origin, { article: string }> | { kind: 'syndicated' | 'plagiarised'; of: Draft };
};
