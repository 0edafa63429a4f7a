import { editorialMarks } from './reading/editorial-marks.ts';

/** What somebody is to the newsroom, written behind the name as an editorial mark is. */
const posts =
  /^(?:kontri(?:b|butor)?|koresponden|wartawan|reporter|jurnalis|redaksi|redaktur|editor|penulis|pewarta|magang|freelance|stringer)$/;

function isEditorialMark(text: string): boolean {
  const [first = ''] = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  return editorialMarks.has(first) || posts.test(first);
}

/** "Dedi (kontri)", "Dedi [red/ant]", "Dedi/red" → "Dedi"; a bracket that holds a name stays. */
function withoutMarks(text: string): string {
  return text
    .replace(/[([]([^()[\]]{0,60})[)\]]/g, (bracket, inside: string) =>
      isEditorialMark(inside) ? ' ' : bracket,
    )
    .replace(/\/\s?(\p{L}{2,12})(?=\s*(?:[,;\n]|$))/gu, (tail, mark: string) =>
      isEditorialMark(mark) ? '' : tail,
    );
}

/** "Rina Marlina, Budi Santoso (kontri) & Sari" or one name per line → names, in order, without marks or repeats. */
export function splitNames(text: string): string[] {
  const names = withoutMarks(text)
    .split(/[,;\n]|\s+(?:dan|and|&)\s+/i)
    .map(name => name.replace(/\s+/g, ' ').trim())
    .filter(name => /\p{L}/u.test(name));
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
