import type { TextRange } from '#app/lib/text-range.ts';
import type { ArticleReading, Evidence, ReadingOptions } from './article-reading.ts';
import { findPlaces } from './places.ts';
import { readSpeech } from './spokespersons.ts';
import { findTopics } from './topics.ts';

type Matter = Pick<ArticleReading, 'spokespersons' | 'quotes' | 'topics' | 'placeNames'>;

/**
 * What the headline and story speak of: topics, places, and who says what. Only the given ranges of `text` are
 * read, so that lists of other stories around them lend no topic.
 */
export function readMatter(
  text: string,
  headline: readonly TextRange[],
  story: readonly TextRange[],
  quoted: readonly TextRange[],
  evidence: (start: number, end: number) => Evidence,
  options: ReadingOptions,
): Matter {
  const visible = onlyRanges(text, [...headline, ...story]);
  const marks = (ranges: readonly TextRange[]) => ranges.map(range => evidence(range.start, range.end));
  return {
    ...readSpeech(text, story, quoted, evidence, options.people),
    topics: findTopics(visible, options.topics ?? []).map(({ topicId, name, ranges }) => ({
      ...{ topicId, name, confidence: 'high' as const },
      evidence: marks(ranges),
    })),
    placeNames: findPlaces(visible).map(({ ranges, ...place }) => ({ ...place, evidence: marks(ranges) })),
  };
}

/** The text with everything outside the ranges blanked, so that positions stay. */
function onlyRanges(text: string, ranges: readonly TextRange[]): string {
  const ordered = [...ranges].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let position = 0;
  for (const { start, end } of ordered) {
    if (start < position) continue;
    parts.push('\n'.repeat(start - position), text.slice(start, end));
    position = end;
  }
  return parts.join('');
}
