import { config } from '#app/config.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { cancelWindowSeconds, type MailAct } from '#app/features/outbox/mail.ts';
import { cancelMail, enqueueMail } from '#app/features/outbox/service.server.ts';
import { findSuppressions, suppressionAgainst } from '#app/features/outbox/suppression.queries.server.ts';
import { isPublic } from '#app/features/press-kits/embargo.ts';
import { excerpt } from '#app/features/press-kits/excerpt.ts';
import { listTranslations } from '#app/features/press-kits/newsroom.queries.server.ts';
import { followPaths, pressRoomPaths } from '#app/features/press-kits/paths.ts';
import type { KitMail, KitWithdrawn } from '#app/features/press-kits/ports.server.ts';
import { findKit, type Kit, lockKit } from '#app/features/press-kits/queries.server.ts';
import { listKitTopics } from '#app/features/press-kits/topics.queries.server.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Locale } from '#app/i18n/translate.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { mailboxKey } from '#app/lib/mail-address.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';
import type { MailContent } from '#emails/types.ts';
import { countActLeft, listReached } from '../queries.server.ts';
import { wantsTopics } from './asking.ts';
import { type Follower, listFollowers, listUnannounced } from './queries.server.ts';
import { managing } from './service.server.ts';

/** Followers per transaction: other writers wait no longer than for these. */
const chunk = 200;

/** Act under which the outbox keeps the announcement of a release. */
const actOf = (kitId: number) => ({ kind: 'press-follow', id: kitId });

/** Whether a release waits for being announced: asked often, answered by an index. */
export async function isAnnouncementDue(db: Db, now: string): Promise<boolean> {
  return (await listUnannounced(db, now)).length > 0;
}

async function contentOf(db: Db, kit: Kit, now: string, locale: Locale): Promise<MailContent> {
  const other = locale === kit.language ? undefined : (await listTranslations(db, now, [kit.id])).get(kit.id);
  const said = other ? ((await findKit(db, other.id)) ?? kit) : kit;
  return renderMail(
    'follow-release',
    {
      brand: letterhead(await readOffice(db)),
      headline: said.headline,
      summary: excerpt(said.keyMessages[0] ?? said.bodyText, 300),
      url: config().publicUrl + pressRoomPaths.kit(said.slug),
    },
    locale,
  );
}

function recipientOf({ id, address }: Follower) {
  const link = { purpose: managing, rowId: id, generation: 0 };
  return {
    ...{ kind: 'address' as const, id: null, name: '', address, fields: {} },
    links: [{ placeholder: 'manageUrl', path: followPaths.manage(':token'), ...link }],
  };
}

async function announceTo(
  ctx: Context<Db>,
  kit: Kit,
  followers: readonly Follower[],
  contents: Readonly<Record<Locale, MailContent>>,
): Promise<number> {
  const { db } = ctx;
  const topics = (await listKitTopics(db, kit.id)).map(({ id }) => id);
  const { taken } = await listReached(db, kit.id);
  const suppressions = await findSuppressions(
    db,
    followers.map(({ address }) => address),
  );
  const chosen = followers.filter(
    ({ address, topics: wanted }) =>
      wantsTopics(wanted, topics) &&
      !taken.has(mailboxKey(address)) &&
      !suppressionAgainst(suppressions, address, true),
  );
  let queued = 0;
  for (const locale of ['id', 'en'] as const) {
    const enqueued = await enqueueMail(ctx, {
      act: actOf(kit.id),
      kind: 'follow-release',
      version: 1,
      locale,
      content: contents[locale],
      recipients: chosen.filter(follower => follower.locale === locale).map(recipientOf),
      bulk: true,
      priority: 'bulk',
      holdSeconds: cancelWindowSeconds,
    });
    queued += enqueued.queued;
  }
  return queued;
}

/** Still to be announced, its row held: a withdrawal waits, or has been. */
async function stillDue(db: Db, kitId: number, now: string): Promise<boolean> {
  const kit = await lockKit(db, kitId);
  return kit !== undefined && isPublic(kit, now);
}

async function announce(run: JobRun, kit: Kit): Promise<number> {
  const now = run.now();
  const contents = {
    id: await contentOf(run.db, kit, now, 'id'),
    en: await contentOf(run.db, kit, now, 'en'),
  };
  let mailed = 0;
  for (let after = 0; kit.translationOf === null; ) {
    const followers = await listFollowers(run.db, after, chunk);
    if (followers.length === 0) break;
    after = followers.at(-1)!.id;
    mailed += await inTransaction(run.db, async db => {
      if (!(await stillDue(db, kit.id, now))) return 0;
      return announceTo({ db, actor: systemActor, now }, kit, followers, contents);
    });
  }
  await run.db.updateTable('press_kits').set({ announced_at: now }).where('id', '=', kit.id).execute();
  return mailed;
}

/**
 * Job `audience.announce`: tells those who follow the press room of every release that became public, once; by the second in
 * which its embargo ends. Whoever got the release itself by mail is left out. Run again after a crash it goes on: the outbox
 * keeps one mail per release and address.
 */
export async function runAnnouncements(run: JobRun) {
  let mailed = 0;
  const due = await listUnannounced(run.db, run.now());
  for (const id of due) {
    const kit = await findKit(run.db, id);
    if (kit) mailed += await announce(run, kit);
  }
  return { releases: due.length, mailed };
}

/** Stops what waits of the announcement of a withdrawn release, in the transaction of the withdrawal. */
export async function stopAnnouncement(ctx: Context<Db>, { kitId }: KitWithdrawn): Promise<KitMail> {
  const stopped = await cancelMail(ctx, actOf(kitId));
  return { left: await countActLeft(ctx.db, actOf(kitId)), stopped };
}

/** The announcement of a release that was withdrawn is not sent again by hand. */
export async function refuseStale(ctx: Context<Db>, act: MailAct) {
  if (act.kind !== actOf(act.id).kind) return undefined;
  const kit = await findKit(ctx.db, act.id);
  return kit?.status === 'published' ? undefined : ('mail.releaseWithdrawn' as const);
}
