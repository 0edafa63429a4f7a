import { localInputFromInstant, type Zone } from '#app/lib/zones.ts';
import { type ArticleDraft, blankDraft, type Found } from './draft.ts';
import { joinSpokespersons } from './people-lines.ts';
import type { ArticleReading } from './reading/article-reading.ts';
import type { JournalistMatch } from './reading/journalist-matches.ts';
import { shownUrl } from './reading/urls.ts';

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
    publishedLocal: toTheMinute(reading.publishedAt, zone),
    modifiedLocal: toTheMinute(reading.modifiedAt, zone),
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

/** Nobody clips by the second. */
function toTheMinute(field: { value: string } | null, zone: Zone): string | undefined {
  return field ? localInputFromInstant(field.value, zone).slice(0, 'YYYY-MM-DDTHH:MM'.length) : undefined;
}

/** Names as on record where there is no doubt who is meant, else as printed; initials alone are no name. */
function journalistNames(reading: ArticleReading, matches: readonly JournalistMatch[]): string[] {
  const known = new Map(matches.map(match => [match.printed, match.journalist?.name]));
  const printed = reading.authors.map(author => known.get(author.value) ?? author.value);
  if (printed.length > 0) return [...new Set(printed)];
  return matches.flatMap(match => match.journalist?.name ?? []);
}
