import type { Db } from '#db/connection.ts';

export type KitComment = {
  id: number;
  /** Words of the passage it is about; '' for the whole kit. */
  quote: string;
  body: string;
  at: string;
  by: string | null;
  resolvedAt: string | null;
  resolvedBy: string | null;
};

/** The remarks on a kit in the order in which they were made, at most 200. */
export async function listComments(db: Db, kitId: number): Promise<KitComment[]> {
  return db
    .selectFrom('press_kit_comments as c')
    .leftJoin('users as writer', 'writer.id', 'c.written_by')
    .leftJoin('users as resolver', 'resolver.id', 'c.resolved_by')
    .select([
      'c.id',
      'c.quote',
      'c.body',
      'c.written_at as at',
      'writer.name as by',
      'c.resolved_at as resolvedAt',
      'resolver.name as resolvedBy',
    ])
    .where('c.kit_id', '=', kitId)
    .orderBy('c.id')
    .limit(mostComments)
    .execute();
}

/** Remarks on one kit. */
export const mostComments = 200;

/** How many remarks a kit has. */
export async function countComments(db: Db, kitId: number): Promise<number> {
  const row = await db
    .selectFrom('press_kit_comments')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('kit_id', '=', kitId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
