import type { TextRange } from '#app/lib/text-range.ts';
import type { Confidence, Evidence, KnownPerson, Quote, Spokesperson } from './article-reading.ts';
import { Cast, nameWords } from './cast.ts';
import type { Mention } from './persons.ts';
import { attribute, type ResolvedLink } from './quotes.ts';
import { speechOf } from './speakers.ts';

/** At most so many of each are kept; an article has a handful. */
const limits = { spokespersons: 40, quotes: 200, evidence: 30 };

interface Speech {
  spokespersons: Spokesperson[];
  quotes: Quote[];
}

/**
 * Who speaks in a text, and what they are quoted with. Paragraphs and quotations are ranges of `text` in
 * order of position. People without a reporting verb are not spokespersons. Linear time.
 */
export function readSpeech(
  text: string,
  paragraphs: readonly TextRange[],
  quoted: readonly TextRange[],
  evidence: (start: number, end: number) => Evidence,
  people: readonly KnownPerson[] = [],
): Speech {
  const spoken = paragraphs.map(paragraph => {
    const within = rangesIn(quoted, paragraph);
    return { ...speechOf(text, paragraph, within), quoted: within };
  });
  const whole = new Cast();
  // Names that stand in the middle of a sentence: there a capital makes a name, at the start it need not.
  const inside = new Set<string>();
  for (const mention of spoken.flatMap(paragraph => paragraph.mentions)) {
    whole.meet(mention);
    if (!opensSentence(text, mention)) inside.add(mention.name);
  }
  const soFar = new Cast();
  const speakers = new Map<string, Spokesperson>();
  const known = new Map(people.map(person => [nameWords(person.name).join(' '), person.id]));
  const quotes: Quote[] = [];
  let last: Spokesperson | null = null;
  for (const paragraph of spoken) {
    for (const mention of paragraph.mentions) soFar.meet(mention);
    const before: Spokesperson | null = last;
    const links: ResolvedLink[] = [];
    for (const link of paragraph.links) {
      if (link.mention) {
        const full = soFar.find(link.mention.name) ?? whole.find(link.mention.name);
        if (!full && opensSentence(text, link.mention) && !inside.has(link.mention.name)) continue;
        last = speakerFor(speakers, full, link.mention, known, evidence);
      }
      if (last && last.evidence.length < limits.evidence) last.evidence.push(evidence(link.start, link.end));
      links.push({ ...link, speaker: last?.name ?? null });
    }
    quotes.push(...attribute(text, paragraph, paragraph.quoted, links, before?.name ?? null, evidence));
  }
  const found = [...speakers.values()].slice(0, limits.spokespersons);
  return { spokespersons: found, quotes: quotes.slice(0, limits.quotes) };
}

function speakerFor(
  speakers: Map<string, Spokesperson>,
  full: Mention | undefined,
  mention: Mention,
  known: ReadonlyMap<string, number>,
  evidence: (start: number, end: number) => Evidence,
): Spokesperson {
  const name = full?.name ?? mention.name;
  const title = full?.title || mention.title;
  const key = nameWords(name).join(' ');
  const there = speakers.get(key);
  if (there) {
    if (there.title === '') there.title = title;
    return there;
  }
  const personId = known.get(key);
  const speaker: Spokesperson = {
    name,
    title,
    ...(personId === undefined ? {} : { personId }),
    confidence: confidenceOf(full ?? mention, personId),
    evidence: full ? [evidence(full.start, full.end)] : [],
  };
  speakers.set(key, speaker);
  return speaker;
}

function confidenceOf(mention: Mention, personId: number | undefined): Confidence {
  if (personId !== undefined) return 'high';
  if (!mention.name.includes(' ')) return 'low';
  return mention.title === '' || !mention.sure ? 'medium' : 'high';
}

function opensSentence(text: string, mention: Mention): boolean {
  return /(?:^|[.!?"”:\n])\s*$/.test(text.slice(Math.max(0, mention.start - 4), mention.start));
}

/** The ranges that lie inside `outer`; `ranges` in order of position, found by halving. */
function rangesIn(ranges: readonly TextRange[], outer: TextRange): TextRange[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start < outer.start) low = middle + 1;
    else high = middle;
  }
  const found: TextRange[] = [];
  for (let index = low; index < ranges.length && ranges[index]!.start < outer.end; index += 1) {
    found.push(ranges[index]!);
  }
  return found;
}
