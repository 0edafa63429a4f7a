import type { Db } from '#db/connection.ts';

const requests = (db: Db) =>
  db
    .selectFrom('winner_requests as r')
    .innerJoin('journalists as j', 'j.id', 'r.journalist_id')
    .innerJoin('seasons as s', 's.id', 'r.season_id')
    .select([
      'r.id',
      'r.season_id as seasonId',
      'r.journalist_id as journalistId',
      'r.generation',
      'r.asked_at as askedAt',
      'r.delete_on as deleteOn',
      'r.filled_at as filledAt',
      'r.deleted_at as deletedAt',
      'j.name',
      's.name as season',
    ]);

export type WinnerRequest = Awaited<ReturnType<ReturnType<typeof requests>['execute']>>[number];

/** A request for a winner's details, or undefined; the details themselves are not among it. */
export async function findRequest(db: Db, id: number): Promise<WinnerRequest | undefined> {
  return requests(db).where('r.id', '=', id).executeTakeFirst();
}

/** The requests of a season, the oldest first; at most 1,000. */
export async function listRequests(db: Db, seasonId: number): Promise<WinnerRequest[]> {
  return requests(db).where('r.season_id', '=', seasonId).orderBy('r.id').limit(1000).execute();
}

/** What is kept of a winner's details, encrypted; null when there is nothing. */
export async function findSealed(db: Db, id: number): Promise<string | null> {
  const row = await db.selectFrom('winner_requests').select('sealed').where('id', '=', id).executeTakeFirst();
  return row?.sealed ?? null;
}

export type Winner = { journalistId: number; name: string; award: string };

/** The people whom the season's latest run gave an award, for themselves or for a work, by name; at most 1,000 awards. */
export async function listWinners(db: Db, seasonId: number): Promise<Winner[]> {
  const run = await db
    .selectFrom('award_runs')
    .select('id')
    .where('season_id', '=', seasonId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!run) return [];
  const rows = await db
    .selectFrom('awards as a')
    .innerJoin('round_entries as e', 'e.id', 'a.entry_id')
    .leftJoin('works as w', 'w.id', 'e.work_id')
    .innerJoin('journalists as j', join =>
      join.on(eb =>
        eb.or([eb('j.id', '=', eb.ref('e.journalist_id')), eb('j.id', '=', eb.ref('w.journalist_id'))]),
      ),
    )
    .select(['j.id as journalistId', 'j.name', 'a.award'])
    .where('a.run_id', '=', run.id)
    .where('j.forgotten_at', 'is', null)
    .orderBy('j.name_key')
    .orderBy('a.id')
    .limit(1000)
    .execute();
  const winners = new Map<number, Winner>();
  for (const row of rows) {
    const known = winners.get(row.journalistId);
    winners.set(row.journalistId, known ? { ...known, award: `${known.award}; ${row.award}` } : row);
  }
  return [...winners.values()];
}

/**
 * The people of a season whom a published run gave an award that the newest published run does not give any more; empty
 * while nothing is published.
 */
export async function listFormerWinners(db: Db, seasonId: number): Promise<Set<number>> {
  const runs = await db
    .selectFrom('award_runs')
    .select('id')
    .where('season_id', '=', seasonId)
    .where('published_at', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1000)
    .execute();
  const [newest, ...earlier] = runs.map(({ id }) => id);
  if (newest === undefined || earlier.length === 0) return new Set();
  const people = await db
    .selectFrom('awards as a')
    .innerJoin('round_entries as e', 'e.id', 'a.entry_id')
    .leftJoin('works as w', 'w.id', 'e.work_id')
    .select(eb => eb.fn.coalesce('e.journalist_id', 'w.journalist_id').as('journalistId'))
    .select('a.run_id as runId')
    .where('a.run_id', 'in', [newest, ...earlier])
    .limit(20_000)
    .execute();
  const now = new Set(people.filter(({ runId }) => runId === newest).map(each => each.journalistId));
  return new Set(
    people.flatMap(({ journalistId }) =>
      journalistId === null || now.has(journalistId) ? [] : [Number(journalistId)],
    ),
  );
}

/** Requests whose last day has come; at most `limit`. */
export async function listOverdue(db: Db, on: string, limit: number): Promise<WinnerRequest[]> {
  return requests(db)
    .where('r.delete_on', '<=', on)
    .where('r.deleted_at', 'is', null)
    .orderBy('r.delete_on')
    .limit(limit)
    .execute();
}

/** Whether the last day of any request has come. */
export async function hasOverdue(db: Db, on: string): Promise<boolean> {
  const row = await db
    .selectFrom('winner_requests')
    .select('id')
    .where('delete_on', '<=', on)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
