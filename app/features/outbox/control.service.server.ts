import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { recordEvents } from './events.queries.server.ts';
import { type MailAct, never } from './mail.ts';
import { liftPause, routeName, setPause } from './pauses.queries.server.ts';
import { resendAsked } from './ports.server.ts';

async function audit(ctx: Context<Db>, action: string, label: string, id: number | null = null) {
  await recordAudit(ctx, { action, subject: { kind: id === null ? 'mail-route' : 'mail', id, label } });
}

/** Holds all mail back until a person opens the route again; what is in flight is finished. */
export async function pauseMail(ctx: Context<Db>): Promise<void> {
  authorise(ctx.actor, 'mail.control');
  await inTransaction(ctx.db, async db => {
    await setPause(db, { name: routeName, until: never, reason: 'person', now: ctx.now });
    await audit({ ...ctx, db }, 'mail.paused', routeName);
  });
}

/** Opens a route that a person, the server or its credentials had closed; also a single domain (`smtp/gmail.com`). */
export async function resumeMail(ctx: Context<Db>, name: string = routeName): Promise<void> {
  authorise(ctx.actor, 'mail.control');
  await inTransaction(ctx.db, async db => {
    if (await liftPause(db, name, ctx.now)) await audit({ ...ctx, db }, 'mail.resumed', name);
  });
}

/**
 * A backup was restored, and a person decides that what it holds as waiting has left already or is of no use any more:
 * none of it is sent, mail written since the restore goes on. Returns how many mails that stopped.
 * @throws Conflict when no restore waits for a decision.
 */
export async function discardRestored(ctx: Context<Db>): Promise<number> {
  authorise(ctx.actor, 'mail.control');
  return inTransaction(ctx.db, async db => {
    const route = await db
      .selectFrom('mail_routes')
      .select('updated_at')
      .where('name', '=', routeName)
      .where('reason', '=', 'restored')
      .executeTakeFirst();
    if (!route) throw new Conflict('mail.nothingRestored');
    const stopped = await cancelOlderThan(db, route.updated_at, ctx.now);
    await liftPause(db, routeName, ctx.now);
    await audit({ ...ctx, db }, 'mail.discarded', routeName);
    return stopped;
  });
}

/** Cancels what waits and was written before an instant; what may have left stays unknown, without another try. */
async function cancelOlderThan(db: Db, before: string, now: string): Promise<number> {
  const waiting = () =>
    db
      .updateTable('mail_messages')
      .where('status', 'in', ['queued', 'deferred', 'claimed', 'transmitting', 'unknown'])
      .where('created_at', '<', before);
  const freed = { lease_token: null, lease_until: null, updated_at: now };
  await waiting()
    .set({ ...freed, status: 'unknown', not_before: never })
    .where(eb => eb.or([eb('uncertain', '>', 0), eb('status', '=', 'transmitting')]))
    .execute();
  const cancelled = await waiting()
    .set({ ...freed, status: 'cancelled' })
    .where('status', '!=', 'unknown')
    .returning('id')
    .execute();
  await recordEvents(
    db,
    cancelled.map(({ id }) => ({ message_id: id, at: now, status: 'cancelled', detail: null })),
  );
  return cancelled.length;
}

/** Why a mail must not be sent again by hand, as a message key; undefined when nothing of its act speaks against it. */
export async function resendRefusal(ctx: Context<Db>, act: MailAct) {
  return (await resendAsked.call(ctx, act)).find(answer => answer !== undefined);
}

/**
 * A person decides to send a failed message again, or one whose outcome stayed unknown; the Message-ID stays the
 * same, so that a reader's program recognises a second copy.
 * @throws Conflict when the message is in another state, or its act no longer stands.
 */
export async function resendMail(ctx: Context<Db>, id: number): Promise<void> {
  authorise(ctx.actor, 'mail.control');
  await inTransaction(ctx.db, async db => {
    const mail = await db
      .selectFrom('mail_messages')
      .select(['status', 'uncertain', 'name', 'reason', 'expires_at', 'act_kind', 'act_id'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!mail) throw new NotFound();
    const again = mail.status === 'failed' || mail.status === 'unknown';
    const possible = mail.reason !== 'invalid-address' && (mail.expires_at ?? never) > ctx.now;
    if (!again || !possible) throw new Conflict('mail.cannotResend');
    const refusal = await resendRefusal({ ...ctx, db }, { kind: mail.act_kind, id: mail.act_id });
    if (refusal) throw new Conflict(refusal);
    await db
      .updateTable('mail_messages')
      .set({
        status: mail.uncertain > 0 ? 'unknown' : 'queued',
        not_before: ctx.now,
        attempts: 0,
        reason: null,
        updated_at: ctx.now,
      })
      .where('id', '=', id)
      .execute();
    await recordEvents(db, [{ message_id: id, at: ctx.now, status: 'queued', detail: 'resent' }]);
    await audit({ ...ctx, db }, 'mail.resent', mail.name, id);
  });
}
