import type { Actor } from './actor.ts';

/**
 * What every service function takes first. `Db` is the database handle or an open transaction; `now` is the
 * instant of the request as UTC ISO text, so that rules and tests never read the clock.
 */
export type Context<Db> = { db: Db; actor: Actor; now: string; requestId?: string };
