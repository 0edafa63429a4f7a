import { instantFromLocalInput, isoDay, type Zone } from '#app/lib/zones.ts';

/** One line of the programme; `time` is "HH:MM" on the gathering's clock, or empty. */
export type ProgrammeItem = { time: string; title: string; speaker: string };

/** The stored programme; anything that is none is an empty one. */
export function readProgramme(json: string): ProgrammeItem[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? (value as ProgrammeItem[]) : [];
  } catch {
    return [];
  }
}

const dayMs = 86_400_000;

/**
 * The instants of a programme: each time is read on the day the gathering starts, and on the next day once the clock
 * has run backwards past midnight. Lines without a time have none.
 */
export function withInstants(
  items: readonly ProgrammeItem[],
  startsAt: string,
  zone: Zone,
): (ProgrammeItem & { startAt?: string })[] {
  const first = isoDay(startsAt, zone);
  let days = 0;
  let last = Date.parse(startsAt) - dayMs / 2;
  return items.map(item => {
    const plain = item.time && instantFromLocalInput(`${first}T${item.time}`, zone);
    if (!plain) return item;
    let at = Date.parse(plain) + days * dayMs;
    if (at < last) {
      days += 1;
      at += dayMs;
    }
    last = at;
    return { ...item, startAt: new Date(at).toISOString() };
  });
}
