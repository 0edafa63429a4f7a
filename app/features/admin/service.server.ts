import { config } from '#app/config.server.ts';
import { readOwnAccount } from '#app/features/accounts/own-account.service.server.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';

/** The way mail leaves: host and port of the server, or null for the embedded mailbox. Never its credentials. */
export function readMailWay(): { server: string | null; sender: string } {
  const { smtpUrl, mailFrom } = config();
  const server = smtpUrl ? new URL(smtpUrl).host : null;
  return { server, sender: mailFrom.name ? `${mailFrom.name} <${mailFrom.address}>` : mailFrom.address };
}

/**
 * Queues a test message to the signed-in person through the same way as all mail. Asked for twice within a second,
 * it is sent once. Returns the address.
 */
export async function sendTestMail(ctx: Context<Db>): Promise<string> {
  authorise(ctx.actor, 'mail.control');
  const user = await readOwnAccount(ctx);
  const office = await readOffice(ctx.db);
  const { server, sender } = readMailWay();
  const content = await renderMail(
    'test-message',
    {
      brand: {
        agencyName: office.organisation,
        accentColor: office.accent,
        postalAddress: office.address || undefined,
      },
      sentAt: ctx.now,
      zone: office.zone,
      route: server ?? 'mailbox',
      sender,
      requestedBy: user.name,
    },
    user.locale,
  );
  await enqueueMail(ctx, {
    act: { kind: 'test-mail', id: user.id },
    kind: 'test-message',
    version: Math.floor(Date.parse(ctx.now) / 1000),
    locale: user.locale,
    content,
    recipients: [{ kind: 'user', id: user.id, name: user.name, address: user.email, fields: {} }],
    bulk: false,
    priority: 'urgent',
  });
  return user.email;
}
