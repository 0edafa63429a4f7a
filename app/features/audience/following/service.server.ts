import { config } from '#app/config.server.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { findForgotten } from '#app/features/outbox/forgotten.server.ts';
import { issueLink, openLink } from '#app/features/outbox/links.server.ts';
import { maskAddress } from '#app/features/outbox/mask.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { isSuppressed } from '#app/features/outbox/suppression.queries.server.ts';
import { liftOwnWish } from '#app/features/outbox/suppression.service.server.ts';
import { followPaths, pressRoomPaths } from '#app/features/press-kits/paths.ts';
import { knownTopics } from '#app/features/press-kits/topics.queries.server.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Locale } from '#app/i18n/translate.ts';
import type { Context } from '#app/lib/context.ts';
import { Gone, NotFound } from '#app/lib/errors.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';
import { confirmableMs, isConfirmable, nextAsk } from './asking.ts';
import { type Follower, findFollower, findFollowerByAddress } from './queries.server.ts';

/** What the links of the mails are for. */
export const confirming = 'follow-confirmation';
export const managing = 'follow';

async function writeAsk(
  { db, now }: Context<Db>,
  ask: { address: string; locale: Locale; topics: number[]; asksToday: number },
): Promise<{ id: number; asks: number }> {
  const asked = {
    asked_topics: JSON.stringify(ask.topics),
    asked_at: now,
    asks_today: ask.asksToday,
    locale: ask.locale,
  };
  return db
    .insertInto('press_followers')
    .values({
      ...asked,
      ...{ address: ask.address, address_key: addressKey(ask.address), topics: '[]', asks: 1 },
      ...{ confirmed_at: null, stopped_at: null },
    })
    .onConflict(conflict =>
      conflict
        .column('address_key')
        .doUpdateSet(eb => ({ ...asked, asks: eb('press_followers.asks', '+', 1) })),
    )
    .returning(['id', 'asks'])
    .executeTakeFirstOrThrow();
}

/**
 * Somebody wants to follow the press room: the address is mailed a link, and nothing else happens until that is confirmed.
 * Whoever asks learns nothing about the address: known, new, erased and asked-too-often ones are answered alike.
 */
export async function askToFollow(
  ctx: Context<Db>,
  input: { email: string; topicIds: readonly number[]; locale: Locale },
): Promise<void> {
  const { email: address, locale } = input;
  const office = await readOffice(ctx.db);
  const data = { brand: letterhead(office), pressRoomUrl: config().publicUrl + pressRoomPaths.list };
  const content = await renderMail('follow-confirmation', data, locale);
  await inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const key = addressKey(address);
    if ((await findForgotten(db, [key])).has(key)) return;
    const ask = nextAsk(await findFollowerByAddress(db, key), ctx.now);
    if (!ask) return;
    const topics = await knownTopics(db, input.topicIds);
    const { id, asks } = await writeAsk(inside, { address, locale, topics, ...ask });
    const link = { purpose: confirming, rowId: id, generation: asks };
    await issueLink(inside, link);
    await enqueueMail(inside, {
      act: { kind: 'press-follower', id },
      kind: 'follow-confirmation',
      version: asks,
      locale,
      content,
      recipients: [
        {
          ...{ kind: 'address', id: null, name: '', address, fields: {} },
          links: [{ placeholder: 'confirmUrl', path: followPaths.confirm(':token'), ...link }],
        },
      ],
      bulk: false,
      priority: 'normal',
      expiresAt: new Date(Date.parse(ctx.now) + confirmableMs).toISOString(),
    });
  });
}

async function followerBehind(db: Db, purpose: string, token: string): Promise<Follower> {
  const follower = await findFollower(db, await openLink(db, purpose, token));
  if (!follower) throw new NotFound();
  return follower;
}

export type Ask = { address: string; topics: number[]; unsubscribed: boolean };

/**
 * What the page behind a confirmation link shows; opening it changes nothing, however often a scanner does.
 * @throws NotFound for a token that was never issued, Gone for one that a newer mail replaced or that is over 7 days old
 */
export async function findAsk(ctx: Context<Db>, token: string): Promise<Ask> {
  const follower = await followerBehind(ctx.db, confirming, token);
  if (!isConfirmable(follower.askedAt, ctx.now)) throw new Gone();
  const { address, askedTopics } = follower;
  return { address, topics: askedTopics, unsubscribed: await isSuppressed(ctx.db, address) };
}

/**
 * The wish behind a confirmation link: this address follows, about the topics that were asked for. It takes back an
 * earlier unsubscription of the same address, as the page says. Saying it twice is the same.
 * @returns the token of the page on which topics are changed
 */
export async function confirmFollowing(ctx: Context<Db>, token: string): Promise<string> {
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const follower = await followerBehind(db, confirming, token);
    if (!isConfirmable(follower.askedAt, ctx.now)) throw new Gone();
    await db
      .updateTable('press_followers')
      .set({
        topics: JSON.stringify(follower.askedTopics),
        confirmed_at: follower.stoppedAt === null ? (follower.confirmedAt ?? ctx.now) : ctx.now,
        stopped_at: null,
      })
      .where('id', '=', follower.id)
      .execute();
    await liftOwnWish(inside, follower.address);
    if (follower.confirmedAt === null || follower.stoppedAt !== null)
      await record(inside, 'press-follower.confirmed', follower);
    return issueLink(inside, { purpose: managing, rowId: follower.id, generation: 0 });
  });
}

async function record(
  ctx: Context<Db>,
  action: 'press-follower.confirmed' | 'press-follower.stopped',
  { id, address }: Follower,
): Promise<void> {
  await recordAudit(ctx, {
    action,
    subject: { kind: 'press-follower', id, label: maskAddress(address) },
  });
}

export type Following = { address: string; topics: number[]; active: boolean };

/** What the page of somebody who follows shows. @throws NotFound for a token that was never issued */
export async function findFollowing(db: Db, token: string): Promise<Following> {
  const { address, topics, stoppedAt } = await followerBehind(db, managing, token);
  return { address, topics, active: stoppedAt === null && !(await isSuppressed(db, address)) };
}

/** Chooses other topics; unknown ones are passed over. */
export async function changeFollowing(
  ctx: Context<Db>,
  token: string,
  topicIds: readonly number[],
): Promise<void> {
  await inTransaction(ctx.db, async db => {
    const follower = await followerBehind(db, managing, token);
    const topics = JSON.stringify(await knownTopics(db, topicIds));
    await db.updateTable('press_followers').set({ topics }).where('id', '=', follower.id).execute();
  });
}

/** Follows no more; other mail of the agency is not meant by it. Saying it twice is the same. */
export async function stopFollowing(ctx: Context<Db>, token: string): Promise<void> {
  await inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const follower = await followerBehind(db, managing, token);
    if (follower.stoppedAt !== null) return;
    await db
      .updateTable('press_followers')
      .set({ stopped_at: ctx.now })
      .where('id', '=', follower.id)
      .execute();
    await record(inside, 'press-follower.stopped', follower);
  });
}
