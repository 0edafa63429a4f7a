import { type Comparison, compareTexts } from './passages.ts';
import { type Boilerplate, NO_BOILERPLATE } from './shingles.ts';

/**
 * What an article did with one text: took it over, worked it over, or wrote its own beside it. Quotations and the
 * agency's boilerplate count for nothing on either side.
 */
export type ReuseLabel = 'verbatim' | 'adapted' | 'own';

/** How much of an article stands in another text, and how much of that text it used. */
export interface Reuse {
  /** Share of the article's own words in passages of five words or more that the source has too, in [0, 1]. */
  copied: number;
  /** Share of the source's own words that these passages cover, in [0, 1]. */
  used: number;
  /** Words of the longest passage; 0 when there is none. */
  longestRun: number;
  label: ReuseLabel;
}

/** The names' shares are those of the scoring specification, section 2; here they count words in common passages. */
const thresholds = { verbatim: 0.9, adapted: 0.4, same: 0.8 };
/** A shorter run is a programme's name or an official's title, which every text on the subject has. */
const shortestRun = 12;
/** Fewer own words say nothing about where they come from. */
const fewestWords = 20;

/**
 * Names a comparison. Passages survive cutting and reordering, which break the shingles at every seam, so that a
 * release with its paragraphs turned round is still a copy.
 */
export function reuseOf({ passages, article, reference }: Comparison): Reuse {
  const copied = article.own === 0 ? 0 : article.common / article.own;
  const used = reference.own === 0 ? 0 : reference.common / reference.own;
  const longestRun = passages.reduce((most, passage) => Math.max(most, passage.words), 0);
  return { copied, used, longestRun, label: labelOf(copied, article.own) };
}

function labelOf(copied: number, own: number): ReuseLabel {
  if (own < fewestWords || copied < thresholds.adapted) return 'own';
  return copied >= thresholds.verbatim ? 'verbatim' : 'adapted';
}

/** {@link reuseOf} from plain texts. */
export function compareReuse(article: string, source: string, known: Boilerplate = NO_BOILERPLATE): Reuse {
  return reuseOf(compareTexts(article, source, known));
}

/** Whether anything was used at all: a passage of twelve words or more, or much of the text in shorter ones. */
export function usesText({ copied, longestRun }: Pick<Reuse, 'copied' | 'longestRun'>): boolean {
  return longestRun >= shortestRun || copied >= thresholds.adapted;
}

/** From this share on, most of an article stands in another text. */
export const MOST_COPIED = thresholds.same;

/** Whether two texts are one story told twice: most of either stands in the other. */
export function isSameStory({ copied, used }: Pick<Reuse, 'copied' | 'used'>): boolean {
  return copied >= thresholds.same && used >= thresholds.same;
}
