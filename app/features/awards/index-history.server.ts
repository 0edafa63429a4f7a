import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import type { Board } from './season-score.ts';
import type { RuleSetVersion, Season } from './seasons.queries.server.ts';
import { listIndexSpans } from './standing-days.queries.server.ts';
import { endOfTime, type IndexSpan, indexOnDays, plottedDays } from './standing-history.ts';

/** The index of some entrants over the season, for a plot. */
export type IndexHistory = {
  /** YYYY-MM-DD, ascending. */
  days: string[];
  /** Parallel to the entrants asked for, each parallel to the days; null where nothing was kept. */
  lines: (number | null)[][];
  /** Where another version of the rules began to hold, as a place among the days. */
  versions: { index: number; version: number }[];
};

/** Today, or of a season that is over the day after which nothing moved: a line that only goes on flat says nothing. */
function lastToPlot(spans: readonly IndexSpan[][], endsOn: string, today: string): string {
  const moved = spans
    .flat()
    .flatMap(({ fromOn, untilOn }) => [fromOn, ...(untilOn < endOfTime ? [untilOn] : [])]);
  const settled = [endsOn, ...moved].reduce((latest, day) => (day > latest ? day : latest));
  return settled < today ? settled : today;
}

/** Reads it, or null as long as no entrant has two points to draw a line between. */
export async function readIndexHistory(
  db: Db,
  season: Pick<Season, 'id' | 'startsOn' | 'endsOn' | 'status' | 'shown'>,
  ruleSets: readonly Pick<RuleSetVersion, 'version' | 'createdAt'>[],
  entrants: { board: Board; ids: readonly number[] },
  now: string,
): Promise<IndexHistory | null> {
  const dayOf = (at: string) => isoDay(at, 'Asia/Jakarta');
  const today = dayOf(season.status === 'finished' && season.shown ? season.shown.at : now);
  const spans: IndexSpan[][] = [];
  for (const id of entrants.ids) spans.push(await listIndexSpans(db, season.id, entrants.board, id));
  const days = plottedDays(season.startsOn, lastToPlot(spans, season.endsOn, today));
  const lines = spans.map(own => indexOnDays(own, days));
  if (!lines.some(line => line.filter(value => value !== null).length > 1)) return null;
  const versions = ruleSets.flatMap(({ version, createdAt }) => {
    const index = version > 1 ? days.findIndex(day => day >= dayOf(createdAt)) : -1;
    return index > 0 ? [{ index, version }] : [];
  });
  return { days, lines, versions };
}
