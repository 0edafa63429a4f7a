import { wibDay, yearOf } from './days.ts';
import { programmeCodes } from './topic-codes.ts';
import type { DemoSeason } from './types.ts';

const leagues: DemoSeason['leagues'] = [
  { name: 'Nasional', scope: 'national', channel: null },
  { name: 'Regional siber', scope: 'regional', channel: 'online' },
  { name: 'Regional cetak', scope: 'regional', channel: 'print' },
  { name: 'Regional televisi', scope: 'regional', channel: 'television' },
  { name: 'Regional radio', scope: 'regional', channel: 'radio' },
  { name: 'Regional foto', scope: 'regional', channel: 'photo' },
  { name: 'Regional kantor berita', scope: 'regional', channel: 'news_agency' },
  { name: 'Komunitas siber', scope: 'community', channel: 'online' },
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
