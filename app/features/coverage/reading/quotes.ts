import { countWords } from '#app/lib/text.ts';
import type { TextRange } from '#app/lib/text-range.ts';
import type { Confidence, Evidence, Quote } from './article-reading.ts';
import type { SpeechLink } from './speakers.ts';

/** A reporting verb and the name of who speaks, in full where the article gives it. */
export interface ResolvedLink extends SpeechLink {
  speaker: string | null;
}

/** Shorter stretches in quotation marks are titles and words held at arm's length, unless a verb claims them. */
const fewestWords = { claimed: 3, unclaimed: 6 };

/**
 * The quotations of one paragraph with their speakers: the verb right after a quotation says who spoke, else
 * the one before it in the sentence, else whoever spoke in this paragraph, else in the one before.
 */
export function attribute(
  text: string,
  paragraph: TextRange,
  quoted: readonly TextRange[],
  links: readonly ResolvedLink[],
  before: string | null,
  evidence: (start: number, end: number) => Evidence,
): Quote[] {
  const quotes: Quote[] = [];
  let next = 0;
  for (const range of quoted) {
    while (links[next] && links[next]!.start < range.end) next += 1;
    const [after, earlier] = [links[next], links[next - 1]];
    const words = withoutMarks(text.slice(range.start, range.end));
    const wordCount = countWords(words);
    let [link, confidence]: [ResolvedLink | undefined, Confidence] = [undefined, 'low'];
    if (after && /^[\s,.!?…]{0,3}$/.test(text.slice(range.end, after.start)))
      [link, confidence] = [after, 'high'];
    else if (earlier && leadsIn(text.slice(earlier.end, range.start))) [link, confidence] = [earlier, 'high'];
    else if (earlier) [link, confidence] = [earlier, 'medium'];
    const claimed = confidence === 'high';
    const alone = range.end - range.start > 0.8 * (paragraph.end - paragraph.start);
    if (wordCount < (claimed ? fewestWords.claimed : fewestWords.unclaimed)) continue;
    const speaker = link ? link.speaker : alone ? before : null;
    const marks = [evidence(range.start, range.end)];
    if (link && claimed) marks.push(evidence(link.start, link.end));
    quotes.push({
      text: words,
      speaker,
      verb: claimed ? (link?.verb ?? '') : '',
      confidence,
      evidence: marks,
    });
  }
  return quotes;
}

/** Whether what stands between a verb and a quotation still belongs to the verb: no sentence ends in it. */
function leadsIn(between: string): boolean {
  return between.length <= 80 && !/[.!?]\s/.test(between);
}

function withoutMarks(quotation: string): string {
  return quotation
    .replace(/^["'“„‟«‹‘‚‛”’]\s*/, '')
    .replace(/\s*["'”»›’“‘]$/, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,]+$/, '')
    .trim();
}
