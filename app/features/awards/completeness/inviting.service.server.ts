import { recordAudit } from '#app/features/audit/service.server.ts';
import { issueLinks } from '#app/features/outbox/links.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { MailContent } from '#emails/types.ts';
import { endOfDay } from '../day-end.server.ts';
import { partyNamed } from '../judging/party-choice.server.ts';
import { findSeason, type Season } from '../seasons.queries.server.ts';
import { contactsOf, type PlannedCandidate, planCandidates } from './candidates.server.ts';
import { type Check, findCheck, findInvite, listInvites } from './checks.queries.server.ts';
import { ownLink } from './links.server.ts';
import { type Recipient, renderLinkMail, tellLinks } from './mail.server.ts';
import type { DatesForm, LinkForm } from './schema.ts';

const today = (now: string) => isoDay(now, 'Asia/Jakarta');

async function seasonOf(db: Db, id: number): Promise<Season> {
  const season = await findSeason(db, id);
  if (!season) throw new NotFound();
  return season;
}

/** An open season with dates that still takes addresses; throws Conflict otherwise. */
async function openCheck(db: Db, seasonId: number, now: string): Promise<{ season: Season; check: Check }> {
  const season = await seasonOf(db, seasonId);
  const check = await findCheck(db, seasonId);
  if (season.status !== 'open') throw new Conflict('completeness.seasonNotOpen');
  if (!check) throw new Conflict('completeness.noDates');
  if (check.dueAt < now) throw new Conflict('completeness.over');
  return { season, check };
}

/**
 * Sets or moves the day of the lock and the last day on which missing articles are told. A season is locked after its last
 * day, and candidates hear of it while it is open.
 */
export async function setDates(ctx: Context<Db>, seasonId: number, input: DatesForm): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const season = await seasonOf(db, seasonId);
    if (season.status !== 'open') throw new Conflict('completeness.seasonNotOpen');
    if (input.lockOn <= season.endsOn) throw new Invalid({ lockOn: ['completeness.lockTooEarly'] });
    const dueAt = await endOfDay(db, input.dueOn);
    if (dueAt <= ctx.now) throw new Invalid({ dueOn: ['judging.duePast'] });
    const before = await findCheck(db, seasonId);
    const values = { lock_on: input.lockOn, due_at: dueAt, set_by: actorUserId(ctx.actor) };
    if (before) {
      const version = input.version ?? before.version;
      const changed = await db
        .updateTable('completeness_checks')
        .set({ ...values, version: version + 1 })
        .where('season_id', '=', seasonId)
        .where('version', '=', version)
        .executeTakeFirst();
      if (changed.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
    } else {
      await db
        .insertInto('completeness_checks')
        .values({ season_id: seasonId, ...values, sendings: 0, looked_on: null, version: 1 })
        .execute();
    }
    await recordAudit(
      { ...ctx, db },
      {
        action: 'season.completenessDated',
        subject: { kind: 'season', id: seasonId, label: season.name },
        changes: [
          { field: 'lockOn', before: before?.lockOn ?? null, after: input.lockOn },
          { field: 'dueAt', before: before?.dueAt ?? null, after: dueAt },
        ],
      },
    );
  });
}

type Linked = PlannedCandidate & { invite: NonNullable<PlannedCandidate['invite']> };

/** Gives every candidate a link that has none yet; a record whose person is gone gets none. */
async function giveLinks(
  ctx: Context<Db>,
  season: Season,
  plan: readonly PlannedCandidate[],
): Promise<Linked[]> {
  const linked = plan.flatMap(each => (each.invite ? [{ ...each, invite: each.invite }] : []));
  const fresh = plan.filter(
    ({ invite, board, contact }) => !invite && (board === 'outlets' || contact.person !== null),
  );
  for (const chunk of chunksOf(fresh, 200)) {
    const rows = await ctx.db
      .insertInto('completeness_invites')
      .values(
        chunk.map(({ board, entrantId }) => ({
          season_id: season.id,
          outlet_id: board === 'outlets' ? entrantId : null,
          journalist_id: board === 'journalists' ? entrantId : null,
          generation: 1,
          created_at: ctx.now,
          told_at: null,
          answers: 0,
        })),
      )
      .returning(['id', 'outlet_id as outletId', 'journalist_id as journalistId'])
      .execute();
    const idOf = new Map(rows.map(row => [`${row.outletId} ${row.journalistId}`, row.id]));
    for (const candidate of chunk) {
      const { board, entrantId, name } = candidate;
      const id = idOf.get(board === 'outlets' ? `${entrantId} null` : `null ${entrantId}`)!;
      const invite = {
        ...{ id, seasonId: season.id, board, entrantId, name, generation: 1, answers: 0 },
        ...{ createdAt: ctx.now, toldAt: null, forgottenAt: null },
      };
      linked.push({ ...candidate, invite });
    }
    await issueLinks(
      ctx,
      rows.map(({ id }) => ownLink({ id, generation: 1 })),
    );
  }
  return linked;
}

