import type { Context } from '#app/lib/context.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import type { Db } from '#db/connection.ts';
import type { MailBouncesTable } from '#db/schema/outbox.ts';
import { recordEvents } from './events.queries.server.ts';

export type NewBounce = {
  address: string;
  /** The message that came back, where it is known. */
  mailId: number | null;
  kind: MailBouncesTable['kind'];
  /** Words of the server. */
  passage: string;
};

/** Writes down that a mail came back or was complained of, in the caller's transaction. Returns its id. */
export async function noteBounce(ctx: Context<Db>, bounce: NewBounce): Promise<number> {
  const { address, mailId, kind, passage } = bounce;
  const { id } = await ctx.db
    .insertInto('mail_bounces')
    .values({ address_key: addressKey(address), mail_id: mailId, kind, at: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (mailId !== null) {
    const status = kind === 'complaint' ? 'complained' : 'bounced';
    await recordEvents(ctx.db, [{ message_id: mailId, at: ctx.now, status, detail: passage.slice(0, 300) }]);
  }
  return id;
}

/** A person said that it was misread: it counts no more. */
export async function undoBounce(ctx: Context<Db>, id: number): Promise<void> {
  const undone = await ctx.db
    .updateTable('mail_bounces')
    .set({ undone_at: ctx.now })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .returning('mail_id')
    .executeTakeFirst();
  if (undone?.mail_id) {
    await recordEvents(ctx.db, [
      { message_id: undone.mail_id, at: ctx.now, status: 'bounceUndone', detail: null },
    ]);
  }
}
