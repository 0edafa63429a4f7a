import { addDays, monthOf, wibDay, yearOf } from './days.ts';
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

/** A quarter is small: one league for each scope. */
const quarterLeagues: DemoSeason['leagues'] = (['national', 'regional', 'community'] as const).map(scope => ({
  name: '',
  scope,
  channel: null,
}));

/** The last quarter that was over a month ago: long enough for a jury to have decided on it. */
function buildQuarter(now: string): DemoSeason {
  const day = addDays(wibDay(now), -35);
  const running = yearOf(day) * 4 + Math.floor((monthOf(day) - 1) / 3);
  const [year, quarter] = [Math.floor((running - 1) / 4), (running - 1) % 4];
  const firstOf = (index: number) =>
    `${Math.floor(index / 4)}-${String((index % 4) * 3 + 1).padStart(2, '0')}-01`;
  return {
    key: `triwulan-${year}-${quarter + 1}`,
    name: `Piagam Media Teraktif Triwulan ${['I', 'II', 'III', 'IV'][quarter]} ${year}`,
    startsOn: firstOf(running - 1),
    endsOn: addDays(firstOf(running), -1),
    status: 'finished',
    topics: [...programmeCodes],
    leagues: quarterLeagues,
  };
}

/**
 * A finished season of the year before and the one of the current year, both from 1 January to 30 November. In
 * December the current one is still open: entries are closed, the jury sits. Then a finished quarter, whose results are out.
 */
export function buildSeasons(now: string): DemoSeason[] {
  const year = yearOf(wibDay(now));
  const years = [year - 1, year].map(
    (season): DemoSeason => ({
      key: `musim-${season}`,
      name: `Penghargaan Media Jambi ${season}`,
      startsOn: `${season}-01-01`,
      endsOn: `${season}-11-30`,
      status: season === year ? 'open' : 'finished',
      topics: [...programmeCodes],
      leagues: leagues.map(league => ({ ...league })),
    }),
  );
  return [...years, buildQuarter(now)];
}
