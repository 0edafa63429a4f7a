import { recordAudit } from '#app/features/audit/service.server.ts';
import { issueLink } from '#app/features/outbox/links.server.ts';
import { type Contactable, listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { type ReasonNot, whoAndWhyNot } from '#app/features/partners/reachability.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { endOfDay } from '../day-end.server.ts';
import { partyNamed } from '../judging/party-choice.server.ts';
import { findSeason, type Season } from '../seasons.queries.server.ts';
import { senderLink } from './links.server.ts';
import { renderCallMail, tellSenders } from './mail.server.ts';
import { type Call, findCall, findInviteOf, listAuthors, listInvites } from './queries.server.ts';
import type { CallForm } from './schema.ts';

async function seasonOf(db: Db, id: number): Promise<Season> {
  const season = await findSeason(db, id);
  if (!season) throw new NotFound();
  return season;
}

/** A season's call; throws Conflict before there is one or once it is over. */
async function openCall(db: Db, seasonId: number, now: string): Promise<Call> {
  const call = await findCall(db, seasonId);
  if (!call) throw new Conflict('works.noCall');
  if (call.dueAt < now) throw new Conflict('works.over');
  return call;
}

const audit = (
  ctx: Context<Db>,
  season: Pick<Season, 'id' | 'name'>,
  action: string,
  field: string,
  before: string | null,
  after: string | number,
) =>
  recordAudit(ctx, {
    action: `season.${action}`,
    subject: { kind: 'season', id: season.id, label: season.name },
    changes: [{ field, before, after }],
  });

/** Opens a season for works until the end of a day, or moves that day and the guidance. A draft takes none. */
export async function callForWorks(ctx: Context<Db>, seasonId: number, input: CallForm): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const season = await seasonOf(db, seasonId);
    if (season.status === 'draft') throw new Conflict('works.draftSeason');
    if (!season.boards.includes('works')) throw new Conflict('works.notAwarded');
    const dueAt = await endOfDay(db, input.dueOn);
    if (dueAt <= ctx.now) throw new Invalid({ dueOn: ['judging.duePast'] });
    const before = await findCall(db, seasonId);
    const values = { due_at: dueAt, guidance: input.guidance };
    if (before) {
      const version = input.version ?? before.version;
      const changed = await db
        .updateTable('work_calls')
        .set({ ...values, version: version + 1 })
        .where('season_id', '=', seasonId)
        .where('version', '=', version)
        .executeTakeFirst();
      if (changed.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
    } else {
      const opened = { opened_at: ctx.now, opened_by: actorUserId(ctx.actor), version: 1 };
      await db
        .insertInto('work_calls')
        .values({ season_id: seasonId, ...values, ...opened })
        .execute();
    }
    await audit(inner, season, 'worksCalled', 'dueAt', before?.dueAt ?? null, dueAt);
  });
}

type Sender = { person: Contactable & { email: string }; invite: { id: number; generation: number } };

