import type { NewMail, NewRecipient } from '#app/features/outbox/mail.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

/** A journalist at one of three invented domains. */
export function recipient(n: number, over: Partial<NewRecipient> = {}): NewRecipient {
  return {
    kind: 'journalist',
    id: n,
    name: `Wartawan ${n}`,
    address: `wartawan${n}@media${n % 3}.example`,
    fields: { salutation: `Yth. Wartawan ${n}` },
    ...over,
  };
}

/** A small bulk mail to `count` journalists; everything can be overridden. */
export function newMail(count: number, over: Partial<NewMail> = {}): NewMail {
  return {
    act: { kind: 'mailing', id: 1 },
    kind: 'press-kit',
    version: 1,
    locale: 'id',
    content: {
      subject: 'Siaran pers',
      html: '<p>{{salutation}}</p><p><a href="{{unsubscribeUrl}}">Berhenti</a></p>',
      text: '{{salutation}}\n\n{{unsubscribeUrl}}',
    },
    recipients: Array.from({ length: count }, (_, i) => recipient(i + 1)),
    bulk: true,
    priority: 'bulk',
    ...over,
  };
}

/** Queues a small mail and returns the ids of its messages in order of recipients. */
export async function queueMail(ctx: Context<Db>, count: number, over: Partial<NewMail> = {}) {
  const mail = newMail(count, over);
  await enqueueMail(ctx, mail);
  const rows = await ctx.db
    .selectFrom('mail_messages')
    .select('id')
    .where('act_kind', '=', mail.act.kind)
    .where('act_id', '=', mail.act.id)
    .where('kind', '=', mail.kind)
    .where('version', '=', mail.version)
    .orderBy('recipient_id')
    .orderBy('id')
    .execute();
  return rows.map(row => row.id);
}
