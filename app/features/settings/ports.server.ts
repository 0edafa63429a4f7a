import type { Context } from '#app/lib/context.ts';
import { createPort } from '#app/lib/port.ts';
import type { Db } from '#db/connection.ts';

/** The office's standing paragraph changed. It never counts as copying, so coverage derives originality again. */
export const boilerplateChanged = createPort<Context<Db>, void>();
