/** What leaves, by receiving domain. */
export type Load = ReadonlyMap<string, number>;

export type Traffic = {
  /** Instant. */
  now: string;
  /** When the first of ours may leave, as an instant. */
  from: string;
  /** Our messages that wait, by receiving domain. */
  ours: Load;
  /** Messages that leave before or among ours. */
  ahead: Load;
  /** Limits of the route and how much of each was used within its last span; `spanMs` in milliseconds. */
  limits: readonly { spanMs: number; most: number; used: number }[];
  /** Messages a minute to one receiving domain: as a rule, and where it is known; null where domains are not spared. */
  perDomain: { usual: number; known: ReadonlyMap<string, number> } | null;
  /** The route rests until this instant; null when it is open, 'never' when only a person opens it. */
  pausedUntil: string | null | 'never';
};

const minuteMs = 60_000;

/** A message every 250 ms over five connections: about what relays on the other side of the country manage. */
const paceMs = 250;

const total = (load: Load) => [...load.values()].reduce((sum, count) => sum + count, 0);

/** How long `count` messages take through a limit of which `used` are gone: the rest at once, then a span for each `most`. */
function throughLimit(count: number, limit: { spanMs: number; most: number; used: number }): number {
  const room = Math.max(0, limit.most - limit.used);
  return count <= room ? 0 : Math.ceil((count - room) / limit.most) * limit.spanMs;
}

/**
 * The instant by which the last of our messages has most likely left: the slowest of the route's limits, the fullest
 * receiving domain and the plain pace of sending, counted from when it may begin. An estimate from what is known now:
 * servers that defer us make it later. Undefined while the route is closed by a person; null when nothing of ours waits.
 */
export function estimateArrival(traffic: Traffic): string | null | undefined {
  const { ours, ahead, limits, perDomain, pausedUntil } = traffic;
  if (total(ours) === 0) return null;
  if (pausedUntil === 'never') return undefined;
  const begin = [traffic.now, traffic.from, pausedUntil ?? traffic.now].sort().at(-1)!;
  const count = total(ours) + total(ahead);
  // By the time a later sending begins, what was used by now has passed out of the limit's span.
  const waits = Date.parse(begin) - Date.parse(traffic.now);
  const routes = limits.map(limit =>
    throughLimit(count, waits >= limit.spanMs ? { ...limit, used: 0 } : limit),
  );
  const domains =
    perDomain === null
      ? []
      : [...ours].map(([domain, own]) =>
          throughLimit(own + (ahead.get(domain) ?? 0), {
            ...{ spanMs: minuteMs, used: 0 },
            most: perDomain.known.get(domain) ?? perDomain.usual,
          }),
        );
  const longest = Math.max(count * paceMs, ...routes, ...domains);
  return new Date(Date.parse(begin) + longest).toISOString();
}
