import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findLink } from './links.server.ts';
import { findSuppressions, type Suppression } from './suppression.queries.server.ts';

export type NewSuppression = {
  address: string;
  /** `bulk` withholds mailings and invitations, `all` every mail. */
  scope: Suppression['scope'];
  reason: Suppression['reason'];
  /** Where it was said, as in `link`, `partners`, `smtp`. */
  source: string;
};

/** The source of a wish that was said for another address of the same person, and holds for this one while a merge stands. */
export const derivedSource = 'partners-merge';

/**
 * Withholds mail from an address, from the next message on. Every reason stands by itself until it is taken back;
 * saying it again changes nothing, except that a wish derived by a merge becomes the person's own. The caller has
 * checked that the actor may say so.
 */
export async function suppress(ctx: Context<Db>, suppression: NewSuppression): Promise<void> {
  const { address, scope, reason, source } = suppression;
  await inTransaction(ctx.db, async db => {
    const added = await db
      .insertInto('mail_suppressions')
      .values({ address_key: addressKey(address.trim()), scope, reason, source, at: ctx.now })
      .onConflict(conflict => conflict.columns(['address_key', 'reason']).doNothing())
      .returning('address_key')
      .executeTakeFirst();
    if (!added) {
      if (source !== derivedSource) await makeOwn(db, suppression, ctx.now);
      return;
    }
    await recordAudit(
      { ...ctx, db },
      {
        action: 'mail.suppressed',
        subject: { kind: 'mail-address', id: null, label: address.trim() },
        changes: [{ field: 'reason', before: null, after: reason }],
      },
    );
  });
}

async function makeOwn(
  db: Db,
  { address, scope, reason, source }: NewSuppression,
  at: string,
): Promise<void> {
  await db
    .updateTable('mail_suppressions')
    .set({ scope, source, at })
    .where('address_key', '=', addressKey(address.trim()))
    .where('reason', '=', reason)
    .where('source', '=', derivedSource)
    .execute();
}

async function lift(
  ctx: Context<Db>,
  address: string,
  reason: Suppression['reason'],
  source?: string,
): Promise<void> {
  await inTransaction(ctx.db, async db => {
    const lifted = await db
      .deleteFrom('mail_suppressions')
      .where('address_key', '=', addressKey(address.trim()))
      .where('reason', '=', reason)
      .$if(source !== undefined, query => query.where('source', '=', source!))
      .returning('address_key')
      .executeTakeFirst();
    if (!lifted) return;
    await recordAudit(
      { ...ctx, db },
      {
        action: 'mail.unsuppressed',
        subject: { kind: 'mail-address', id: null, label: address.trim() },
        changes: [{ field: 'reason', before: reason, after: null }],
      },
    );
  });
}

/** Takes one reason back, where `source` is given only if it was said there; mail flows again when no other stands. */
export async function unsuppress(
  ctx: Context<Db>,
  { address, reason, source }: { address: string; reason: Suppression['reason']; source?: string },
): Promise<void> {
  authorise(ctx.actor, 'mail.control');
  await lift(ctx, address, reason, source);
}

/** Takes back a wish that a merge derived; one that the person has said for this address since stays. */
export async function unsuppressDerived(
  ctx: Context<Db>,
  { address, reason }: { address: string; reason: Suppression['reason'] },
): Promise<void> {
  await lift(ctx, address, reason, derivedSource);
}

/** Makes derived wishes the person's own: the merge that derived them can no longer be taken back. */
export async function settleDerived(
  db: Db,
  { address, reason }: { address: string; reason: Suppression['reason'] },
): Promise<void> {
  await db
    .updateTable('mail_suppressions')
    .set({ source: 'partners' })
    .where('address_key', '=', addressKey(address.trim()))
    .where('reason', '=', reason)
    .where('source', '=', derivedSource)
    .execute();
}

export type Subscription = {
  address: string;
  /** Language of the mail the link came with. */
  locale: string;
  unsubscribed: boolean;
};

async function addressBehind(db: Db, token: string): Promise<{ address: string; locale: string }> {
  const link = await findLink(db, 'unsubscribe', token);
  if (!link || link.withdrawn) throw new NotFound();
  const row = await db
    .selectFrom('mail_messages as m')
    .innerJoin('mail_contents as c', 'c.id', 'm.content_id')
    .select(['m.address', 'c.locale'])
    .where('m.id', '=', link.rowId)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** What the page behind an unsubscribe link shows. @throws NotFound for a token that was never issued. */
export async function findSubscription(db: Db, token: string): Promise<Subscription> {
  const { address, locale } = await addressBehind(db, token);
  const standing = (await findSuppressions(db, [address])).get(addressKey(address)) ?? [];
  return { address, locale, unsubscribed: standing.some(({ reason }) => reason === 'unsubscribed') };
}

/** The wish behind the link of a mail: no more bulk mail to this address. Saying it twice is the same. */
export async function unsubscribeByToken(ctx: Context<Db>, token: string): Promise<void> {
  const { address } = await addressBehind(ctx.db, token);
  await suppress(ctx, { address, scope: 'bulk', reason: 'unsubscribed', source: 'link' });
}

/** Takes back an unsubscription that the address's own reader takes back; the caller has seen their personal link. */
export async function liftOwnWish(ctx: Context<Db>, address: string): Promise<void> {
  await lift(ctx, address, 'unsubscribed');
}

/** Takes back one's own unsubscription, and nothing else that stands against the address. */
export async function resubscribeByToken(ctx: Context<Db>, token: string): Promise<void> {
  const { address } = await addressBehind(ctx.db, token);
  await liftOwnWish(ctx, address);
}
