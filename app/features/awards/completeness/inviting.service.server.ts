import { recordAudit } from '#app/features/audit/service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { cancelJob, enqueueJob } from '#app/features/jobs/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { endOfDay } from '../day-end.server.ts';
import { partyNamed } from '../judging/party-choice.server.ts';
import { findSeasonJob } from '../season-jobs.server.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { contactsOf, planCandidates } from './candidates.server.ts';
import { findCheck, findInvite, listInvites } from './checks.queries.server.ts';
import { auditSent, giveLinks, noteSending, openCheck, tellWaiting } from './links-writing.server.ts';
import { renderLinkMail, tellLinks } from './mail.server.ts';
import type { DatesForm, LinkForm } from './schema.ts';

/**
 * Sets or moves the day of the lock and the last day on which missing articles are told. A season is locked after its last
 * day, and candidates hear of it while it is open.
 */
export async function setDates(ctx: Context<Db>, seasonId: number, input: DatesForm): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const season = await findSeason(db, seasonId);
    if (!season) throw new NotFound();
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

/** The job that gives and mails links when an officer asks for it. */
export const linksJob = 'awards.links';

/** Candidates who get their link, and their mail, in one transaction. */
const candidatesAtOnce = 200;

/**
 * Gives every candidate of the standing on show a personal link, and mails it to those who were not written to and may be,
 * some hundreds at once. Doing it again reaches nobody twice, only who has come or become reachable since.
 * @param watch told how far it is, and asked whether to stop
 * @returns how many mails were queued and how many candidates have no address to write to.
 * @throws Conflict when another sending comes between.
 */
export async function sendLinks(
  ctx: Context<Db>,
  seasonId: number,
  watch?: Pick<JobRun, 'progress' | 'cancelled'>,
): Promise<{ told: number; unreachable: number }> {
  authorise(ctx.actor, 'awards.write');
  const seen = await openCheck(ctx.db, seasonId, ctx.now);
  const content = await renderLinkMail(ctx.db, seen.season, seen.check);
  const plan = await planCandidates(ctx.db, seen.season, ctx.now);
  const left = plan.filter(({ invite }) => invite === null || invite.toldAt === null);
  const sum = { told: 0, unreachable: 0, done: 0 };
  const chunks = left.length === 0 ? [[]] : [...chunksOf(left, candidatesAtOnce)];
  for (const [place, chunk] of chunks.entries()) {
    if (await watch?.cancelled()) break;
    await inTransaction(ctx.db, async db => {
      const inner = { ...ctx, db };
      const { season, check } = await openCheck(db, seasonId, ctx.now);
      if (check.sendings !== seen.check.sendings + place) throw new Conflict('errors.conflict');
      const linked = await giveLinks(inner, season, chunk);
      const last = place === chunks.length - 1;
      const sent = await tellWaiting(inner, { season, check, content }, linked, last);
      sum.told += sent.told;
      sum.unreachable += sent.unreachable;
      if (sent.told > 0) await auditSent(inner, season, { field: 'invites', after: sent.told });
    });
    sum.done += chunk.length;
    await watch?.progress(sum.done, left.length);
  }
  return { told: sum.told, unreachable: sum.unreachable };
}

/**
 * Has links given and mailed by a job, which tells how far it is.
 * @throws Conflict while it is under way.
 */
export async function requestLinks(ctx: Context<Db>, seasonId: number): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const { season } = await openCheck(db, seasonId, ctx.now);
    if (await findSeasonJob(db, linksJob, seasonId)) throw new Conflict('completeness.sendingNow');
    await enqueueJob(inner, {
      kind: linksJob,
      payload: { seasonId },
      dedupeKey: `${linksJob}:${seasonId}`,
      maxAttempts: 2,
    });
    await recordAudit(inner, {
      action: 'season.ownArticlesOrdered',
      subject: { kind: 'season', id: seasonId, label: season.name },
    });
  });
}

/** Stops that job; who has got a link keeps it, the others get theirs next time. */
export async function stopLinks(ctx: Context<Db>, seasonId: number): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  const job = await findSeasonJob(ctx.db, linksJob, seasonId);
  if (!job) throw new Conflict('errors.nothingToStop');
  await cancelJob(ctx, job.id);
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
    const { told } = await tellWaiting(inner, { season, check, content }, linked, false);
    await auditSent(inner, season, { field: 'candidate', after: name });
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
    await noteSending(inner, check, [recipient], false);
    await recordAudit(inner, {
      action: 'season.ownArticlesResent',
      subject: { kind: 'season', id: season.id, label: season.name },
      changes: [{ field: 'candidate', before: null, after: found.name ?? '' }],
    });
    return season.id;
  });
}
