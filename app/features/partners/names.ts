import { fold, words } from '#app/lib/text.ts';

/** Longest name of a person, outlet or network, in characters. */
export const longestName = 200;

/** The key that names are stored, searched and ordered by. */
export function nameKey(name: string): string {
  return fold(name);
}

/** The key under which nearly equal names meet: letters and digits only ("Jambi-Pos" and "JambiPos"). */
export function compactKey(name: string): string {
  return words(fold(name)).join('');
}
