import { bareName, isDegree } from '#app/features/partners/bare-names.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { editorialMarks } from './reading/editorial-marks.ts';

/** What somebody is to the newsroom, written behind the name as an editorial mark is. */
const posts =
  /^(?:kontri(?:b|butor)?|koresponden|wartawan|reporter|jurnalis|redaksi|redaktur|editor|penulis|pewarta|magang|freelance|stringer)$/;

/** "red", "kontri", "ant": one word that says what somebody is, not who. "Antara Wijaya" is somebody. */
function isMark(part: string): boolean {
  const word = part.toLowerCase().replace(/\.$/, '');
  return editorialMarks.has(word) || posts.test(word);
}

/**
 * "Drs. H. Joko Susilo, M.Si., Ibu Nur Aini (nra) & Sari/red" or one name per line → the names as the list of journalists
 * has them, in order: without titles, forms of address, remarks in brackets, marks or repeats. At most twelve.
 */
export function splitNames(text: string): string[] {
  const names = text
    .replace(/\([^()]{0,80}\)|\[[^[\]]{0,80}\]/g, ' ')
    .split(/[,;/\n]|\s+(?:dan|and|&)\s+/i)
    .map(collapseSpaces)
    .filter(part => /\p{L}{2}/u.test(part) && !isDegree(part) && !isMark(part))
    .map(bareName);
  return [...new Set(names)].slice(0, 12);
}

/** One spokesperson per line, the office after the first comma. */
export function splitSpokespersons(text: string): { name: string; title: string }[] {
  return text
    .split('\n')
    .map(line => {
      const [name = '', ...rest] = line.split(',');
      return {
        name: name.replace(/\s+/g, ' ').trim().slice(0, 120),
        title: rest.join(',').trim().slice(0, 200),
      };
    })
    .filter(person => person.name !== '')
    .slice(0, 20);
}

/** The inverse of splitSpokespersons. */
export function joinSpokespersons(people: readonly { name: string; title: string }[]): string {
  return people.map(person => (person.title ? `${person.name}, ${person.title}` : person.name)).join('\n');
}
