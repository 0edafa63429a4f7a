import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#db/connection.ts';

export type AwardToConfirm = {
  id: number;
  entryId: number;
  recipient: string;
  affiliation: string;
  workTitle: string;
  award: string;
  email: string | null;
};

/** The run that certificates confirm: the newest of those published. What is not published is not given yet. */
async function findConfirmedRun(
  db: Db,
  seasonId: number,
): Promise<{ id: number; number: number } | undefined> {
  return db
    .selectFrom('award_runs')
    .select(['id', 'number'])
    .where('season_id', '=', seasonId)
    .where('published_at', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/**
 * The awards of a season's newest published run that no valid certificate confirms: one given to the same entry, name and
 * award in an earlier run counts. With the first address of the journalist, where one is on record.
 */
export async function listUnconfirmed(db: Db, seasonId: number): Promise<AwardToConfirm[]> {
  const run = await findConfirmedRun(db, seasonId);
  if (!run) return [];
  return db
    .selectFrom('awards as a')
    .innerJoin('round_entries as e', 'e.id', 'a.entry_id')
    .leftJoin('works as w', 'w.id', 'e.work_id')
    .select([
      'a.id',
      'a.entry_id as entryId',
      'a.recipient',
      'a.affiliation',
      'a.work_title as workTitle',
      'a.award',
    ])
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
            // Of the award, not as printed: a name may be printed in other letters.
            .whereRef('given.recipient', '=', 'a.recipient')
            .whereRef('given.award', '=', 'a.award'),
        ),
      ),
    )
    .orderBy('a.round_id')
    .orderBy('a.place')
    .orderBy('a.id')
    .limit(1000)
    .execute();
}

/**
 * 1 where a valid certificate (table alias `c`) confirms an award that a later published run changed or does not give any
 * more, else 0. One issued by hand confirms none.
 */
export const isOvertaken: RawBuilder<number> = sql<number>`case when c.award_id is not null
  and c.withdrawn_at is null and exists (
    select 1 from awards given join award_runs r on r.id = (
      select max(p.id) from award_runs p where p.season_id = c.season_id and p.published_at is not null)
    where given.id = c.award_id and given.run_id < r.id and not exists (
      select 1 from awards a where a.entry_id = given.entry_id and a.run_id = r.id
        and a.recipient = given.recipient and a.award = given.award)) then 1 else 0 end`;

/** Whose entry a certificate's award was given to, and what the newest published run gives it; null for nothing. */
export async function findAwardNow(
  db: Db,
  certificate: { id: number; seasonId: number },
): Promise<{ entryId: number; run: number; award: string | null } | undefined> {
  const run = await findConfirmedRun(db, certificate.seasonId);
  if (!run) return undefined;
  const row = await db
    .selectFrom('certificates as c')
    .innerJoin('awards as given', 'given.id', 'c.award_id')
    .leftJoin('awards as a', join =>
      join.onRef('a.entry_id', '=', 'given.entry_id').on('a.run_id', '=', run.id),
    )
    .select(['given.entry_id as entryId', 'a.award'])
    .where('c.id', '=', certificate.id)
    .executeTakeFirst();
  return row && { ...row, run: run.number };
}
