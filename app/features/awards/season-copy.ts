import { fold } from '#app/lib/text.ts';
import type { SeasonBoard } from './boards.ts';
import type { League } from './leagues.ts';

export type CopiedSeason = {
  name: string;
  startsOn: string;
  endsOn: string;
  boards: SeasonBoard[];
  leagues: Omit<League, 'id'>[];
};

/** The same day a year later; the last day of a month stays the last, so that 29 February is followed by 28 February. */
export function yearLater(on: string): string {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  const lastOf = (ofYear: number) => new Date(Date.UTC(ofYear, month, 0)).getUTCDate();
  const isLast = day === lastOf(year);
  const later = isLast ? lastOf(year + 1) : day;
  return `${year + 1}-${String(month).padStart(2, '0')}-${String(later).padStart(2, '0')}`;
}

/** A season's name for the year after: the years in it that the season touches move on; without any, the year is added. */
function nameForNextYear({ name, startsOn, endsOn }: Pick<CopiedSeason, 'name' | 'startsOn' | 'endsOn'>) {
  const years = [startsOn, endsOn].map(on => Number(on.slice(0, 4)));
  const moved = name.replace(/\b\d{4}\b/g, year =>
    String(Number(year) + (years.includes(Number(year)) ? 1 : 0)),
  );
  return moved === name ? `${name} ${years[1]! + 1}` : moved;
}

/** A name that no season has: the one given, else the same with a number behind it. */
function freeName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map(fold));
  let free = name;
  for (let n = 2; known.has(fold(free)); n += 1) free = `${name} (${n})`;
  return free;
}

/**
 * A season as it would be planned for the year after: period and name moved, leagues and boards as they are.
 * @param taken names of the seasons there are
 */
export function seasonForNextYear(season: CopiedSeason, taken: readonly string[] = []): CopiedSeason {
  return {
    name: freeName(nameForNextYear(season), taken),
    startsOn: yearLater(season.startsOn),
    endsOn: yearLater(season.endsOn),
    boards: [...season.boards],
    leagues: season.leagues.map(({ name, scope, channel }) => ({ name, scope, channel })),
  };
}
