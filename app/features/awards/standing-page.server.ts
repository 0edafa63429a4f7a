import { fold } from '#app/lib/text.ts';
import type { Db } from '#db/connection.ts';
import { cutPlaces, neighbourPlaces, startingPlace } from './list-place.ts';
import { rankedRows } from './ranking.ts';
import type { Board } from './season-score.ts';
import { placesOf } from './standing.ts';
import { listStandings, listStandingValues } from './standings.queries.server.ts';

const pageSize = 50;

/** The league of a board whose standing is looked at; null for the entrants outside all leagues. */
export type StandingLeague = { ruleSetId: number; board: Board; leagueId: number | null };

/**
 * A page of a league's standing with the ranks, from the place `from` in an address on, of all entrants or of those whose
 * name holds `search`. Ranks are told from the values alone, so that only the page's own rows are read in full.
 */
export async function readStandingPage(
  db: Db,
  { ruleSetId, board, leagueId }: StandingLeague,
  { search, from }: { search: string; from: string | null },
) {
  if (search) {
    const wanted = fold(search);
    const ranked = rankedRows(await listStandings(db, ruleSetId, board, leagueId));
    const found = ranked.filter(row => fold(row.name).includes(wanted));
    const start = startingPlace(from, found.length);
    return { ...cutPlaces(found, start, pageSize), start, found: found.length, total: ranked.length };
  }
  const values = await listStandingValues(db, ruleSetId, board, leagueId);
  const ranks = placesOf(values);
  const total = ranks.length;
  const start = startingPlace(from, total);
  const places = neighbourPlaces(total, start, pageSize);
  // Between the page's own values only, so that a last page does not read all before it; those that share the first
  // one may stand on the page before.
  const [most, least] = [values[start - 1] ?? 0, values[places.last - 1] ?? 0];
  const offset = start - 1 - Math.max(0, values.indexOf(most));
  const rows = await listStandings(db, ruleSetId, board, leagueId, {
    offset,
    limit: pageSize,
    within: { most, least },
  });
  return {
    ...places,
    // A run that writes meanwhile may leave one row more than there were values.
    rows: rows.flatMap((row, i) => {
      const rank = ranks[start - 1 + i];
      return rank ? [{ ...row, ...rank }] : [];
    }),
    start,
    found: total,
    total,
  };
}
