import type { Context } from '#app/lib/context.ts';
import { createPort } from '#app/lib/port.ts';
import type { Db } from '#db/connection.ts';

/** An official figure was added, corrected or ended: what texts say of it is to be held against it anew. */
export const figureChanged = createPort<Context<Db>, { id: number }>();
