import type { Db } from '#db/connection.ts';
import { placesOf } from './standing.ts';
import type { StandingLeague } from './standing-page.server.ts';
import { listStandingsBetween, listStandingValues } from './standings.queries.server.ts';

const namedInTie = 3;

/** Where an entrant stands in its league: its rank, some who share it, and the next one above. */
export type OwnPlace = {
  rank: number;
  of: number;
  tied: boolean;
  tiedWith: string[];
  above: { name: string; rank: number; gap: number } | null;
};

/** Reads it; null for an entrant that is not in that league. */
export async function readOwnPlace(
  db: Db,
  { ruleSetId, board, leagueId }: StandingLeague & { leagueId: number },
  { entrantId, A }: { entrantId: number; A: number },
): Promise<OwnPlace | null> {
  const values = await listStandingValues(db, ruleSetId, board, leagueId);
  const at = values.findIndex(value => value <= A);
  if (at < 0) return null;
  const ranks = placesOf(values);
  const { rank, tied } = ranks[at]!;
  const between = (most: number, least: number) =>
    listStandingsBetween(db, ruleSetId, board, leagueId, {
      least: values[least]!,
      most: values[most]!,
    });
  const last = ranks.findLastIndex(each => each.rank === rank);
  const sharing = tied ? await between(rank - 1, last) : [];
  // Before the first of a rank r stand r - 1 others.
  const better = rank - 2;
  const next = better < 0 ? undefined : (await between(better, better)).at(-1);
  return {
    rank,
    of: values.length,
    tied,
    tiedWith: sharing
      .filter(row => row.entrantId !== entrantId)
      .slice(0, namedInTie)
      .map(({ name }) => name),
    above: next ? { name: next.name, rank: ranks[better]!.rank, gap: next.A - A } : null,
  };
}
