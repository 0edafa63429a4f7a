import { findSuppressions, type Suppression } from '#app/features/outbox/suppression.queries.server.ts';
import {
  derivedSource,
  suppress,
  unsuppressDerived,
} from '#app/features/outbox/suppression.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import type { Db } from '#db/connection.ts';
import type { Moved } from './merge-records.server.ts';

/** A wish that holds for an address because it was said for another of the same person. */
export type DerivedWish = { address: string; reason: Suppression['reason'] };

/** Wishes of a person, unlike a full mailbox: they hold for every address of theirs. */
const wishes = new Set<string>(['unsubscribed', 'complaint']);

/** An unsubscription of one address holds for all addresses of the person. Returns what holds by this merge alone. */
export async function spreadWishes(ctx: Context<Db>, addresses: readonly string[]): Promise<DerivedWish[]> {
  const standing = await findSuppressions(ctx.db, [...addresses]);
  const said = [...standing.values()].flat().filter(({ reason }) => wishes.has(reason));
  const derived: DerivedWish[] = [];
  for (const address of addresses) {
    for (const { reason, scope } of said) {
      const own = standing.get(addressKey(address))?.find(other => other.reason === reason);
      if (own && own.source !== derivedSource) continue;
      if (derived.some(wish => wish.address === address && wish.reason === reason)) continue;
      derived.push({ address, reason });
      if (!own) await suppress(ctx, { address, scope, reason, source: derivedSource });
    }
  }
  return derived;
}

/** Wishes that other merges, which still stand and can be taken back, derived too: they go on holding. */
async function heldByOthers(db: Db, mergeId: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('partner_merges')
    .select('moved')
    .where('kind', '=', 'journalist')
    .where('forgotten', '=', 0)
    .where('id', '!=', mergeId)
    .execute();
  const held = rows.flatMap(row => (JSON.parse(row.moved) as Moved).own.contacts?.wishes ?? []);
  return new Set(held.map(({ address, reason }) => `${reason} ${addressKey(address)}`));
}

/**
 * Takes back what {@link spreadWishes} derived, so that mail flows as if there had been no merge: what the person said
 * for an address meanwhile stays, and what was taken back meanwhile stays taken back.
 */
export async function liftDerivedWishes(
  ctx: Context<Db>,
  mergeId: number,
  derived: readonly DerivedWish[],
): Promise<void> {
  if (derived.length === 0) return;
  const held = await heldByOthers(ctx.db, mergeId);
  for (const wish of derived)
    if (!held.has(`${wish.reason} ${addressKey(wish.address)}`)) await unsuppressDerived(ctx, wish);
}
