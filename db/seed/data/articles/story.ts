import type { RegencyKey } from '#app/lib/regencies.ts';
import type { ArticleFormat, Tone } from '#db/schema/coverage.ts';
import type { Random } from '../random.ts';
import type { TopicCode } from '../topic-codes.ts';
import type { Role } from './offices.ts';

/** Numbers and names a story settles once, so that title, text and quotes agree. */
export type Facts = (random: Random) => Record<string, string>;

/**
 * One kind of news: what happens, who speaks, and the stock of sentences it is told with.
 * `cast` names the speakers by a letter used as a slot; a role may carry a description after a colon.
 */
export type Story = {
  id: string;
  topics: readonly TopicCode[];
  /** Usual tone of headline and body. A title that starts with "+", "=" or "-" overrides the first. */
  tone: readonly [Tone, Tone];
  cast: Readonly<Record<string, Role | `${Role}:${string}`>>;
  facts?: Facts;
  titles: readonly string[];
  leads: readonly string[];
  /** Paragraph by paragraph, each with its variants; a line break inside starts a new paragraph. */
  body: readonly (readonly string[])[];
  format?: ArticleFormat;
  /** Relative frequency; 1 unless told. */
  weight?: number;
  /** Days of the year between which the news happens, as MM-DD, both included. */
  season?: readonly [string, string];
  /** Only in the weeks before Idul Fitri. */
  ramadan?: boolean;
  /** Only where there are villages with a Dana Desa, or only in these places. */
  places?: 'rural' | readonly RegencyKey[];
  /** By the sea. */
  coastal?: boolean;
  /** Probability that the reporter was there; 0.35 unless told. */
  field?: number;
};

/** An extra passage for longer pieces, told with its own speakers. */
export type Passage = {
  id: string;
  /** Fits stories that share one of these topics. */
  topics: readonly TopicCode[];
  /** Fits these stories only, whatever their topics. */
  stories?: readonly string[];
  cast?: Readonly<Record<string, Role | `${Role}:${string}`>>;
  facts?: Facts;
  heading?: readonly string[];
  /** Makes no sense in a city. */
  rural?: boolean;
  /** Only in these places. */
  places?: readonly RegencyKey[];
  text: readonly string[];
};
