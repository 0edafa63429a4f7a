import { sql } from 'kysely';
import type { Db } from '#db/connection.ts';
import { findSeason } from '../seasons.queries.server.ts';
import type { Round } from './rounds.queries.server.ts';

/** Names of all who could be entered in a round, by name and without their index: the entrants of its league; at most 500. */
export async function listCandidateNames(db: Db, round: Round): Promise<string[]> {
  if (round.board === 'works') return [];
  const shown = (await findSeason(db, round.seasonId))?.shown;
  if (!shown) return [];
  const entrants = sql<{ id: number; name: string; name_key: string }>`${sql.table(round.board)}`.as(
    'entrants',
  );
  const rows = await db
    .selectFrom('standings')
    .innerJoin(entrants, 'entrants.id', 'standings.entrant_id')
    .select('entrants.name')
    .where('rule_set_id', '=', shown.ruleSetId)
    .where('board', '=', round.board)
    .where('league_id', '=', round.leagueId)
    .orderBy('entrants.name_key')
    .limit(500)
    .execute();
  return rows.map(row => row.name);
}
