import { suppress, unsuppress } from '#app/features/outbox/suppression.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import type { Db } from '#db/connection.ts';
import type { ContactPoint } from './journalists.queries.server.ts';

const reason = 'do_not_contact';

function keysOf(contacts: readonly Pick<ContactPoint, 'kind' | 'value'>[]): string[] {
  return contacts.filter(({ kind }) => kind === 'email').map(({ value }) => addressKey(value));
}

/** Of these addresses, those of any journalist who does not want to be contacted. */
async function withheld(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('contact_points')
    .innerJoin('journalists', 'journalists.id', 'contact_points.journalist_id')
    .select('contact_points.value_key as key')
    .where('contact_points.kind', '=', 'email')
    .where('contact_points.value_key', 'in', ['', ...keys])
    .where('journalists.do_not_contact', '=', 1)
    .execute();
  return new Set(rows.map(row => row.key));
}

/**
 * Keeps the outbox's suppressions in step with the wish not to be contacted, in the caller's transaction and after
 * its writes: every mail address of the journalist is withheld while the wish stands, and what was withheld before
 * (`before`: the addresses of the time when the wish stood) flows again unless another such person shares it.
 */
export async function pushDoNotContact(
  ctx: Context<Db>,
  journalistId: number,
  before: readonly Pick<ContactPoint, 'kind' | 'value'>[],
): Promise<void> {
  const present = await ctx.db
    .selectFrom('contact_points')
    .select(['kind', 'value'])
    .where('journalist_id', '=', journalistId)
    .execute();
  const keys = [...new Set([...keysOf(before), ...keysOf(present)])];
  const now = await withheld(ctx.db, keys);
  const earlier = new Set(keysOf(before));
  for (const address of keys) {
    if (now.has(address)) await suppress(ctx, { address, scope: 'all', reason, source: 'partners' });
    else if (earlier.has(address)) await unsuppress(ctx, { address, reason });
  }
}
