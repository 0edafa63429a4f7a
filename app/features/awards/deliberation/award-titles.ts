import type { DecidedPlace } from './advice.ts';

/** What a place awards. */
export type PlaceTitle = { place: number; award: string };

type TitledEntry = { entryId: number; place: number | null; award: string };

/**
 * The entries that are awarded: with the title typed for them alone, else the title of the place they are put on. So a
 * title goes with the place, whoever takes it.
 */
export function titledPlaces(entries: readonly TitledEntry[], titles: readonly PlaceTitle[]): DecidedPlace[] {
  const titleOf = new Map(titles.map(({ place, award }) => [place, award]));
  return entries.flatMap(({ entryId, place, award }) =>
    place === null ? [] : [{ entryId, place, award: award || (titleOf.get(place) ?? '') }],
  );
}

/** The place whose title an entry bears by name while it is put on another; null when it bears no other place's title. */
export function strayTitle({ place, award }: TitledEntry, titles: readonly PlaceTitle[]): number | null {
  if (place === null || award === '') return null;
  const same = titles.filter(title => title.award.toLowerCase() === award.toLowerCase());
  return same.length === 0 || same.some(title => title.place === place) ? null : same[0]!.place;
}

/** The titles of `winners` places: those of the last decision, else the usual ones. */
export function placeTitles(
  winners: number,
  last: readonly DecidedPlace[],
  usual: (place: number) => string,
): PlaceTitle[] {
  return Array.from({ length: winners }, (_, i) => {
    const place = i + 1;
    return { place, award: last.find(each => each.place === place)?.award || usual(place) };
  });
}

/** The title that a decided entry has for itself alone; empty when it is its place's. */
export function ownTitle(decided: DecidedPlace | undefined, titles: readonly PlaceTitle[]): string {
  if (!decided) return '';
  return titles.some(({ place, award }) => place === decided.place && award === decided.award)
    ? ''
    : decided.award;
}
