/** What an invitation shows of a gathering. */
const shown = [
  'title',
  'type',
  'description',
  'startsAt',
  'endsAt',
  'zone',
  'venueName',
  'venueAddress',
  'mapUrl',
  'programme',
  'noCash',
  'contactName',
  'contactWhatsapp',
] as const;

type Shown = Record<(typeof shown)[number], unknown>;
type Told = Pick<
  Shown,
  'title' | 'startsAt' | 'endsAt' | 'zone' | 'venueName' | 'venueAddress' | 'programme'
>;

export type ToldField = 'time' | 'venue' | 'title' | 'programme';

function differ<T>(before: T, after: T, fields: readonly (keyof T)[]): boolean {
  return fields.some(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** What guests must know of a change, the weightiest first. */
export function toldChanges(before: Told, after: Told): ToldField[] {
  const changed: ToldField[] = [];
  if (differ(before, after, ['startsAt', 'endsAt', 'zone'])) changed.push('time');
  if (differ(before, after, ['venueName', 'venueAddress'])) changed.push('venue');
  if (differ(before, after, ['title'])) changed.push('title');
  if (differ(before, after, ['programme'])) changed.push('programme');
  return changed;
}

/** Whether guests are written to and the calendar's SEQUENCE rises (RFC 5546, 2.1.4): another time or place. */
export function mustTell(changed: readonly ToldField[]): boolean {
  return changed.includes('time') || changed.includes('venue');
}

/** Whether an invitation that has not left yet shows what no longer holds. */
export function invitationDiffers(before: Shown, after: Shown): boolean {
  return differ(before, after, shown);
}
