import { nameKey } from '#app/features/partners/names.ts';
import type { Db } from '#db/connection.ts';
import type { Batch } from './batches.queries.server.ts';
import { type FieldKey, nameFieldsOf } from './fields.ts';
import type { RowValues } from './row-values.ts';
import { spellingKey } from './spellings.ts';

/** What a spelling in a cell was taken for: another name, one that the commit makes (`made`), or nothing (empty). */
export type SpelledName = { field: FieldKey; name: string; made: boolean };

/** Of some shown rows the names that do not stand recorded just as the file writes them. */
export async function spelledNamesOf(
  db: Db,
  batch: Batch,
  rowIds: readonly number[],
): Promise<Record<number, SpelledName[]>> {
  const fields = nameFieldsOf(batch.kind);
  if (fields.length === 0 || rowIds.length === 0) return {};
  const rows = await db
    .selectFrom('import_rows')
    .select(['id', 'entry'])
    .where('id', 'in', [...rowIds])
    .where('entry', '!=', '')
    .execute();
  const written = rows.flatMap(({ id, entry }) => {
    const values = JSON.parse(entry) as RowValues & Partial<Record<FieldKey, string | string[]>>;
    return fields.flatMap(({ field, names }) =>
      [values[field] ?? []].flat().map(value => ({ id, field, names, value, key: spellingKey(value) })),
    );
  });
  const keys = [...new Set(written.map(({ key }) => key))];
  if (keys.length === 0) return {};
  const decided = await db
    .selectFrom('import_names')
    .select(['names', 'key', 'chosen', 'target_id'])
    .where('batch_id', '=', batch.id)
    .where('key', 'in', keys)
    .execute();
  const of = new Map(decided.map(name => [`${name.names} ${name.key}`, name]));
  const shown: Record<number, SpelledName[]> = {};
  for (const { id, field, names, value, key } of written) {
    const name = of.get(`${names} ${key}`);
    if (!name) continue;
    const made = name.target_id === null;
    if (!made && nameKey(name.chosen) === nameKey(value)) continue;
    shown[id] = [...(shown[id] ?? []), { field, name: name.chosen, made }];
  }
  return shown;
}
