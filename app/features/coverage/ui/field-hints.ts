import type { MessageKey, Translate } from '#app/i18n/translate.ts';
import type { Found, FoundOutlet } from '../draft.ts';
import type { ArticleReading, Confidence, Evidence, Origin } from '../reading/article-reading.ts';
import { ownSources } from '../reading/own-sources.ts';

/** A finished sentence under a field: what it was read from, where that stood, how sure it is. */
export type FieldHints = Partial<
  Record<
    | 'title'
    | 'outletName'
    | 'publishedLocal'
    | 'modifiedLocal'
    | 'journalistNames'
    | 'editorNames'
    | 'url'
    | 'body'
    | 'dateline'
    | 'rubric'
    | 'leadImageUrl'
    | 'regency'
    | 'ownSources',
    string
  >
>;

type Read = { value: string; confidence: Confidence; origin: Origin; evidence: Evidence[] };
const longestQuote = 120;

/** Hints for the fields that a reading filled in; `found` is left out where a kept source is read again. */
export function fieldHints(
  reading: ArticleReading,
  found: (Found & FoundOutlet) | undefined,
  t: Translate,
): FieldHints {
  const places = [...reading.placeNames].sort((a, b) => b.evidence.length - a.evidence.length);
  const speakers = ownSources(reading.spokespersons);
  const image = found?.leadImage;
  const hints: FieldHints = {
    title: readFrom(reading.title, t),
    publishedLocal: dateHint(reading.publishedAt, t),
    modifiedLocal: readFrom(reading.modifiedAt, t),
    dateline: readFrom(reading.dateline, t),
    rubric: readFrom(reading.section, t),
    editorNames: readFrom(reading.editors[0], t),
    url: readFrom(reading.url && { ...reading.url, evidence: [] }, t),
    body: readFrom(reading.body && { ...reading.body, evidence: [] }, t),
    outletName: found && outletHint(found, t),
    journalistNames: journalistHint(reading, found, t),
    leadImageUrl: image ? t(`reading.origins.${image.origin}`) : undefined,
    regency: places[0] && t('reading.regencyNamed', { count: places[0].evidence.length }),
    ownSources:
      speakers.length > 0
        ? t('reading.ownSources', {
            count: speakers.length,
            names: speakers.map(person => person.name).join(', '),
          })
        : undefined,
  };
  return Object.fromEntries(Object.entries(hints).filter(([, text]) => text !== undefined));
}

/** Words that stand in the field letter by letter are not repeated; of a paste, that it is the text goes without saying. */
function readFrom(field: Read | null | undefined, t: Translate, doubt?: string): string | undefined {
  if (!field) return undefined;
  const text = field.evidence[0]?.text.trim();
  const quoted =
    text && text !== field.value ? t('coverage.readFrom', { text: text.slice(0, longestQuote) }) : undefined;
  if (!quoted && field.origin === 'text') return undefined;
  const origin = field.origin === 'text' ? undefined : t(`reading.origins.${field.origin}` as MessageKey);
  return [quoted, origin, doubt ?? t(`coverage.confidence.${field.confidence}`)].filter(Boolean).join(' · ');
}

/** Where only a day was read, its hour is nobody's word: it is not called sure. */
function dateHint(field: ArticleReading['publishedAt'], t: Translate): string | undefined {
  const timed = !field || ['second', 'minute', 'hour'].includes(field.precision);
  return readFrom(field, t, timed ? undefined : t('reading.dayOnly'));
}

function outletHint(found: Found & FoundOutlet, t: Translate): string | undefined {
  if (found.outletHost) return t('reading.outletByHost', { host: found.outletHost });
  if (!found.outletName) return undefined;
  return t(found.outletListed ? 'reading.outletByName' : 'reading.outletBySite');
}

function journalistHint(reading: ArticleReading, found: Found | undefined, t: Translate): string | undefined {
  const matches = (found?.journalists ?? []).flatMap(match => {
    const name = match.journalist?.name;
    if (name !== undefined)
      return name === match.printed ? [] : t('reading.journalistKnown', { printed: match.printed, name });
    const names = match.candidates.map(person => person.name).join(', ');
    return names === '' ? [] : t('reading.journalistMaybe', { printed: match.printed, names });
  });
  const initials = reading.initials?.evidence[0]?.text;
  const parts = [
    readFrom(reading.authors[0], t),
    ...matches,
    initials && reading.authors.length === 0 ? t('reading.initials', { initials }) : undefined,
  ];
  return parts.filter(Boolean).join(' · ') || undefined;
}
