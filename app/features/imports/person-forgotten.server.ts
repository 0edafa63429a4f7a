import { sql } from 'kysely';
import type { ForgottenCount, PersonForgotten } from '#app/features/partners/ports.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict } from '#app/lib/errors.ts';
import { erased } from '#app/lib/traces.ts';
import type { Db } from '#db/connection.ts';
import { holdsTraces } from '#db/wipe.ts';

/** Imports of journalists that were never taken over, of which nobody has read who is in them. */
async function unfinished(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('import_batches')
    .select(['id', 'status'])
    .where('kind', '=', 'journalists')
    .where('status', 'not in', ['committed', 'undone'])
    .execute();
  if (rows.some(row => row.status !== 'draft' && row.status !== 'checked'))
    throw new Conflict('forgetting.importRunning');
  return rows.map(row => row.id);
}

/** Rows of files that made or met the person's record, or hold an address or number of theirs. */
async function ownRows(db: Db, { journalistIds, traces }: PersonForgotten) {
  const holds = ['cells', 'entry', 'changes'].map(column => holdsTraces(`r.${column}`, traces));
  return db
    .selectFrom('import_rows as r')
    .innerJoin('import_batches as b', 'b.id', 'r.batch_id')
    .select(['r.id', 'r.batch_id'])
    .where(eb =>
      eb.or([
        eb.and([eb('b.kind', '=', 'journalists'), eb('r.target_id', 'in', [0, ...journalistIds])]),
        sql<boolean>`(${sql.join(holds, sql` or `)})`,
      ]),
    )
    .execute();
}

/** Files that are kept for nothing but these imports; what is evidence of an article is kept. */
async function filesOnlyOf(db: Db, batchIds: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('import_batches as b')
    .select('b.file_id')
    .distinct()
    .where('b.id', 'in', [0, ...batchIds])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('import_batches as o')
            .select('o.id')
            .whereRef('o.file_id', '=', 'b.file_id')
            .where('o.id', 'not in', [0, ...batchIds]),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('log_lines as l').select('l.id').whereRef('l.file_id', '=', 'b.file_id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('articles as a').select('a.id').whereRef('a.evidence_file_id', '=', 'b.file_id')),
      ),
    )
    .execute();
  return rows.map(row => row.file_id);
}

/**
 * Files that were imported hold the person as the office had written them down: the rows are emptied, the file itself
 * gives way to a note that it was removed, and imports of journalists that were never taken over go as a whole.
 */
export async function eraseImports(
  { db, now }: Context<Db>,
  person: PersonForgotten,
): Promise<ForgottenCount> {
  const dropped = await unfinished(db);
  const rows = await ownRows(db, person);
  const batchIds = [...new Set([...dropped, ...rows.map(row => row.batch_id)])];
  const fileIds = await filesOnlyOf(db, batchIds);
  for (const part of chunksOf(rows.map(row => row.id)))
    await db
      .updateTable('import_rows')
      .set({ cells: '[]', entry: '', problems: '[]', changes: '' })
      .where('id', 'in', part)
      .execute();
  await db
    .updateTable('import_names')
    .set({
      key: sql<string>`${`${erased} `} || cast(id as text)`,
      value: erased,
      chosen: erased,
    })
    .where('names', '=', 'journalist')
    .where('target_id', 'in', [0, ...person.journalistIds])
    .execute();
  await db
    .updateTable('import_batches')
    .set(eb => ({
      file_id: person.emptyFileId,
      sample: '{"sheets":[]}',
      updated_at: now,
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', [0, ...batchIds])
    .execute();
  await db
    .deleteFrom('import_batches')
    .where('id', 'in', [0, ...dropped])
    .execute();
  return { thing: 'imports', count: batchIds.length, fileIds };
}