async function writeInvite(ctx: Context<Db>, seasonId: number, journalistId: number) {
  const row = await ctx.db
    .insertInto('work_invites')
    .values({
      season_id: seasonId,
      journalist_id: journalistId,
      generation: 1,
      invited_at: ctx.now,
      invited_by: actorUserId(ctx.actor),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const invite = { id: row.id, generation: 1 };
  await issueLink(ctx, senderLink(invite));
  return invite;
}

/** Who would be invited of the season's authors, and who not and why; those invited already are left out without a word. */
export async function planInvites(db: Db, season: Season, now: string) {
  const already = new Set((await listInvites(db, season.id)).map(({ journalistId }) => journalistId));
  const journalistIds = (await listAuthors(db, season)).filter(id => !already.has(id));
  const on = isoDay(now, 'Asia/Jakarta');
  const people = journalistIds.length === 0 ? [] : await listContactable(db, { on, journalistIds });
  return whoAndWhyNot(people);
}

export type Invited = { invited: number; excluded: { name: string; reason: ReasonNot }[] };

/**
 * Invites by mail everybody with a logged article of the season who may be written to; one invitation each, with a personal
 * link. Who is invited already hears nothing.
 */
export async function inviteAuthors(ctx: Context<Db>, seasonId: number): Promise<Invited> {
  authorise(ctx.actor, 'awards.write');
  const season = await seasonOf(ctx.db, seasonId);
  const call = await openCall(ctx.db, seasonId, ctx.now);
  const content = await renderCallMail(ctx.db, 'works-invitation', season, call);
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const { included, excluded } = await planInvites(db, season, ctx.now);
    if (included.length === 0) throw new Conflict('works.nobodyToInvite');
    const senders: Sender[] = [];
    for (const person of included) {
      const invite = await writeInvite(inner, seasonId, person.journalistId);
      senders.push({ person: { ...person, email: person.email! }, invite });
    }
    const mail = { kind: 'works-invitation' as const, version: call.version, content, seasonId };
    await tellSenders(inner, { ...mail, expiresAt: call.dueAt }, senders);
    await audit(inner, season, 'sendersInvited', 'invites', null, senders.length);
    return {
      invited: senders.length,
      excluded: excluded.map(({ person, reason }) => ({ name: person.name, reason })),
    };
  });
}

/**
 * Invites one journalist by name, also one without a logged article or an address: the link can be handed on by hand.
 * @returns whether a mail went out.
 */
export async function inviteSender(ctx: Context<Db>, seasonId: number, name: string): Promise<boolean> {
  authorise(ctx.actor, 'awards.write');
  const season = await seasonOf(ctx.db, seasonId);
  const call = await openCall(ctx.db, seasonId, ctx.now);
  const content = await renderCallMail(ctx.db, 'works-invitation', season, call);
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const journalistId = await partyNamed(db, 'journalist', name, 'name');
    if (await findInviteOf(db, seasonId, journalistId)) throw new Invalid({ name: ['works.invitedAlready'] });
    const invite = await writeInvite(inner, seasonId, journalistId);
    const on = isoDay(ctx.now, 'Asia/Jakarta');
    const { included } = whoAndWhyNot(await listContactable(db, { on, journalistIds: [journalistId] }));
    const senders = included.map(person => ({ person: { ...person, email: person.email! }, invite }));
    const mail = { kind: 'works-invitation' as const, version: call.version, content, seasonId };
    const told = await tellSenders(inner, { ...mail, expiresAt: call.dueAt }, senders);
    await audit(inner, season, 'sendersInvited', 'invites', null, name);
    return told > 0;
  });
}

/** Reminds everybody who was invited and has no work in, at most once a day (Asia/Jakarta). Returns how many. */
export async function remindSenders(ctx: Context<Db>, seasonId: number): Promise<number> {
  authorise(ctx.actor, 'awards.write');
  const season = await seasonOf(ctx.db, seasonId);
  const call = await openCall(ctx.db, seasonId, ctx.now);
  const content = await renderCallMail(ctx.db, 'works-reminder', season, call);
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const silent = (await listInvites(db, seasonId)).filter(invite => invite.works === 0);
    if (silent.length === 0) throw new Conflict('works.nobodySilent');
    const on = isoDay(ctx.now, 'Asia/Jakarta');
    const inviteOf = new Map(silent.map(invite => [invite.journalistId, invite]));
    const { included } = whoAndWhyNot(await listContactable(db, { on, journalistIds: [...inviteOf.keys()] }));
    const senders = included.map(person => ({
      person: { ...person, email: person.email! },
      invite: inviteOf.get(person.journalistId)!,
    }));
    const version = Number(on.replaceAll('-', ''));
    const mail = { kind: 'works-reminder' as const, version, content, seasonId };
    const told = await tellSenders(inner, { ...mail, expiresAt: call.dueAt }, senders);
    if (told === 0) throw new Conflict('judging.remindedToday');
    await audit(inner, season, 'sendersReminded', 'invites', null, told);
    return told;
  });
}
