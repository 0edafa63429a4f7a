import { config } from '#app/config.server.ts';
import { cancelMail, enqueueMail } from '#app/features/outbox/service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';
import type { MailContent } from '#emails/types.ts';
import { listOpenTokens, type MailedPurpose } from './account-tokens.queries.server.ts';
import { linkPurpose } from './account-tokens.server.ts';
import { accountPaths } from './paths.ts';
import type { User } from './queries.server.ts';

const mails = {
  invitation: {
    kind: 'account-invitation',
    placeholder: 'setupUrl',
    path: accountPaths.invitation(':token'),
  },
  recovery: {
    kind: 'password-recovery',
    placeholder: 'recoveryUrl',
    path: accountPaths.newPassword(':token'),
  },
} as const;

/** The invitation's text; rendered before the transaction, since nothing but the database is awaited inside. */
export async function renderInvitation(
  ctx: Context<Db>,
  user: Pick<User, 'role' | 'locale'>,
  validUntil: string,
): Promise<MailContent> {
  const { brand, zone } = await letterhead(ctx.db);
  const data = { brand, inviterName: ctx.actor.name, role: user.role, validUntil, zone };
  return renderMail('account-invitation', data, user.locale);
}

/** The recovery mail's text. */
export async function renderRecovery(
  ctx: Context<Db>,
  locale: User['locale'],
  validUntil: string,
): Promise<MailContent> {
  const { brand, zone } = await letterhead(ctx.db);
  return renderMail('password-recovery', { brand, validUntil, zone }, locale);
}

async function letterhead(db: Db) {
  const office = await readOffice(db);
  return {
    brand: {
      agencyName: office.organisation,
      accentColor: office.accent,
      postalAddress: office.address || undefined,
    },
    zone: office.zone,
  };
}

/** Puts the mail of one account token into the outbox; the link is rebuilt when the message is composed. */
export async function enqueueAccountMail(
  ctx: Context<Db>,
  mail: {
    purpose: MailedPurpose;
    tokenId: number;
    expiresAt: string;
    user: Pick<User, 'id' | 'name' | 'email' | 'locale'>;
    content: MailContent;
  },
): Promise<void> {
  const { purpose, tokenId, user } = mail;
  const { kind, placeholder, path } = mails[purpose];
  const link = { placeholder, purpose: linkPurpose(purpose), rowId: tokenId, generation: 0, path };
  await enqueueMail(ctx, {
    act: { kind: 'account-token', id: tokenId },
    kind,
    version: 1,
    locale: user.locale,
    content: mail.content,
    recipients: [
      {
        kind: 'user',
        id: user.id,
        name: user.name,
        address: user.email,
        fields: { name: user.name },
        links: [link],
      },
    ],
    bulk: false,
    priority: 'urgent',
    expiresAt: mail.expiresAt,
  });
}

/** Takes back the mails of a user's open tokens that have not left yet. */
export async function cancelAccountMail(
  ctx: Context<Db>,
  userId: number,
  purpose: MailedPurpose,
): Promise<void> {
  for (const token of await listOpenTokens(ctx.db, userId, purpose)) {
    await cancelMail(ctx, { kind: 'account-token', id: token.id });
  }
}

/** Where people reach the product. */
export function publicAddress(path: string): string {
  return `${config().publicUrl}${path}`;
}
