/** "Rina Marlina, Budi Santoso & Sari" or one name per line → names, in order, without repeats. */
export function splitNames(text: string): string[] {
  const names = text
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
