import type { Channel, Scope } from '#db/schema/partners.ts';

/** A league: outlets of one scope and, when given, of one channel. */
export type League = { id: number; name: string; scope: Scope; channel: Channel | null };

/** An outlet as far as leagues look at it. */
export type LeagueOutlet = { scope: Scope; channel: Channel };

/**
 * The league of an outlet: the one of its scope and channel when there is one, else the one of its scope for all
 * channels; null when the season has neither.
 */
export function leagueOf(outlet: LeagueOutlet | undefined, leagues: readonly League[]): League | null {
  if (!outlet) return null;
  const ofScope = leagues.filter(league => league.scope === outlet.scope);
  return (
    ofScope.find(league => league.channel === outlet.channel) ??
    ofScope.find(league => league.channel === null) ??
    null
  );
}

/**
 * The outlet by which a journalist belongs to a league: where most of their articles of the season appeared, counted
 * or not. Between outlets with equally many it is the one of the latest article, then the one with the smaller id.
 * Null without articles.
 */
export function homeOutlet(articles: readonly { outletId: number; at: number }[]): number | null {
  const outlets = new Map<number, { count: number; latest: number }>();
  for (const { outletId, at } of articles) {
    const known = outlets.get(outletId);
    if (!known) outlets.set(outletId, { count: 1, latest: at });
    else {
      known.count += 1;
      known.latest = Math.max(known.latest, at);
    }
  }
  const [first] = [...outlets].sort(
    ([a, one], [b, other]) => other.count - one.count || other.latest - one.latest || a - b,
  );
  return first?.[0] ?? null;
}
