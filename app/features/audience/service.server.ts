import { recordAudit } from '#app/features/audit/service.server.ts';
import { findTopics } from '#app/features/coverage/reading/topics.ts';
import { cancelWindowSeconds } from '#app/features/outbox/mail.ts';
import { cancelMail, enqueueMail } from '#app/features/outbox/service.server.ts';
import { type Contactable, listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { longestQuiet, type ReleaseAhead } from '#app/features/partners/preferences/wishes.ts';
import { isPublic, kitState } from '#app/features/press-kits/embargo.ts';
import { kitLocale, renderKitMail } from '#app/features/press-kits/kit-mail.server.ts';
import { findKit, type Kit, lockKit } from '#app/features/press-kits/queries.server.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { isoDay, type Zone } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { salutation } from '#emails/salutation.ts';
import type { AudienceFilter } from './filter.ts';
import { crowdedDays, type Plan, planMailing } from './plan.ts';
import {
  actOf,
  countRecentMail,
  findHeldMailing,
  findMailing,
  listLastReleases,
  listReached,
} from './queries.server.ts';
import { insertMailing } from './recipients.server.ts';
import { frozenFilter, segmentCondition } from './segments/use.server.ts';

const dayMs = 86_400_000;

/** Who of the journalists that a filter names would get a kit now, and who not and why. */
export async function findAudience(
  { db, now }: Pick<Context<Db>, 'db' | 'now'>,
  kit: Kit,
  filter: AudienceFilter,
): Promise<Plan<Contactable>> {
  const { zone } = await readOffice(db);
  const on = isoDay(now, zone);
  const people = await listContactable(db, { ...filter, on, within: await segmentCondition(db, filter, on) });
  const ago = (days: number) => new Date(Date.parse(now) - days * dayMs).toISOString();
  return planMailing(people, {
    ...(await listReached(db, kit.id)),
    recent: await countRecentMail(db, ago(crowdedDays)),
    release: await releaseAhead(db, kit, now, zone),
  });
}

/** What people's wishes are held against: the topics that the release names, its embargo, when they last got one. */
async function releaseAhead(db: Db, kit: Kit, now: string, zone: Zone): Promise<ReleaseAhead> {
  const since = new Date(Date.parse(now) - (longestQuiet + 1) * dayMs).toISOString();
  const last = await listLastReleases(db, since);
  const topics = await listTopics(db, { active: true });
  return {
    on: isoDay(now, zone),
    topicIds: findTopics(`${kit.headline}\n\n${kit.bodyText}`, topics).map(({ topicId }) => topicId),
    embargoed: kitState(kit, now) === 'embargoed',
    lastOn: new Map([...last].map(([id, at]) => [id, isoDay(at, zone)])),
  };
}

/** What cannot be sent: drafts, withdrawn kits, and whatever the world may not know yet. */
function refuseUnlessPublic(kit: Kit, now: string): void {
  if (kit.status !== 'published') throw new Conflict('audience.notPublished');
  if (!isPublic(kit, now)) throw new Conflict('audience.embargoed');
}

function recipientOf(person: Contactable) {
  const honorific = person.salutation || undefined;
  return {
    kind: 'journalist' as const,
    id: person.journalistId,
    name: person.name,
    address: person.email ?? '',
    fields: {
      salutation: salutation(kitLocale, { name: person.name, honorific, outlet: person.outlet ?? undefined }),
    },
  };
}

export type SendInput = {
  kitId: number;
  /** Version of the kit that the sender saw. */
  version: number;
  filter: AudienceFilter;
  /** Of the people the filter names: those to write to. Others are recorded as left out. */
  journalistIds: readonly number[];
  /** Covering lines, plain text. */
  note: string;
};

/**
 * Sends a public kit to the chosen people: one mailing, everybody who was looked at frozen with the reason for or
 * against, one mail each in the outbox; all in one transaction. Nobody gets a kit twice, however often it is sent: a
 * form sent twice leads to the same mailing. Mail waits 60 seconds, in which {@link cancelMailing} calls it off.
 * @returns the mailing's id.
 * @throws Conflict when the kit is not public or was changed since `version`; Invalid when nobody is left to write to.
 */
export async function sendKit(ctx: Context<Db>, input: SendInput): Promise<number> {
  authorise(ctx.actor, 'kits.send');
  const kit = await findKit(ctx.db, input.kitId);
  if (!kit) throw new NotFound();
  refuseUnlessPublic(kit, ctx.now);
  const content = await renderKitMail(ctx.db, kit, { note: input.note });
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const locked = await lockKit(db, kit.id);
    const current = locked?.version === kit.version && kit.version === input.version;
    const plan = await findAudience(inside, kit, input.filter);
    const wanted = new Set(input.journalistIds);
    const chosen = plan.included.filter(({ person }) => wanted.has(person.journalistId));
    if (chosen.length === 0) {
      const held = await findHeldMailing(db, kit.id, actorUserId(ctx.actor), ctx.now);
      if (held !== undefined && wanted.size > 0) return held;
      throw new Invalid({ journalistId: ['audience.nobody'] });
    }
    if (!current) throw new Conflict('audience.kitChanged');
    const holdUntil = new Date(Date.parse(ctx.now) + cancelWindowSeconds * 1000).toISOString();
    const filter = await frozenFilter(db, input.filter);
    const id = await insertMailing(inside, { kit, holdUntil, input: { ...input, filter }, plan, wanted });
    const recipients = chosen.map(({ person }) => recipientOf(person));
    await enqueueMail(inside, {
      act: actOf(id),
      kind: 'press-kit',
      version: kit.version,
      locale: kitLocale,
      content,
      recipients,
      bulk: true,
      priority: 'bulk',
      holdSeconds: cancelWindowSeconds,
    });
    await recordAudit(inside, {
      action: 'mailing.sent',
      subject: { kind: 'kit', id: kit.id, label: kit.headline },
      changes: [{ field: 'recipients', before: null, after: recipients.length }],
    });
    return id;
  });
}

/**
 * Calls off what a mailing has not sent yet: all of it within the first minute, the rest of it later.
 * @returns how many mails that stopped.
 * @throws Conflict when there is nothing left to stop.
 */
export async function cancelMailing(ctx: Context<Db>, kitId: number, id: number): Promise<number> {
  authorise(ctx.actor, 'kits.send');
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const kit = await lockKit(db, kitId);
    const mailing = kit && (await findMailing(db, kitId, id));
    if (!mailing) throw new NotFound();
    if (mailing.status === 'cancelled' || mailing.status === 'withdrawn')
      throw new Conflict('errors.alreadyDone');
    const stopped = await cancelMail(inside, actOf(id));
    if (stopped === 0) throw new Conflict('audience.allGone');
    await db
      .updateTable('mailings')
      .set({ status: 'cancelled', updated_at: ctx.now })
      .where('id', '=', id)
      .execute();
    await recordAudit(inside, {
      action: 'mailing.cancelled',
      subject: { kind: 'kit', id: kit.id, label: kit.headline },
      changes: [{ field: 'stopped', before: null, after: stopped }],
    });
    return stopped;
  });
}
