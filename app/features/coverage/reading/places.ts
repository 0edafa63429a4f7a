import { type RegencyKey, regencies } from '#app/lib/regencies.ts';
import type { TextRange } from '#app/lib/text-range.ts';
import type { Confidence } from './article-reading.ts';
import { findTopics } from './topics.ts';

/** A regency or city named in a text. */
export interface PlaceMatch {
  key: RegencyKey;
  name: string;
  /** medium when only its seat or a short form is named. */
  confidence: Confidence;
  ranges: TextRange[];
}

/** Other spellings of a regency's own name. "Jambi" alone is the province as often as the city, so it is none. */
const spellings: Record<RegencyKey, readonly string[]> = {
  'kota-jambi': ['Kota Jambi', 'Kotamadya Jambi', 'Pemkot Jambi'],
  'sungai-penuh': ['Sungai Penuh', 'Sungaipenuh'],
  'batang-hari': ['Batang Hari', 'Batanghari'],
  bungo: ['Bungo'],
  kerinci: ['Kerinci'],
  merangin: ['Merangin'],
  'muaro-jambi': ['Muaro Jambi', 'Muarojambi', 'Muara Jambi'],
  sarolangun: ['Sarolangun'],
  'tanjung-jabung-barat': ['Tanjung Jabung Barat', 'Tanjab Barat', 'Tanjabbar', 'Tanjabar'],
  'tanjung-jabung-timur': ['Tanjung Jabung Timur', 'Tanjab Timur', 'Tanjabtim'],
  tebo: ['Tebo'],
};

const seats: Partial<Record<RegencyKey, readonly string[]>> = {
  'batang-hari': ['Muara Bulian', 'Muarabulian'],
  bungo: ['Muara Bungo', 'Muarabungo'],
  kerinci: ['Siulak'],
  merangin: ['Bangko'],
  'muaro-jambi': ['Sengeti'],
  'tanjung-jabung-barat': ['Kuala Tungkal', 'Kualatungkal'],
  'tanjung-jabung-timur': ['Muara Sabak', 'Muarasabak'],
  tebo: ['Muara Tebo', 'Muaratebo'],
};

const names = regencies.map(({ key, name }, id) => ({ id, name, terms: spellings[key] }));
const seatNames = regencies.map(({ key, name }, id) => ({ id, name, terms: seats[key] ?? [] }));
// Rivers and the mountain are no visit to the regency.
const nature = /(?:sungai|gunung|kali|danau)\s{1,2}$/i;

const placeNames = new Set(
  ['Jambi', ...Object.values(spellings).flat(), ...Object.values(seats).flat()].map(name =>
    name.toLowerCase(),
  ),
);

/** Whether a name is, as a whole, that of a regency, a city or a seat. */
export function isPlaceName(name: string): boolean {
  return placeNames.has(name.toLowerCase());
}

/** Regencies and cities of Jambi that a text names, most often named first. */
export function findPlaces(text: string): PlaceMatch[] {
  const byName = findTopics(text, names);
  const bySeat = findTopics(text, seatNames);
  const found = regencies.flatMap(({ key, name }, id): PlaceMatch[] => {
    const named = (byName.find(match => match.topicId === id)?.ranges ?? []).filter(range =>
      isRegency(text, range),
    );
    const seated = bySeat.find(match => match.topicId === id)?.ranges ?? [];
    const ranges = [...named, ...seated].sort((a, b) => a.start - b.start || b.end - a.end).filter(distinct);
    if (ranges.length === 0) return [];
    return [{ key, name, confidence: named.length > 0 ? 'high' : 'medium', ranges }];
  });
  return found.sort((a, b) => b.ranges.length - a.ranges.length);
}

function isRegency(text: string, range: TextRange): boolean {
  return !nature.test(text.slice(Math.max(0, range.start - 9), range.start));
}

/** Drops a range inside the one before it ("Bungo" in "Muara Bungo"). */
function distinct(range: TextRange, index: number, all: readonly TextRange[]): boolean {
  return index === 0 || range.start >= all[index - 1]!.end;
}
