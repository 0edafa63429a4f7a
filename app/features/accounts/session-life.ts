/** A device stays signed in for 30 days after it was last seen, in ms. */
export const sessionLifeMs = 30 * 86_400_000;
/** How often a live session is marked as seen, in ms. */
export const seenEveryMs = 5 * 60_000;

/** When a session seen at `now` (UTC ISO) ends unless it is seen again. */
export function sessionEnd(now: string): string {
  return new Date(Date.parse(now) + sessionLifeMs).toISOString();
}
