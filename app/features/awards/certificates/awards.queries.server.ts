import type { Db } from '#db/connection.ts';

export type AwardToConfirm = {
  id: number;
  recipient: string;
  affiliation: string;
  workTitle: string;
  award: string;
  email: string | null;
};

/**
 * The awards of a season's newest run that no valid certificate confirms: one given to the same entry, name and award
 * in an earlier run counts. With the first address of the journalist, where one is on record.
 */
export async function listUnconfirmed(db: Db, seasonId: number): Promise<AwardToConfirm[]> {
  const run = await db
    .selectFrom('award_runs')
    .select('id')
    .where('season_id', '=', seasonId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!run) return [];
  return db
    .selectFrom('awards as a')
    .innerJoin('round_entries as e', 'e.id', 'a.entry_id')
    .leftJoin('works as w', 'w.id', 'e.work_id')
    .select(['a.id', 'a.recipient', 'a.affiliation', 'a.work_title as workTitle', 'a.award'])
    .select(eb =>
      eb
        .selectFrom('contact_points as p')
        .select('p.value')
        .where(({ eb: where, fn }) =>
          where('p.journalist_id', '=', fn.coalesce('e.journalist_id', 'w.journalist_id')),
        )
        .where('p.kind', '=', 'email')
        .orderBy('p.is_primary', 'desc')
        .orderBy('p.id')
        .limit(1)
        .as('email'),
    )
    .where('a.run_id', '=', run.id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('certificates as c')
            .innerJoin('awards as given', 'given.id', 'c.award_id')
            .select('c.id')
            .where('c.withdrawn_at', 'is', null)
            .whereRef('given.entry_id', '=', 'a.entry_id')
            .whereRef('c.recipient', '=', 'a.recipient')
            .whereRef('c.award', '=', 'a.award'),
        ),
      ),
    )
    .orderBy('a.round_id')
    .orderBy('a.place')
    .orderBy('a.id')
    .limit(1000)
    .execute();
}
