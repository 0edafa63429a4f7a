import type { Context } from '#app/lib/context.ts';
import { Conflict } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { type Gathering, lockGathering, requireGathering } from './queries.server.ts';

/**
 * Renders mail before the transaction, since nothing but the database is awaited inside, then writes with the
 * gathering's row held. When the gathering changed in between, the mail would be stale: both start again.
 */
export async function renderThenWrite<Content, T>(
  ctx: Context<Db>,
  gatheringId: number,
  render: (gathering: Gathering) => Promise<Content>,
  write: (inside: Context<Db>, gathering: Gathering, content: Content) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const seen = await requireGathering(ctx.db, gatheringId);
    const content = await render(seen);
    const done = await inTransaction(ctx.db, async db => {
      const locked = await lockGathering(db, gatheringId);
      if (locked?.version !== seen.version) return undefined;
      return { value: await write({ ...ctx, db }, locked, content) };
    });
    if (done) return done.value;
  }
  throw new Conflict('errors.conflict');
}
