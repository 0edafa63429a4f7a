/** The largest integer a column holds: PostgreSQL refuses a query that speaks of a larger one. */
export const largestInteger = 2 ** 31 - 1;

/** The row id that a text of an address or a form holds; undefined for anything else. */
export function readRowId(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^[1-9]\d{0,9}$/.test(text)) return undefined;
  const id = Number(text);
  return id <= largestInteger ? id : undefined;
}

/** Most ids that are read from one form. */
const mostIds = 5000;

/** Row ids under one name of a form; what is none is left out, and what is beyond 5,000. */
export function readRowIds(form: FormData, name: string): number[] {
  return form
    .getAll(name)
    .slice(0, mostIds)
    .map(readRowId)
    .filter(id => id !== undefined);
}
