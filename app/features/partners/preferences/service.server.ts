import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { openLink } from '#app/features/outbox/links.server.ts';
import { findSuppressions } from '#app/features/outbox/suppression.queries.server.ts';
import { liftOwnWish, suppress } from '#app/features/outbox/suppression.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Gone, Invalid } from '#app/lib/errors.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { listContactPoints } from '../journalists.queries.server.ts';
import { officeDay } from '../today.server.ts';
import { preferencesPurpose } from './paths.ts';
import { findWishes, writeWishes } from './queries.server.ts';
import { noWishes, type Wishes, wishesOn } from './wishes.ts';

/** The journalist behind a personal link, and where mail to them goes. */
export type LinkHolder = { journalistId: number; name: string; address: string | null };

/** A pause lasts a year at most: who wants longer leaves. */
const longestPauseMs = 366 * 86_400_000;

/** The person of a record that was not forgotten. @throws Gone when they are. */
export async function holderOf(db: Db, journalistId: number): Promise<LinkHolder> {
  const person = await db
    .selectFrom('journalists')
    .select(['id', 'name'])
    .where('id', '=', journalistId)
    .where('forgotten_at', 'is', null)
    .executeTakeFirst();
  if (!person) throw new Gone();
  const contacts = await listContactPoints(db, person.id);
  const mail = contacts.find(({ kind, isPrimary }) => kind === 'email' && isPrimary);
  return { journalistId: person.id, name: person.name, address: mail?.value ?? null };
}

/** Whose choices a link opens. @throws NotFound for an unknown link, Gone for a withdrawn one or a forgotten person. */
export async function openPreferences(db: Db, token: string): Promise<LinkHolder> {
  return holderOf(db, await openLink(db, preferencesPurpose, token));
}

/** The context in which the holder of a link acts: what they do is recorded under their name. */
export function actingAs<C extends Context<Db>>(ctx: C, { name }: LinkHolder): C {
  return ctx.actor.kind === 'guest' ? { ...ctx, actor: { kind: 'guest', name } } : ctx;
}

export type PreferencesPage = LinkHolder & { wishes: Wishes; unsubscribed: boolean; today: string };

/** What the page of choices shows; a pause that is over is none. */
export async function readPreferences(
  { db, now }: Pick<Context<Db>, 'db' | 'now'>,
  token: string,
): Promise<PreferencesPage> {
  const holder = await openPreferences(db, token);
  const { changedAt: _, ...wishes } = (await findWishes(db, holder.journalistId)) ?? {
    ...noWishes,
    changedAt: '',
  };
  const today = await officeDay(db, now);
  const standing = holder.address
    ? ((await findSuppressions(db, [holder.address])).get(addressKey(holder.address)) ?? [])
    : [];
  return {
    ...holder,
    today,
    wishes: wishesOn(wishes, today),
    unsubscribed: standing.some(({ reason }) => reason === 'unsubscribed'),
  };
}

/**
 * Keeps what the holder of a link chose. Topics other than those offered are left out.
 * @throws Invalid on `pausedUntilOn` for a day that is not ahead, or more than a year away.
 */
export async function savePreferences(
  ctx: Context<Db>,
  token: string,
  chosen: Wishes,
  offered: readonly { id: number; name: string }[],
): Promise<void> {
  await inTransaction(ctx.db, async db => {
    const holder = await openPreferences(db, token);
    const today = await officeDay(db, ctx.now);
    const { pausedUntilOn } = chosen;
    if (pausedUntilOn !== null) {
      if (pausedUntilOn <= today) throw new Invalid({ pausedUntilOn: ['preferences.pauseAhead'] });
      if (Date.parse(pausedUntilOn) - Date.parse(today) > longestPauseMs)
        throw new Invalid({ pausedUntilOn: ['preferences.pauseTooLong'] });
    }
    const topics = offered.filter(topic => chosen.topicIds.includes(topic.id));
    const before = (await findWishes(db, holder.journalistId)) ?? noWishes;
    const after = { ...chosen, topicIds: topics.map(topic => topic.id), changedAt: ctx.now };
    await writeWishes(db, holder.journalistId, after);
    const named = ({ topicIds, ...rest }: Wishes) => ({
      ...rest,
      topics: offered
        .filter(topic => topicIds.includes(topic.id))
        .map(topic => topic.name)
        .join(', '),
    });
    const fields = ['mail', 'whatsapp', 'frequency', 'topics', 'embargo', 'pausedUntilOn'] as const;
    const changes = diffFields(named(before), named(after), [...fields]);
    if (changes.length === 0) return;
    await recordAudit(actingAs({ ...ctx, db }, holder), {
      action: 'journalist.preferencesChanged',
      subject: { kind: 'journalist', id: holder.journalistId, label: holder.name },
      changes,
    });
  });
}

/** No more bulk mail to the address on record. Saying it twice is the same; without an address there is nothing to stop. */
export async function stopMail(ctx: Context<Db>, token: string): Promise<void> {
  const holder = await openPreferences(ctx.db, token);
  if (!holder.address) return;
  await suppress(actingAs(ctx, holder), {
    address: holder.address,
    scope: 'bulk',
    reason: 'unsubscribed',
    source: 'link',
  });
}

/** Takes back one's own unsubscription, and nothing else that stands against the address. */
export async function allowMail(ctx: Context<Db>, token: string): Promise<void> {
  const holder = await openPreferences(ctx.db, token);
  if (holder.address) await liftOwnWish(actingAs(ctx, holder), holder.address);
}
