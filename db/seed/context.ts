import { listSeasons, type SeasonListRow } from '#app/features/awards/seasons.queries.server.ts';
import type { Actor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

/** The demo is lived through: every act of it happens at its own instant, by its own person. */
export type SeedClock = { db: Db; actor: Actor; at: (now: string) => Context<Db> };

export function seedClock(db: Db, actor: Actor): SeedClock {
  return { db, actor, at: now => ({ db, actor, now }) };
}

/** The finished season of a whole year, whose jury is at work. */
export async function judgedYear(db: Db): Promise<SeasonListRow | undefined> {
  const finished = (await listSeasons(db)).filter(({ status }) => status === 'finished');
  return finished.sort((a, b) => a.id - b.id)[0];
}

/** An instant some hours before or after another. */
export function hoursFrom(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString();
}
