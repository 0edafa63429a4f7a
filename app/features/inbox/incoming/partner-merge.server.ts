import type { MergePair, MovedRows, Unmerge } from '#app/features/partners/ports.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

const part = 'inbox';

/** Two journalists become one: what either wrote stands under the one who stays. */
export async function moveMergedIncoming({ db }: Context<Db>, pair: MergePair): Promise<MovedRows> {
  if (pair.kind === 'outlet') return { part, rows: [] };
  const moved = await db
    .updateTable('incoming_mails')
    .set({ journalist_id: pair.keptId })
    .where('journalist_id', '=', pair.goneId)
    .returning('id')
    .execute();
  return { part, rows: moved.map(row => row.id) };
}

/** Gives back what {@link moveMergedIncoming} moved. */
export async function moveIncomingBack({ db }: Context<Db>, { moved, ...pair }: Unmerge): Promise<void> {
  for (const ids of chunksOf((moved[part] ?? []) as number[])) {
    await db
      .updateTable('incoming_mails')
      .set({ journalist_id: pair.goneId })
      .where('id', 'in', ids)
      .where('journalist_id', '=', pair.keptId)
      .execute();
  }
}
