import type { Context } from '#app/lib/context.ts';
import { createPort } from '#app/lib/port.ts';
import type { Db } from '#db/connection.ts';

/** An outlet got another scope or channel. Awards put it, and those who write for it, into the league it now belongs to. */
export const outletReclassified = createPort<Context<Db>, { outletId: number }>();
