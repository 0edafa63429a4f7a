import type { Season } from './seasons.queries.server.ts';

/** What the frame of a season's pages shows of it; the rest of a season is not sent to the browser with every page. */
export function seasonHead({ id, name, status, startsOn, endsOn, boards }: Season) {
  return { id, name, status, startsOn, endsOn, boards };
}
