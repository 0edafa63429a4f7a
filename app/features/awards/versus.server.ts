import { NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { rankedRows } from './ranking.ts';
import type { Board } from './season-score.ts';
import type { Season } from './seasons.queries.server.ts';
import { findStanding, listStandings } from './standings.queries.server.ts';

/** How many entrants of a league can be chosen from; the two compared are always among them. */
const mostChoices = 500;

/** Row ids out of an address; undefined for anything odd. */
function idOf(text: string | null): number | undefined {
  return text && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}

/**
 * Two entrants of one league, and all there are to choose from. Where the address does not name them, the first is the
 * best of the league and the second its neighbour in the ranking. Throws NotFound for a league with fewer than two.
 */
export async function readVersus(db: Db, season: Season, board: Board, search: URLSearchParams) {
  const ruleSetId = season.shown?.ruleSetId;
  if (ruleSetId === undefined) throw new NotFound();
  const asked = [idOf(search.get('a')), idOf(search.get('b'))];
  const named = asked.find(id => id !== undefined);
  const first = named === undefined ? undefined : await findStanding(db, ruleSetId, board, named);
  const league =
    season.leagues.find(({ id }) => id === (first ? first.leagueId : idOf(search.get('liga')))) ??
    (first ? undefined : season.leagues[0]);
  const ranked = league ? rankedRows(await listStandings(db, ruleSetId, board, league.id)) : [];
  if (!league || ranked.length < 2) throw new NotFound();
  const placeOf = (id: number | undefined) => ranked.findIndex(row => row.entrantId === id);
  const a = Math.max(0, placeOf(asked[0]));
  const found = placeOf(asked[1]);
  const b = found >= 0 && found !== a ? found : a > 0 ? a - 1 : 1;
  const sides = [];
  for (const place of [a, b]) {
    const row = ranked[place]!;
    sides.push({ ...row, detail: (await findStanding(db, ruleSetId, board, row.entrantId))!.detail });
  }
  const choices = ranked.filter((_, place) => place < mostChoices || place === a || place === b);
  return {
    league,
    total: ranked.length,
    sides: sides as [(typeof sides)[number], (typeof sides)[number]],
    choices: choices.map(({ entrantId, name, rank }) => ({ entrantId, name, rank })),
  };
}
