import { localInputFromInstant, type Zone } from '#app/lib/zones.ts';
import { joinSpokespersons } from './people-lines.ts';
import type { ArticleReading, Confidence, Evidence } from './reading/article-reading.ts';

/** Values of the article form as its inputs take them. */
export type ArticleDraft = {
  title?: string;
  outletName?: string;
  outletChannel?: string;
  outletScope?: string;
  journalistNames?: string;
  url?: string;
  rubric?: string;
  publishedLocal?: string;
  dateline?: string;
  body?: string;
  seconds?: string;
  format?: string;
  headlineTone?: string;
  bodyTone?: string;
  regency?: string;
  ownSources?: string;
  fieldReporting?: string;
  topicIds?: string[];
  spokespersons?: string;
  entryMethod?: string;
  source?: string;
  version?: string;
};

/** An empty form: what most articles are. */
export const blankDraft = {
  outletChannel: 'online',
  outletScope: 'regional',
  format: 'hard_news',
  entryMethod: 'manual',
} satisfies ArticleDraft;

/** What a reading suggests for the form. Nothing is invented: what was not found stays empty. */
export function draftFromReading(
  reading: ArticleReading,
  found: { url: string | null; outletName: string | null; entryMethod: string },
  zone: Zone,
): ArticleDraft {
  const places = [...reading.placeNames].sort((a, b) => b.evidence.length - a.evidence.length);
  return {
    ...blankDraft,
    title: reading.title?.value,
    outletName: found.outletName ?? undefined,
    journalistNames: reading.authors.map(author => author.value).join(', '),
    url: found.url ?? undefined,
    publishedLocal: reading.publishedAt ? localInputFromInstant(reading.publishedAt.value, zone) : undefined,
    dateline: reading.dateline?.value,
    body: reading.body?.value,
    regency: places[0]?.key,
    topicIds: reading.topics.map(topic => String(topic.topicId)),
    spokespersons: joinSpokespersons(reading.spokespersons),
    entryMethod: found.entryMethod,
    source: reading.source,
  };
}

export type SourceMark = {
  start: number;
  end: number;
  kind: 'topic' | 'quote' | 'date' | 'name';
  label: string;
};

/** Where each value was read, as marks over the source; `names` are the labels in the reader's language. */
export function marksOf(reading: ArticleReading, names: Record<SourceMark['kind'], string>): SourceMark[] {
  const mark =
    (kind: SourceMark['kind'], label = names[kind]) =>
    ({ start, end }: Evidence) => ({ start, end, kind, label });
  return [
    ...reading.topics.flatMap(topic => topic.evidence.map(mark('topic', topic.name))),
    ...reading.quotes.flatMap(quote =>
      quote.evidence.slice(0, 1).map(mark('quote', quote.speaker ?? names.quote)),
    ),
    ...(reading.publishedAt?.evidence ?? []).map(mark('date')),
    ...reading.spokespersons.flatMap(person => person.evidence.slice(0, 1).map(mark('name', person.name))),
  ];
}

export type FieldHint = { text: string; confidence: Confidence };

/** The words each filled-in field was read from. */
export function hintsOf(
  reading: ArticleReading,
): Partial<Record<'title' | 'publishedLocal' | 'dateline', FieldHint>> {
  const hint = (field: { value: string; confidence: Confidence; evidence: Evidence[] } | null) => {
    const text = field?.evidence[0]?.text.trim();
    // Words that stand in the field letter by letter need no repeating.
    if (!field || !text || text === field.value) return undefined;
    return { text: text.slice(0, 120), confidence: field.confidence };
  };
  return {
    title: hint(reading.title),
    publishedLocal: hint(reading.publishedAt),
    dateline: hint(reading.dateline),
  };
}
