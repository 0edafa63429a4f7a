export type Change = { field: string; before: unknown; after: unknown };

/**
 * The labelled differences between two states of a record, for the named fields only. Values are compared as JSON;
 * null, undefined and '' are one and the same nothing.
 */
export function diffFields<T extends object>(
  before: Partial<T>,
  after: Partial<T>,
  fields: (keyof T & string)[],
): Change[] {
  const plain = (value: unknown) => (value === undefined || value === '' ? null : value);
  return fields
    .map(field => ({ field, before: plain(before[field]), after: plain(after[field]) }))
    .filter(change => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** Two long texts from a little before where they part, each cut at `longest` characters; short ones as they are. */
export function parting(before: string, after: string, longest: number, lead: number): [string, string] {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const from = Math.max(before.length, after.length) > longest ? Math.max(0, same - lead) : 0;
  const cut = (text: string) =>
    `${from > 0 ? '…' : ''}${text.slice(from, from + longest)}${text.length > from + longest ? '…' : ''}`;
  return [cut(before), cut(after)];
}