/** Counts a sending and marks whom it went to. Fails when another sending came between. */
async function noteSending(ctx: Context<Db>, check: Check, recipients: readonly Recipient[]): Promise<void> {
  const counted = await ctx.db
    .updateTable('completeness_checks')
    .set({ sendings: check.sendings + 1, looked_on: today(ctx.now) })
    .where('season_id', '=', check.seasonId)
    .where('sendings', '=', check.sendings)
    .executeTakeFirst();
  if (counted.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
  for (const chunk of chunksOf(recipients)) {
    await ctx.db
      .updateTable('completeness_invites')
      .set({ told_at: ctx.now })
      .where(
        'id',
        'in',
        chunk.map(({ invite }) => invite.id),
      )
      .execute();
  }
}

type Sending = { season: Season; check: Check; content: MailContent };

/** Mails links to those who were not written to and may be; returns how many mails were queued and how many get none. */
async function tellWaiting(
  ctx: Context<Db>,
  sending: Sending,
  linked: readonly Linked[],
): Promise<{ told: number; unreachable: number }> {
  const waiting = linked.filter(({ invite }) => invite.toldAt === null);
  const recipients = waiting.flatMap(({ contact, invite, name }) =>
    contact.reason === null ? [{ person: contact.person, invite, candidate: name }] : [],
  );
  const told = await tellLinks(ctx, sending, recipients);
  await noteSending(ctx, sending.check, recipients);
  return { told, unreachable: waiting.length - recipients.length };
}

/**
 * Gives every candidate of the standing on show a personal link, and mails it to those who were not written to and may be.
 * Doing it again reaches nobody twice, only who has come or become reachable since.
 * @returns how many mails were queued and how many candidates have no address to write to.
 */
export async function sendLinks(
  ctx: Context<Db>,
  seasonId: number,
): Promise<{ told: number; unreachable: number }> {
  authorise(ctx.actor, 'awards.write');
  const seen = await openCheck(ctx.db, seasonId, ctx.now);
  const content = await renderLinkMail(ctx.db, seen.season, seen.check);
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const { season, check } = await openCheck(db, seasonId, ctx.now);
    const linked = await giveLinks(inner, season, await planCandidates(db, season, ctx.now));
    const sent = await tellWaiting(inner, { season, check, content }, linked);
    if (sent.told > 0) {
      await recordAudit(inner, {
        action: 'season.ownArticlesSent',
        subject: { kind: 'season', id: seasonId, label: season.name },
        changes: [{ field: 'invites', before: null, after: sent.told }],
      });
    }
    return sent;
  });
}

/**
 * Gives a link to an outlet or journalist by name of whom nothing is on record yet: whose articles were all missed is no
 * candidate of the standing.
 * @returns whether a mail could be sent.
 * @throws Invalid at `name`.
 */
export async function giveLinkByName(
  ctx: Context<Db>,
  seasonId: number,
  { board, name }: LinkForm,
): Promise<boolean> {
  authorise(ctx.actor, 'awards.write');
  const seen = await openCheck(ctx.db, seasonId, ctx.now);
  const content = await renderLinkMail(ctx.db, seen.season, seen.check);
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const { season, check } = await openCheck(db, seasonId, ctx.now);
    const kind = board === 'outlets' ? 'outlet' : 'journalist';
    const candidate = { board, entrantId: await partyNamed(db, kind, name, 'name') };
    const known = await listInvites(db, seasonId);
    if (known.some(each => each.board === board && each.entrantId === candidate.entrantId))
      throw new Invalid({ name: ['completeness.linkedAlready'] });
    const [contact] = await contactsOf(db, [candidate], ctx.now);
    const planned = { ...candidate, name, articles: 0, contact: contact!, invite: null };
    const linked = await giveLinks(inner, season, [planned]);
    const { told } = await tellWaiting(inner, { season, check, content }, linked);
    await recordAudit(inner, {
      action: 'season.ownArticlesSent',
      subject: { kind: 'season', id: seasonId, label: season.name },
      changes: [{ field: 'candidate', before: null, after: name }],
    });
    return told > 0;
  });
}

/**
 * Mails one candidate's link again.
 * @throws Conflict when nobody may be written to.
 */
export async function resendLink(ctx: Context<Db>, inviteId: number): Promise<number> {
  authorise(ctx.actor, 'awards.write');
  const found = await findInvite(ctx.db, inviteId);
  if (!found) throw new NotFound();
  const seen = await openCheck(ctx.db, found.seasonId, ctx.now);
  const content = await renderLinkMail(ctx.db, seen.season, seen.check);
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const { season, check } = await openCheck(db, found.seasonId, ctx.now);
    const [contact] = await contactsOf(db, [found], ctx.now);
    if (!contact || contact.reason !== null) throw new Conflict('completeness.cannotWrite');
    const recipient = { person: contact.person, invite: found, candidate: found.name ?? '' };
    await tellLinks(inner, { season, check, content }, [recipient]);
    await noteSending(inner, check, [recipient]);
    await recordAudit(inner, {
      action: 'season.ownArticlesResent',
      subject: { kind: 'season', id: season.id, label: season.name },
      changes: [{ field: 'candidate', before: null, after: found.name ?? '' }],
    });
    return season.id;
  });
}
