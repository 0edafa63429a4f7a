import { isoDay, type Zone } from '#app/lib/zones.ts';

export type FollowUpRefusal = 'none-sent' | 'done' | 'same-day';

/**
 * Why a release must not be followed up now; undefined when it may: once at most, never before it was sent, and not on
 * a day (in the office's zone) on which mail of it left. `sentAt` is the instant of the newest mail, null without any.
 */
export function followUpRefusal(
  known: { sentAt: string | null; followedUp: boolean },
  now: string,
  zone: Zone,
): FollowUpRefusal | undefined {
  if (known.followedUp) return 'done';
  if (known.sentAt === null) return 'none-sent';
  return isoDay(known.sentAt, zone) >= isoDay(now, zone) ? 'same-day' : undefined;
}
