import { sql } from 'kysely';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { MailStatus } from '#db/schema/outbox.ts';
import type { MailAct } from './mail.ts';

/**
 * Holds back what waits of an act until {@link releaseMail}, in the caller's transaction; what a worker has taken and
 * not begun goes back to its place, what is being transmitted is finished. The caller has checked that the actor may.
 */
export async function holdMail({ db, now }: Context<Db>, act: MailAct): Promise<void> {
  await db
    .insertInto('mail_holds')
    .values({ act_kind: act.kind, act_id: act.id, held_at: now })
    .onConflict(conflict => conflict.doNothing())
    .execute();
  await db
    .updateTable('mail_messages')
    .set({
      status: sql<MailStatus>`case when uncertain > 0 then 'unknown' when attempts > 0 then 'deferred' else 'queued' end`,
      lease_token: null,
      lease_until: null,
      updated_at: now,
    })
    .where('act_kind', '=', act.kind)
    .where('act_id', '=', act.id)
    .where('status', '=', 'claimed')
    .execute();
}

/** Lets the mail of an act go on, each at its own time; nothing happens when it was not held. */
export async function releaseMail({ db }: Context<Db>, act: MailAct): Promise<void> {
  await db.deleteFrom('mail_holds').where('act_kind', '=', act.kind).where('act_id', '=', act.id).execute();
}
