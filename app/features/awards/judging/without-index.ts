import type { RoundEntry } from './rounds.queries.server.ts';

/**
 * A round's entries for somebody who judges in it: without A, without the order A gives them, and without the codes that
 * stand for their names on blind sheets. Those removed stay last.
 */
export function withoutIndex(entries: readonly RoundEntry[]): RoundEntry[] {
  return entries
    .map(entry => ({ ...entry, a: null, code: '' }))
    .sort(
      (one, other) =>
        Number(one.removedAt !== null) - Number(other.removedAt !== null) ||
        one.name.localeCompare(other.name, 'id'),
    );
}
