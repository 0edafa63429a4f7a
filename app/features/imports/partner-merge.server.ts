import type { MergePair, MovedRows, Unmerge } from '#app/features/partners/ports.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

const part = 'imports';

/** Names in files that were decided to mean the double now mean the record that stays. */
export async function moveMergedNames({ db }: Context<Db>, pair: MergePair): Promise<MovedRows> {
  const rows = await db
    .updateTable('import_names')
    .set({ target_id: pair.keptId })
    .where('names', '=', pair.kind)
    .where('target_id', '=', pair.goneId)
    .returning('id')
    .execute();
  return { part, rows: rows.map(row => row.id) };
}

/** Takes {@link moveMergedNames} back. */
export async function moveNamesBack({ db }: Context<Db>, { moved, ...pair }: Unmerge): Promise<void> {
  for (const ids of chunksOf(moved[part] as number[]))
    await db.updateTable('import_names').set({ target_id: pair.goneId }).where('id', 'in', ids).execute();
}
