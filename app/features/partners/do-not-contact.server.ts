import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { ContactPoint } from './journalists.queries.server.ts';

/** placeholder until the outbox suppression service is in */
export async function pushDoNotContact(
  _ctx: Context<Db>,
  _journalistId: number,
  _before: readonly ContactPoint[],
): Promise<void> {}
