import type { Context } from '#app/lib/context.ts';
import { createPort } from '#app/lib/port.ts';
import type { Db } from '#db/connection.ts';

/** An outlet got another scope or channel. Awards put it, and those who write for it, into the league it now belongs to. */
export const outletReclassified = createPort<Context<Db>, { outletId: number }>();

export type OutletRegrouped = { outletId: number; networkIds: number[] };

/**
 * An outlet left a network, joined one, or both; `networkIds` names either. Outlets of one network do not count as
 * copying from each other, so coverage derives the originality of the articles of all of them again.
 */
export const outletRegrouped = createPort<Context<Db>, OutletRegrouped>();
