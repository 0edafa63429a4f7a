import type { Db } from '#db/connection.ts';
import type { PauseReason } from '#db/schema/outbox.ts';
import { never } from './mail.ts';
import { pauseMs } from './retry.ts';

/** The one way out; receiving domains hang below it (`smtp/gmail.com`). */
export const routeName = 'smtp';

/** The name under which a receiving domain is held back. */
export function domainRoute(domain: string): string {
  return `${routeName}/${domain}`;
}

/** Until when the route rests, or undefined when it is open. */
export async function findPause(
  db: Db,
  now: string,
): Promise<{ until: string; reason: PauseReason | null } | undefined> {
  const row = await db
    .selectFrom('mail_routes')
    .select(['paused_until', 'reason'])
    .where('name', '=', routeName)
    .executeTakeFirst();
  if (!row?.paused_until || row.paused_until <= now) return undefined;
  return { until: row.paused_until, reason: row.reason };
}

/** Writes a pause as it is, without counting failures. */
export async function setPause(
  db: Db,
  pause: { name: string; until: string; reason: PauseReason; now: string; failures?: number },
): Promise<void> {
  const { name, until, reason, now, failures = 0 } = pause;
  await db
    .insertInto('mail_routes')
    .values({ name, paused_until: until, reason, failures, updated_at: now })
    .onConflict(conflict =>
      conflict.column('name').doUpdateSet({ paused_until: until, reason, failures, updated_at: now }),
    )
    .execute();
}

/**
 * Pauses after a failure, longer with each one in a row. Failures of messages that were already in flight count
 * once: while a pause runs, it is not lengthened by its own kind. A pause by a person is never shortened.
 */
export async function pauseAfterFailure(
  db: Db,
  failure: { name: string; reason: PauseReason; now: string; random: number },
): Promise<string> {
  const { name, reason, now, random } = failure;
  const row = await db
    .selectFrom('mail_routes')
    .select(['paused_until', 'reason', 'failures'])
    .where('name', '=', name)
    .executeTakeFirst();
  const running = row?.paused_until && row.paused_until > now ? row.paused_until : undefined;
  const failures = running ? (row?.failures ?? 0) : (row?.failures ?? 0) + 1;
  const length = pauseMs(reason, Math.max(1, failures), random);
  const until = length === undefined ? never : new Date(Date.parse(now) + length).toISOString();
  if (running && running >= until) return running;
  await setPause(db, { name, until, reason, now, failures });
  return until;
}

/** Forgets earlier failures after a success and names the routes forgiven; a pause that still runs stays. */
export async function forgetFailures(db: Db, names: string[], now: string): Promise<string[]> {
  const forgiven = await db
    .updateTable('mail_routes')
    .set({ failures: 0, paused_until: null, reason: null, updated_at: now })
    .where('name', 'in', names)
    .where(eb => eb.or([eb('paused_until', 'is', null), eb('paused_until', '<=', now)]))
    .returning('name')
    .execute();
  return forgiven.map(row => row.name);
}

/** Lifts pauses that a clock wrote which has been set back since; what waits for a person stays. */
export async function liftPausesOfFuture(db: Db, now: string, future: string): Promise<void> {
  await db
    .updateTable('mail_routes')
    .set({ paused_until: null, reason: null, updated_at: now })
    .where('updated_at', '>', future)
    .where('paused_until', '<', never)
    .execute();
}

/** Opens a route; true when it was held back. */
export async function liftPause(
  db: Db,
  name: string,
  now: string,
  reasons?: PauseReason[],
): Promise<boolean> {
  let query = db
    .updateTable('mail_routes')
    .set({ failures: 0, paused_until: null, reason: null, updated_at: now })
    .where('name', '=', name)
    .where('paused_until', '>', now);
  if (reasons) query = query.where('reason', 'in', reasons);
  const lifted = await query.returning('name').executeTakeFirst();
  return lifted !== undefined;
}
