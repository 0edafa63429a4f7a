import { localInputFromInstant, type Zone } from '#app/lib/zones.ts';
import { joinSpokespersons } from './people-lines.ts';
import type { ArticleReading, Confidence, Evidence, Origin } from './reading/article-reading.ts';

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
  lineId?: string;
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

/** Where a filled-in value comes from and how sure that is; `text` are the words when they differ from the value. */
export type FieldHint = { origin: Origin; confidence: Confidence; text?: string };
export type HintedField = 'title' | 'publishedLocal' | 'dateline' | 'journalistNames' | 'url' | 'body';

type Read = { value: string; confidence: Confidence; origin: Origin; evidence: Evidence[] };

function hintOf(field: Read | null | undefined): FieldHint | undefined {
  if (!field) return undefined;
  const { origin, confidence, evidence } = field;
  const words = evidence[0]?.text.trim().slice(0, 120);
  // Words that stand in the field letter by letter need no repeating.
  const differs = words && evidence.length === 1 && words !== field.value.slice(0, 120);
  return { origin, confidence, ...(differs ? { text: words } : {}) };
}

/** The source of each filled-in field. */
export function hintsOf(reading: ArticleReading): Partial<Record<HintedField, FieldHint>> {
  return {
    title: hintOf(reading.title),
    publishedLocal: hintOf(reading.publishedAt),
    dateline: hintOf(reading.dateline),
    journalistNames: hintOf(reading.authors[0] && { ...reading.authors[0], evidence: [] }),
    url: hintOf(reading.url && { ...reading.url, evidence: [] }),
    body: hintOf(reading.body && { ...reading.body, evidence: [] }),
  };
}
