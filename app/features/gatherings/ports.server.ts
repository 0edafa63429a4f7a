import type { Context } from '#app/lib/context.ts';
import { createPort } from '#app/lib/port.ts';
import type { Db } from '#db/connection.ts';

/** Who came to a gathering was recorded, changed or no longer holds. Awards may weigh it. */
export const attendanceChanged = createPort<Context<Db>, { startsAt: string }>();
