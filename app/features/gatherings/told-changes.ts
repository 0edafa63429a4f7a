import type { ProgrammeItem } from './programme.ts';

type Told = {
  title: string;
  startsAt: string;
  endsAt: string;
  zone: string;
  venueName: string;
  venueAddress: string;
  mapUrl: string;
  programme: readonly ProgrammeItem[];
};

export type ToldField = 'time' | 'venue' | 'title' | 'programme';

/** What guests must know of a change, the weightiest first. */
export function toldChanges(before: Told, after: Told): ToldField[] {
  const differs = (...fields: (keyof Told)[]) =>
    fields.some(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  const changed: ToldField[] = [];
  if (differs('startsAt', 'endsAt', 'zone')) changed.push('time');
  if (differs('venueName', 'venueAddress')) changed.push('venue');
  if (differs('title')) changed.push('title');
  if (differs('programme')) changed.push('programme');
  return changed;
}

/** Whether guests are written to and the calendar's SEQUENCE rises (RFC 5546, 2.1.4): another time or place. */
export function mustTell(changed: readonly ToldField[]): boolean {
  return changed.includes('time') || changed.includes('venue');
}
