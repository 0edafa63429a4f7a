import { regencies } from '#app/lib/regencies.ts';
import { fold } from '#app/lib/text.ts';
import type { TextRange } from '#app/lib/text-range.ts';

const separator = /\s?(?:[–—]|-{1,2}(?=\s)|(?<=\s)-(?=\p{Lu})|\|)\s?/u;
const outlet = /\.(?:com|co\.id|id|net|news|org|tv|info)$|online|news|antara|tribun|kompas/i;
const noPlace =
  /^(?:breaking|siaran pers|press release|rilis|advertorial|adv|opini|update|bpjs|foto|video|infografis|berita)/i;
/** A day stands where a place could, beside a date: "Jumat (20/11) | …". */
const weekday = /^(?:senin|selasa|rabu|kamis|jumat|jum['’]at|sabtu|minggu|ahad)$/i;
const knownPlaces = new Set(
  [
    ...regencies.flatMap(({ name, seat }) => [name, seat]),
    ...'Jakarta,Palembang,Padang,Pekanbaru,Bandung,Surabaya,Medan,Batam,Bengkulu,Bandar Lampung'.split(','),
    ...'Makassar,Denpasar,Semarang,Yogyakarta,Banjarmasin,Jayapura,Batanghari,Sungaipenuh'.split(','),
  ].map(fold),
);

/**
 * The place a story was filed from, at the head of its first paragraph: "JAKARTA - …", "JAMBI, KOMPAS.com – …",
 * "Jambi (ANTARA) - …", "TRIBUNJAMBI.COM, MUARA BULIAN - …". The range covers the place alone.
 */
export function findDateline(paragraph: string): TextRange | undefined {
  const head = paragraph.slice(0, 90);
  const end = separator.exec(head);
  if (!end || end.index === 0) return undefined;
  const parts = [...head.slice(0, end.index).matchAll(/[^,()|]+/gu)].map(match => {
    const text = match[0].trim();
    const start = match.index + match[0].indexOf(text);
    return { text, start, end: start + text.length };
  });
  const named = parts.filter(part => part.text !== '' && !/\d/.test(part.text));
  const byOutlet = named.some(part => outlet.test(part.text));
  const places = named.filter(
    part => !outlet.test(part.text) && isPlace(part.text, byOutlet || parts.length > 1),
  );
  const place = places[0];
  const others = named.filter(part => part !== place && !outlet.test(part.text) && !isPlace(part.text, true));
  return place && others.length === 0 ? { start: place.start, end: place.end } : undefined;
}

/** The place to print before a story: '' where the story begins with one itself, as pasted ones do. */
export function missingDateline(dateline: string, body: string): string {
  const [head = ''] = body.trimStart().split(/\r?\n/, 1);
  const begins =
    fold(head).startsWith(fold(dateline)) && /^[,(–—-]/.test(fold(head).slice(fold(dateline).length).trim());
  return begins || findDateline(head) ? '' : dateline;
}

/** In capitals, or a place that is known, or beside an outlet or date any capitalised name. */
function isPlace(text: string, beside: boolean): boolean {
  if (noPlace.test(text) || weekday.test(text) || text.split(/\s+/).length > 4 || text.length < 3)
    return false;
  if (!/^[\p{L}.’' -]+$/u.test(text)) return false;
  if (text === text.toUpperCase() || knownPlaces.has(fold(text))) return true;
  return beside && text.split(/\s+/).every(word => /^\p{Lu}/u.test(word));
}
