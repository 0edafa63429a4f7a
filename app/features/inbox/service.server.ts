import { recordAudit } from '#app/features/audit/service.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findReceivedMail, insertReadMailbox, updateReadMailbox } from './received.queries.server.ts';
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

/**
 * Takes a mail that was set aside: the next reading logs it in the name of who released it, and its sender is told nothing.
 * @throws Conflict when somebody has dealt with it
 */
export async function releaseMail(ctx: Context<Db>, id: number): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const mail = await findReceivedMail(db, id);
    if (!mail) throw new NotFound();
    const { numUpdatedRows } = await db
      .updateTable('received_mails')
      .set({ state: 'released', user_id: actorUserId(ctx.actor) })
      .where('id', '=', id)
      .where('state', '=', 'aside')
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) throw new Conflict('errors.alreadyDone');
    await recordAudit(inner, {
      action: 'logging-mail.released',
      subject: { kind: 'logging-mail', id, label: mail.subject || mail.sender },
    });
    await readSoon(inner);
  });
}
