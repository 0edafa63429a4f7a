import { wibDay, yearOf } from './days.ts';
import { programmeCodes } from './topic-codes.ts';
import type { DemoSeason } from './types.ts';

/** Named by scope and channel in the reader's language, but for the one that takes what is left. */
const leagues: DemoSeason['leagues'] = [
  { name: '', scope: 'national', channel: null },
  { name: '', scope: 'regional', channel: 'online' },
  { name: '', scope: 'regional', channel: 'print' },
  { name: '', scope: 'regional', channel: 'television' },
  { name: '', scope: 'regional', channel: 'radio' },
  { name: '', scope: 'regional', channel: 'photo' },
  { name: '', scope: 'regional', channel: 'news_agency' },
  { name: '', scope: 'community', channel: 'online' },
  { name: 'Komunitas lain', scope: 'community', channel: null },
];

/**
 * A finished season of the year before and the one of the current year, both from 1 January to 30 November. In
 * December the current one is still open: entries are closed, the jury sits.
 */
export function buildSeasons(now: string): DemoSeason[] {
  const year = yearOf(wibDay(now));
  return [year - 1, year].map(season => ({
    key: `musim-${season}`,
    name: `Penghargaan Media Jambi ${season}`,
    startsOn: `${season}-01-01`,
    endsOn: `${season}-11-30`,
    status: season === year ? 'open' : 'finished',
    topics: [...programmeCodes],
    leagues: leagues.map(league => ({ ...league })),
  }));
}
