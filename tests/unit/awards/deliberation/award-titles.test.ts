import { expect, it } from 'vitest';
import {
  ownTitle,
  placeTitles,
  strayTitle,
  titledPlaces,
} from '#app/features/awards/deliberation/award-titles.ts';

const titles = placeTitles(3, [], place => `Terbaik ${place}`);
const entry = (entryId: number, place: number | null, award = '') => ({ entryId, place, award });

it('gives every entry the title of the place it is put on, also when places are swapped', () => {
  expect(titledPlaces([entry(7, 2), entry(8, 1), entry(9, null)], titles)).toEqual([
    { entryId: 7, place: 2, award: 'Terbaik 2' },
    { entryId: 8, place: 1, award: 'Terbaik 1' },
  ]);
});

it('keeps a title typed for one entry, but tells when it is the title of another place', () => {
  expect(titledPlaces([entry(7, 1, 'Karya pilihan juri')], titles)[0]!.award).toBe('Karya pilihan juri');
  expect(strayTitle(entry(7, 1, 'Karya pilihan juri'), titles)).toBeNull();
  expect(strayTitle(entry(7, 1, 'terbaik 2'), titles)).toBe(2);
  expect(strayTitle(entry(7, 2, 'Terbaik 2'), titles)).toBeNull();
  expect(strayTitle(entry(7, null, 'Terbaik 2'), titles)).toBeNull();
});

it('offers the titles of the last decision for the next, and an own title only where it is one', () => {
  const last = [
    { entryId: 7, place: 1, award: 'Juara I' },
    { entryId: 8, place: 1, award: 'Juara I bersama' },
  ];
  const next = placeTitles(2, last, place => `Terbaik ${place}`);
  expect(next).toEqual([
    { place: 1, award: 'Juara I' },
    { place: 2, award: 'Terbaik 2' },
  ]);
  expect(last.map(each => ownTitle(each, next))).toEqual(['', 'Juara I bersama']);
  expect(ownTitle(undefined, next)).toBe('');
});
