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
