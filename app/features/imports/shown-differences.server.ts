import { regencies } from '#app/lib/regencies.ts';
import { instantFromLocalInput, type Zone } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import type { Batch } from './batches.queries.server.ts';
import type { CellDifference, KnownChange } from './known-changes.ts';
import { changesOfRows, listKnownRows, rowTermsOf } from './known-rows.server.ts';
import type { ShownRow } from './rows.queries.server.ts';

const longest = 160;
/** Fields under the names by which the log's words know their codes. */
const worded: Record<string, string> = { headlineTone: 'headline_tone', bodyTone: 'body_tone' };

/** Words for the value of a field, as the log has them, given by the caller's language. */
export type WordsOf = (field: string, value: unknown) => string;

function inWords({ field, before }: KnownChange, words: WordsOf, zone: Zone): string | null {
  if (before === null || before.length === 0) return null;
  if (typeof before !== 'string') return before.join(', ');
  if (field === 'regency') return regencies.find(({ key }) => key === before)?.name ?? before;
  const value = field === 'published' ? instantFromLocalInput(before, zone) : before;
  return words(worded[field] ?? field, value).slice(0, longest);
}

/** What some shown rows would change of the records they are known as, cell by cell and in words. */
export async function differencesOf(
  db: Db,
  batch: Batch,
  rows: readonly ShownRow[],
  words: WordsOf,
): Promise<Record<number, CellDifference[]>> {
  const terms = await rowTermsOf(db, batch);
  const known = await listKnownRows(db, batch.id, { afterId: 0, among: rows.map(row => row.id) });
  const changes = await changesOfRows(db, batch, known, terms);
  return Object.fromEntries(
    [...changes].map(([id, list]) => [
      id,
      list.map(change => ({
        field: change.field,
        now: inWords(change, words, terms.zone),
        joins: typeof change.after !== 'string',
      })),
    ]),
  );
}
