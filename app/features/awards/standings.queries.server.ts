import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import type { Board } from './season-score.ts';
import { readStandingDetail, type StandingDetail } from './standing-detail.ts';

/** How many standings a rule set has, on both boards. */
export async function countStandings(db: Db, ruleSetId: number): Promise<number> {
  const row = await db
    .selectFrom('standings')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('rule_set_id', '=', ruleSetId)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** The kept standings of a board, each with its league; at most 100,000. */
export async function listKeptStandings(
  db: Db,
  ruleSetId: number,
  board: Board,
): Promise<{ id: number; entrantId: number; leagueId: number | null }[]> {
  return db
    .selectFrom('standings')
    .select(['id', 'entrant_id as entrantId', 'league_id as leagueId'])
    .where('rule_set_id', '=', ruleSetId)
    .where('board', '=', board)
    .limit(100_000)
    .execute();
}

export type StandingRow = {
  entrantId: number;
  name: string;
  A: number;
  v: number;
  q: number;
  b: number;
  c: number;
  t: number;
  articles: number;
  excluded: number;
};

/** A board is called as the table of its entrants. */
function selectStandings(db: Db, ruleSetId: number, board: Board) {
  const entrants = sql<{ id: number; name: string; name_key: string }>`${sql.table(board)}`.as('entrants');
  return db
    .selectFrom('standings')
    .innerJoin(entrants, 'entrants.id', 'standings.entrant_id')
    .select(['entrant_id as entrantId', 'entrants.name', 'a as A', 'v', 'q', 'b', 'c', 't'])
    .select(['articles', 'excluded'])
    .where('rule_set_id', '=', ruleSetId)
    .where('board', '=', board);
}

/** The most entrants of a league that are read. */
const mostRead = 10_000;

/** Rows from one on, counted from 0; `within` reads those between two values of A alone and counts among them. */
type Part = { offset: number; limit: number; within?: { most: number; least: number } };

/**
 * The standing of one league of a board (null: of the entrants outside all leagues), best first; at most 10,000, or a part
 * of it.
 */
export async function listStandings(
  db: Db,
  ruleSetId: number,
  board: Board,
  leagueId: number | null,
  { offset, limit, within }: Part = { offset: 0, limit: mostRead },
): Promise<StandingRow[]> {
  return selectStandings(db, ruleSetId, board)
    .where('league_id', leagueId === null ? 'is' : '=', leagueId)
    .$if(within !== undefined, query => query.where('a', '<=', within!.most).where('a', '>=', within!.least))
    .orderBy('a', 'desc')
    .orderBy('entrants.name_key')
    .orderBy('entrant_id')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** The values of A of a league of a board, best first; at most 10,000. Answered from an index alone. */
export async function listStandingValues(
  db: Db,
  ruleSetId: number,
  board: Board,
  leagueId: number | null,
): Promise<number[]> {
  const rows = await db
    .selectFrom('standings')
    .select('a')
    .where('rule_set_id', '=', ruleSetId)
    .where('board', '=', board)
    .where('league_id', leagueId === null ? 'is' : '=', leagueId)
    .orderBy('a', 'desc')
    .limit(mostRead)
    .execute();
  return rows.map(row => row.a);
}

/** Entrants of a league of a board with a value of A from `least` to `most`, best first; at most 50. */
export async function listStandingsBetween(
  db: Db,
  ruleSetId: number,
  board: Board,
  leagueId: number,
  { least, most }: { least: number; most: number },
): Promise<Pick<StandingRow, 'entrantId' | 'name' | 'A'>[]> {
  return selectStandings(db, ruleSetId, board)
    .where('league_id', '=', leagueId)
    .where('a', '>=', least)
    .where('a', '<=', most)
    .orderBy('a', 'desc')
    .orderBy('entrants.name_key')
    .limit(50)
    .execute();
}

/**
 * The best entrants of every league of a board, one more than `perLeague`, so that a tie at the last place shows;
 * the key null stands for those outside all leagues.
 */
export async function listLeaders(
  db: Db,
  ruleSetId: number,
  board: Board,
  perLeague: number,
): Promise<Map<number | null, StandingRow[]>> {
  const ranked = selectStandings(db, ruleSetId, board).select([
    'league_id as leagueId',
    sql<number>`row_number() over (partition by league_id order by a desc, entrants.name_key, entrant_id)`.as(
      'place',
    ),
  ]);
  const rows = await db
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where('place', '<=', perLeague + 1)
    .orderBy('place')
    .execute();
  const leaders = new Map<number | null, StandingRow[]>();
  for (const { leagueId, place: _, ...row } of rows) {
    leaders.set(leagueId, [...(leaders.get(leagueId) ?? []), row]);
  }
  return leaders;
}

/** How many entrants each league of a board has; the key null stands for those outside all leagues. */
export async function countEntrantsByLeague(
  db: Db,
  ruleSetId: number,
  board: Board,
): Promise<Map<number | null, number>> {
  const rows = await db
    .selectFrom('standings')
    .select(['league_id', eb => eb.fn.countAll<number>().as('n')])
    .where('rule_set_id', '=', ruleSetId)
    .where('board', '=', board)
    .groupBy('league_id')
    .execute();
  return new Map(rows.map(row => [row.league_id, Number(row.n)]));
}

export type Standing = StandingRow & {
  id: number;
  leagueId: number | null;
  computedAt: string;
  detail: StandingDetail;
};

/** One entrant's standing, or undefined. */
export async function findStanding(
  db: Db,
  ruleSetId: number,
  board: Board,
  entrantId: number,
): Promise<Standing | undefined> {
  const row = await selectStandings(db, ruleSetId, board)
    .select(['standings.id', 'league_id as leagueId', 'computed_at as computedAt', 'detail'])
    .where('entrant_id', '=', entrantId)
    .executeTakeFirst();
  return row && { ...row, detail: readStandingDetail(row.detail) };
}
