import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { ScoringSeasonRow } from './scoring-season.queries.server.ts';
import type { SeasonFrame } from './season-frame.ts';
import type { Board } from './season-score.ts';
import { deleteStandingDays, hasCurrentDays, keepDay, writeSpans } from './standing-days.queries.server.ts';
import { dayAfter, type IndexSpan, indexesByPublication } from './standing-history.ts';
import { listDatedStories } from './standing-stories.queries.server.ts';
import { listKeptStandings } from './standings.queries.server.ts';
import type { StandingRun } from './standings-write.queries.server.ts';

const boards: readonly Board[] = ['outlets', 'journalists'];
const standingsPerRead = 50;
/** From this many entrants on, looking through the whole board is less work than naming them. */
const mostNamed = 300;

const epochDay = (on: string) => Date.parse(`${on}T00:00:00Z`) / 86_400_000;

/**
 * Writes down how a season stands on the day of a run, of all entrants or of those computed. The first time, the weeks
 * before are told by the articles published until then, so that a season opened late, too, has its history.
 */
export async function keepStandingDay(
  db: Db,
  run: StandingRun,
  { startsOn }: Pick<ScoringSeasonRow, 'startsOn'>,
  frame: SeasonFrame,
  entrants?: Record<Board, readonly number[]>,
): Promise<void> {
  const on = isoDay(run.startedAt, 'Asia/Jakarta');
  if (!(await hasCurrentDays(db, run.seasonId))) await keepWeeksBefore(db, run, startsOn, on, frame);
  for (const board of boards) {
    const named = entrants?.[board];
    await keepDay(db, { ...run, board, on }, named && named.length <= mostNamed ? named : undefined);
  }
}

/** Every seventh day back from a day, to the season's first, in the order of time. */
function weeksBefore(startsOn: string, on: string): string[] {
  const days: string[] = [];
  for (let day = dayAfter(on, -7); day >= startsOn; day = dayAfter(day, -7)) days.push(day);
  return days.reverse();
}

async function keepWeeksBefore(
  db: Db,
  run: StandingRun,
  startsOn: string,
  on: string,
  frame: SeasonFrame,
): Promise<void> {
  const days = weeksBefore(startsOn, on);
  if (days.length === 0) return;
  // A run that broke off may have left part of them.
  await deleteStandingDays(db, run.seasonId);
  const shape = { months: frame.months.length, programmes: frame.programmes.length };
  for (const board of boards) {
    const standings = await listKeptStandings(db, run.ruleSetId, board);
    for (let from = 0; from < standings.length; from += standingsPerRead) {
      const chunk = standings.slice(from, from + standingsPerRead);
      const stories = await listDatedStories(
        db,
        chunk.map(standing => standing.id),
        frame,
      );
      const spans = chunk.flatMap(({ id, entrantId, leagueId }) => {
        const own = stories.get(id) ?? [];
        const values = indexesByPublication(own, days.map(epochDay), shape, frame.rules);
        return spansOf(days, values, on).map(span => ({ ...span, entrantId, leagueId }));
      });
      await inTransaction(db, trx => writeSpans(trx, { seasonId: run.seasonId, board }, spans));
    }
  }
}

/** Spans of equal values up to a day; an entrant takes part from the first day it has points. */
function spansOf(days: readonly string[], values: readonly number[], until: string): IndexSpan[] {
  const spans: IndexSpan[] = [];
  values.forEach((a, i) => {
    const last = spans.at(-1);
    if (last ? last.a === a : a === 0) return;
    if (last) last.untilOn = days[i]!;
    spans.push({ fromOn: days[i]!, untilOn: until, a });
  });
  return spans;
}
