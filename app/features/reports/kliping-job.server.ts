import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { isStale, latestKliping } from './kliping.ts';
import { noteDay, sendKliping } from './kliping-sending.service.server.ts';
import { findSend, readSchedule } from './schedule.queries.server.ts';

/** The day that the schedule owes at `now`, or undefined when it is off or has dealt with it. */
async function owedDay(db: Db, now: string) {
  const schedule = await readSchedule(db);
  if (!schedule.active) return undefined;
  const { zone } = await readOffice(db);
  const cutOff = { sendAt: schedule.sendAt, zone };
  const on = latestKliping(now, cutOff);
  if ((await findSend(db, on))?.scheduledAt) return undefined;
  return { on, late: isStale(on, now, cutOff) };
}

/** Whether a day's kliping waits to be sent: only its hour and what was done about it count, so a restart loses none. */
export async function isKlipingDue(db: Db, now: string): Promise<boolean> {
  return (await owedDay(db, now)) !== undefined;
}

/**
 * Sends the kliping that is due. Safe to run twice: each person is mailed once a day. A day whose hour is long past (the
 * machine was off, or the schedule was only now switched on) is noted as missed and not mailed.
 */
export async function runKliping(run: JobRun): Promise<unknown> {
  const ctx = { db: run.db, actor: systemActor, now: run.now() };
  const owed = await owedDay(run.db, ctx.now);
  if (!owed) return { outcome: 'none' };
  if (!owed.late) return sendKliping(ctx, owed.on, { scheduled: true });
  await inTransaction(run.db, db =>
    noteDay({ ...ctx, db }, owed.on, { outcome: 'late', articles: 0, scheduled: true }),
  );
  return { outcome: 'late' };
}
