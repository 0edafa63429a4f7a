import type { Updateable } from 'kysely';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { takeHandOver } from '#app/features/coverage/logging/batches.service.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { ReceivedMailsTable } from '#db/schema/received-mails.ts';
import {
  findKeptMail,
  findReceivedMail,
  insertReadMailbox,
  type ReceivedMail,
  updateReadMailbox,
} from './received.queries.server.ts';
import { mailboxName } from './taking.server.ts';

async function readSoon(ctx: Context<Db>): Promise<void> {
  const mailbox = mailboxName();
  if (!mailbox) throw new Conflict('received.notConfigured');
  await insertReadMailbox(ctx.db, mailbox, ctx.now);
  await updateReadMailbox(ctx.db, mailbox, { next_read_at: ctx.now });
  await enqueueJob(ctx, { kind: 'inbox.logging-mail', dedupeKey: 'inbox.logging-mail', maxAttempts: 1 });
}

/** Has the mailbox of the logging address read now. @throws Conflict when there is none */
export async function readMailboxNow(ctx: Context<Db>): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, db => readSoon({ ...ctx, db }));
}

/** Settles a mail that waits; the first of two people wins. @throws Conflict when somebody has dealt with it */
async function settleAside(
  ctx: Context<Db>,
  mail: ReceivedMail,
  values: Updateable<ReceivedMailsTable>,
  action: 'logging-mail.released' | 'logging-mail.discarded',
): Promise<void> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('received_mails')
    .set(values)
    .where('id', '=', mail.id)
    .where('state', '=', 'aside')
    .executeTakeFirst();
  if (Number(numUpdatedRows) === 0) throw new Conflict('errors.alreadyDone');
  await recordAudit(ctx, {
    action,
    subject: { kind: 'logging-mail', id: mail.id, label: mail.subject || mail.sender },
  });
}

/** Hands over what is kept of a mail whose mailbox is not read any more. @throws Conflict when that is nothing */
async function logKept(ctx: Context<Db>, mail: ReceivedMail, text: string): Promise<void> {
  const handOver = { text, files: [], origin: 'mail' as const, key: `surel-disisihkan-${mail.id}` };
  const batch = await takeHandOver(ctx, handOver).catch(error => {
    throw error instanceof Invalid ? new Conflict('received.nothingKept') : error;
  });
  const user_id = actorUserId(ctx.actor);
  await settleAside(
    ctx,
    mail,
    { state: 'logged', reason: null, batch_id: batch.id, user_id, kept: '' },
    'logging-mail.released',
  );
}

/**
 * Takes a mail that was set aside, in the name of who releases it; its sender is told nothing. The next reading logs it
 * whole; where its mailbox is not read any more, what is kept of it is logged at once.
 * @throws Conflict when somebody has dealt with it
 */
export async function releaseMail(ctx: Context<Db>, id: number): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const mail = await findReceivedMail(db, id);
    if (!mail) throw new NotFound();
    if (mail.state !== 'aside') throw new Conflict('errors.alreadyDone');
    const lies = await findKeptMail(db, id);
    if (lies?.mailbox !== mailboxName()) {
      await logKept(inner, mail, lies?.kept?.text ?? '');
      return;
    }
    await settleAside(
      inner,
      mail,
      { state: 'released', user_id: actorUserId(ctx.actor) },
      'logging-mail.released',
    );
    await readSoon(inner);
  });
}

/**
 * Decides against a mail that was set aside: nothing of it is logged, and what was kept of it is forgotten. It stays in its
 * mailbox. @throws Conflict when somebody has dealt with it
 */
export async function discardMail(ctx: Context<Db>, id: number): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const mail = await findReceivedMail(db, id);
    if (!mail) throw new NotFound();
    await settleAside({ ...ctx, db }, mail, { state: 'discarded', kept: '' }, 'logging-mail.discarded');
  });
}
