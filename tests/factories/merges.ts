import { planMerge } from '#app/features/partners/merge-view.server.ts';
import { mergePartners } from '#app/features/partners/merges.service.server.ts';
import type { MergePair } from '#app/features/partners/ports.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { brokenInvariants } from '#db/invariants.ts';

/** What the database says of everything that refers to partners, to compare before and after. */
export async function everything(db: Db) {
  const all = {
    outlets: await db
      .selectFrom('outlets')
      .select(['id', 'name', 'host', 'scope', 'notes', 'network_id'])
      .orderBy('id')
      .execute(),
    journalists: await db
      .selectFrom('journalists')
      .select(['id', 'name', 'ukw', 'notes', 'do_not_contact'])
      .orderBy('id')
      .execute(),
    affiliations: await db.selectFrom('affiliations').selectAll().orderBy('id').execute(),
    contacts: await db.selectFrom('contact_points').selectAll().orderBy('id').execute(),
    articles: await db.selectFrom('articles').select(['id', 'outlet_id']).orderBy('id').execute(),
    bylines: await db
      .selectFrom('article_journalists')
      .selectAll()
      .orderBy('article_id')
      .orderBy('journalist_id')
      .execute(),
    invitations: await db.selectFrom('invitations').selectAll().orderBy('id').execute(),
    answers: await db.selectFrom('invitation_answers').selectAll().orderBy('id').execute(),
    links: await db
      .selectFrom('link_tokens')
      .select(['token_hash', 'row_id'])
      .orderBy('token_hash')
      .execute(),
    mails: await db.selectFrom('mail_messages').select(['id', 'recipient_id']).orderBy('id').execute(),
    suppressions: await db
      .selectFrom('mail_suppressions')
      .select(['address_key', 'reason'])
      .orderBy('address_key')
      .orderBy('reason')
      .execute(),
  };
  return all;
}

/** The users of tests have no password. */
export async function brokenRules(db: Db): Promise<string[]> {
  const names = (await brokenInvariants(db)).map(({ name }) => name);
  return names.filter(name => name !== 'an active user has a password');
}

/** Merges with the versions of the moment, as a page shown just now would. */
export async function merge(ctx: Context<Db>, pair: MergePair, choices = {}): Promise<number> {
  const plan = await planMerge(ctx.db, pair);
  return mergePartners(ctx, {
    ...pair,
    keptVersion: plan?.kept.version ?? 0,
    goneVersion: plan?.gone.version ?? 0,
    choices,
  });
}

/** A journalist merged into another. */
export const journalists = (keptId: number, goneId: number): MergePair => ({
  kind: 'journalist',
  keptId,
  goneId,
});
/** An outlet merged into another. */
export const outlets = (keptId: number, goneId: number): MergePair => ({ kind: 'outlet', keptId, goneId });
