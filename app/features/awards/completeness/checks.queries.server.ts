import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { Board } from '../season-score.ts';

export type Check = {
  seasonId: number;
  lockOn: string;
  dueAt: string;
  sendings: number;
  lookedOn: string | null;
  version: number;
};

const columns = [
  'season_id as seasonId',
  'lock_on as lockOn',
  'due_at as dueAt',
  'sendings',
  'looked_on as lookedOn',
  'version',
] as const;

/** The dates before a season's lock, or undefined while none are set. */
export async function findCheck(db: Db, seasonId: number): Promise<Check | undefined> {
  return db
    .selectFrom('completeness_checks')
    .select(columns)
    .where('season_id', '=', seasonId)
    .executeTakeFirst();
}

/** Open seasons in the weeks before their lock whose links the job has not looked after on a day; at most 50. */
export async function listDueChecks(
  db: Db,
  today: string,
  now: string,
  latestLock: string,
): Promise<number[]> {
  const rows = await db
    .selectFrom('completeness_checks as c')
    .innerJoin('seasons as s', 's.id', 'c.season_id')
    .select('c.season_id as id')
    .where('s.status', '=', 'open')
    .where('c.lock_on', '<=', latestLock)
    .where('c.due_at', '>', now)
    .where(eb => eb.or([eb('c.looked_on', 'is', null), eb('c.looked_on', '<', today)]))
    .orderBy('c.season_id')
    .limit(50)
    .execute();
  return rows.map(({ id }) => id);
}

export type CandidateInvite = {
  id: number;
  seasonId: number;
  board: Board;
  entrantId: number;
  generation: number;
  createdAt: string;
  toldAt: string | null;
  /** Mails with answers so far. */
  answers: number;
  /** Null for a candidate that is gone. */
  name: string | null;
  forgottenAt: string | null;
};

/** Of an invitation `i`: whose it is, and their name. */
export const inviteBoard: RawBuilder<Board> = sql<Board>`case when i.outlet_id is null then 'journalists' else 'outlets' end`;
export const inviteName: RawBuilder<string | null> = sql<string | null>`coalesce(o.name, j.name)`;

const invites = (db: Db) =>
  db
    .selectFrom('completeness_invites as i')
    .leftJoin('outlets as o', 'o.id', 'i.outlet_id')
    .leftJoin('journalists as j', 'j.id', 'i.journalist_id')
    .select(['i.id', 'i.season_id as seasonId', 'i.generation', 'i.created_at as createdAt'])
    .select(['i.told_at as toldAt', 'i.answers', 'j.forgotten_at as forgottenAt'])
    .select([
      inviteBoard.as('board'),
      inviteName.as('name'),
      sql<number>`coalesce(i.outlet_id, i.journalist_id)`.as('entrantId'),
    ]);

/** A candidate's link, or undefined. */
export async function findInvite(db: Db, id: number): Promise<CandidateInvite | undefined> {
  return invites(db).where('i.id', '=', id).executeTakeFirst();
}

/** Every candidate's link of a season; at most 20,000. */
export async function listInvites(db: Db, seasonId: number): Promise<CandidateInvite[]> {
  return invites(db).where('i.season_id', '=', seasonId).orderBy('i.id').limit(20_000).execute();
}

/** Every candidate of the standing on show, outlets first, by name; at most 20,000. */
export async function listCandidates(
  db: Db,
  ruleSetId: number,
): Promise<{ board: Board; entrantId: number; name: string; articles: number }[]> {
  const of = (board: Board) =>
    db
      .selectFrom('standings as s')
      // A board is called as the table of its entrants.
      .innerJoin(
        sql<{ id: number; name: string; name_key: string }>`${sql.table(board)}`.as('e'),
        'e.id',
        's.entrant_id',
      )
      .select(['s.board', 's.entrant_id as entrantId', 'e.name', 's.articles'])
      .where('s.rule_set_id', '=', ruleSetId)
      .where('s.board', '=', board)
      .orderBy('e.name_key')
      .orderBy('e.id')
      .limit(10_000)
      .execute();
  return [...(await of('outlets')), ...(await of('journalists'))];
}
