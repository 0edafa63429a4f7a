import { instantFromLocalInput, type Zone } from '#app/lib/zones.ts';

const minuteMs = 60_000;
const furthestMs = 366 * 24 * 60 * minuteMs;

export type ScheduleFault = 'impossible' | 'past' | 'far';

/**
 * Reads when a sending is to leave from a `datetime-local` value in the office's zone: null for at once (nothing
 * typed). Refused: days and hours that do not exist, an instant that is not after `now`, more than a year ahead.
 */
export function readSchedule(
  local: string | undefined,
  zone: Zone,
  now: string,
): { at: string | null } | { fault: ScheduleFault } {
  if (!local) return { at: null };
  const at = instantFromLocalInput(local, zone);
  if (!at) return { fault: 'impossible' };
  if (at <= now) return { fault: 'past' };
  return Date.parse(at) - Date.parse(now) > furthestMs ? { fault: 'far' } : { at };
}
