/** What the relay takes from us in any minute, hour and day; null or absent for no limit of ours. */
export type RouteRates = { perMinute?: number | null; perHour?: number | null; perDay?: number | null };

/** What a receiving domain gets from us before it has shown that it takes more. */
export const startingRate = { connections: 2, perMinute: 20 };

const highestPerMinute = 600;

/** The rate after a minute that was full without a refusal: a quarter more. Per minute. */
export function raisedRate(perMinute: number): number {
  return Math.min(highestPerMinute, Math.ceil(perMinute * 1.25));
}

/** The rate after the server said it has too much to do (421): half. Per minute. */
export function loweredRate(perMinute: number): number {
  return Math.max(1, Math.floor(perMinute / 2));
}

/** The windows of a route that are limited: their length in ms and what fits into them. */
export function routeWindows(rates: RouteRates): { ms: number; most: number }[] {
  const windows = [
    { ms: 60_000, most: rates.perMinute },
    { ms: 3_600_000, most: rates.perHour },
    { ms: 86_400_000, most: rates.perDay },
  ];
  return windows.flatMap(({ ms, most }) => (most ? { ms, most } : []));
}

/** Domains that get nothing now. */
export function fullDomains(room: ReadonlyMap<string, number>): string[] {
  return [...room].flatMap(([domain, left]) => (left <= 0 ? domain : []));
}

/**
 * Parts claimed mail into what its domains have room for and what must go back, in order, and takes the room of what
 * goes. A domain that is not named has room for what every domain starts with. Urgent mail (priority 0) is single
 * letters somebody waits for: it always goes.
 */
export function takeRoom<M extends { domain: string; priority: number }>(
  claimed: readonly M[],
  room: Map<string, number>,
): { goes: M[]; waits: M[] } {
  const goes: M[] = [];
  const waits: M[] = [];
  for (const mail of claimed) {
    const left = room.get(mail.domain) ?? startingRate.perMinute;
    if (mail.priority > 0 && left <= 0) {
      waits.push(mail);
      continue;
    }
    room.set(mail.domain, left - 1);
    goes.push(mail);
  }
  return { goes, waits };
}
