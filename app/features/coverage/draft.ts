import { localInputFromInstant, type Zone } from '#app/lib/zones.ts';
import { joinSpokespersons } from './people-lines.ts';
import type { ArticleReading, Evidence } from './reading/article-reading.ts';
import type { LeadImage } from './reading/html-image.ts';
import type { JournalistMatch } from './reading/journalist-matches.ts';
import { shownUrl } from './reading/urls.ts';

/** Values of the article form as its inputs take them. */
export type ArticleDraft = {
  title?: string;
  outletName?: string;
  outletChannel?: string;
  outletScope?: string;
  journalistNames?: string;
  editorNames?: string;
  url?: string;
  rubric?: string;
  publishedLocal?: string;
  modifiedLocal?: string;
  dateline?: string;
  body?: string;
  language?: string;
  leadImageUrl?: string;
  leadImageCaption?: string;
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
  besideId?: string;
  version?: string;
};

/** An empty form: what most articles are. */
export const blankDraft = {
  outletChannel: 'online',
  outletScope: 'regional',
  format: 'hard_news',
  entryMethod: 'manual',
} satisfies ArticleDraft;

/** What was found around a reading: where it stands, whose it is, who wrote it. */
export type Found = {
  url: string | null;
  outletName: string | null;
  journalists: readonly JournalistMatch[];
  leadImage: LeadImage | null;
  entryMethod: string;
};

/** By which host an outlet was known, null when by none; and whether it is in the list (kept readings may not say). */
export type FoundOutlet = { outletHost: string | null; outletListed?: boolean };

/** What a reading suggests for the form. Nothing is invented: what was not found stays empty. */
export function draftFromReading(reading: ArticleReading, found: Found, zone: Zone): ArticleDraft {
  const places = [...reading.placeNames].sort((a, b) => b.evidence.length - a.evidence.length);
  return {
    ...blankDraft,
    title: reading.title?.value,
    outletName: found.outletName ?? undefined,
    journalistNames: journalistNames(reading, found.journalists).join(', '),
    editorNames: reading.editors.map(editor => editor.value).join(', '),
    url: found.url ? shownUrl(found.url) : undefined,
    rubric: reading.section?.value,
    publishedLocal: reading.publishedAt ? localInputFromInstant(reading.publishedAt.value, zone) : undefined,
    modifiedLocal: reading.modifiedAt ? localInputFromInstant(reading.modifiedAt.value, zone) : undefined,
    dateline: reading.dateline?.value,
    body: reading.body?.value,
    language: reading.language ?? undefined,
    leadImageUrl: found.leadImage?.url,
    leadImageCaption: found.leadImage?.caption,
    regency: places[0]?.key,
    topicIds: reading.topics.map(topic => String(topic.topicId)),
    spokespersons: joinSpokespersons(reading.spokespersons),
    entryMethod: found.entryMethod,
    source: reading.source,
  };
}

/** Names as on record where there is no doubt who is meant, else as printed; initials alone are no name. */
function journalistNames(reading: ArticleReading, matches: readonly JournalistMatch[]): string[] {
  const known = new Map(matches.map(match => [match.printed, match.journalist?.name]));
  const printed = reading.authors.map(author => known.get(author.value) ?? author.value);
  if (printed.length > 0) return [...new Set(printed)];
  return matches.flatMap(match => match.journalist?.name ?? []);
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
