import type { Db } from '#db/connection.ts';
import { listEntrantNames } from '../entrant-names.queries.server.ts';
import type { League } from '../leagues.ts';
import type { EffectRow, LeagueEffect, RuleEffect } from './effect.ts';

export type NamedLeagueEffect = Omit<LeagueEffect, 'leagueId' | 'rows'> & {
  league: League;
  rows: (EffectRow & { name: string })[];
};

/** An effect with the names of its leagues and entrants, in the order of the boards and the season's leagues. */
export async function namedEffect(
  db: Db,
  effect: RuleEffect,
  leagues: readonly League[],
): Promise<NamedLeagueEffect[]> {
  const names = new Map<string, Map<number, string>>();
  for (const board of ['outlets', 'journalists'] as const) {
    const rows = effect.leagues.filter(each => each.board === board).flatMap(each => each.rows);
    const ids = rows.map(({ entrantId }) => entrantId);
    names.set(board, await listEntrantNames(db, board, ids));
  }
  const place = new Map(leagues.map((league, i) => [league.id, i]));
  return effect.leagues
    .filter(({ leagueId }) => place.has(leagueId))
    .map(({ leagueId, rows, ...figures }) => ({
      ...figures,
      league: leagues[place.get(leagueId)!]!,
      rows: rows.map(row => ({ ...row, name: names.get(figures.board)?.get(row.entrantId) ?? '–' })),
    }))
    .sort((a, b) => b.board.localeCompare(a.board) || place.get(a.league.id)! - place.get(b.league.id)!);
}
