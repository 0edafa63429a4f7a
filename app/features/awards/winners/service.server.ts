import { config } from '#app/config.server.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { issueLink, linkUrl, openLink, tokenOf, withdrawLinks } from '#app/features/outbox/links.server.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { type Actor, actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { daysLater } from '#app/lib/days.ts';
import { Conflict, Gone, Invalid, NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { renderMail } from '#emails/mails.ts';
import { salutation } from '#emails/salutation.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { winnerPaths } from '../winner-paths.ts';
import {
  findRequest,
  findSealed,
  listFormerWinners,
  listRequests,
  listWinners,
  type WinnerRequest,
} from './queries.server.ts';
import type { Details } from './schema.ts';
import { seal, unseal } from './sealing.server.ts';

/** Days for which details may be kept at most. */
const longestDays = 366;
const purpose = 'winner';
const path = winnerPaths.form(':token');

const linkOf = ({ id, generation }: Pick<WinnerRequest, 'id' | 'generation'>) => ({
  purpose,
  rowId: id,
  generation,
});
const boundTo = (id: number) => `winner-request:${id}`;

/** The address at which a winner gives details, for handing on by WhatsApp. */
export function detailsUrl(request: Pick<WinnerRequest, 'id' | 'generation'>): string {
  return linkUrl(tokenOf(linkOf(request)), path);
}

const audit = (ctx: Context<Db>, action: string, request: { id: number; name: string }, deleteOn?: string) =>
  recordAudit(ctx, {
    action: `winner.${action}`,
    subject: { kind: 'winner', id: request.id, label: request.name },
    changes: deleteOn ? [{ field: 'deleteOn', before: null, after: deleteOn }] : [],
  });

/** Winners of a season who are not asked yet, or whose details are deleted again. */
export async function listUnasked(db: Db, seasonId: number) {
  const asked = new Set(
    (await listRequests(db, seasonId)).flatMap(each => (each.deletedAt === null ? [each.journalistId] : [])),
  );
  return (await listWinners(db, seasonId)).filter(({ journalistId }) => !asked.has(journalistId));
}

/**
 * Asks every winner of the season for their details by a personal link, by mail where there is an address. What they give
 * is deleted on `deleteOn`, at most 366 days ahead.
 * @returns how many were asked, and how many of them by mail.
 */
export async function askWinners(
  ctx: Context<Db>,
  seasonId: number,
  { deleteOn }: { deleteOn: string },
): Promise<{ asked: number; mailed: number }> {
  authorise(ctx.actor, 'winners.private');
  const season = await findSeason(ctx.db, seasonId);
  if (!season) throw new NotFound();
  const today = isoDay(ctx.now, 'Asia/Jakarta');
  const latest = daysLater(today, longestDays);
  if (deleteOn <= today || deleteOn > latest) throw new Invalid({ deleteOn: ['winners.deleteOnRange'] });
  const brand = letterhead(await readOffice(ctx.db));
  const content = await renderMail('winner-request', { brand, season: season.name, deleteOn }, 'id');
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const winners = await listUnasked(db, seasonId);
    if (winners.length === 0) throw new Conflict('winners.nobodyToAsk');
    const journalistIds = winners.map(winner => winner.journalistId);
    const people = new Map(
      (await listContactable(db, { on: today, journalistIds, active: null })).map(person => [
        person.journalistId,
        person,
      ]),
    );
    let mailed = 0;
    for (const { journalistId, name } of winners) {
      const { id } = await db
        .insertInto('winner_requests')
        .values({
          season_id: seasonId,
          journalist_id: journalistId,
          generation: 1,
          asked_at: ctx.now,
          asked_by: actorUserId(ctx.actor),
          delete_on: deleteOn,
          sealed: null,
          filled_at: null,
          deleted_at: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const link = linkOf({ id, generation: 1 });
      await issueLink(inner, link);
      await audit(inner, 'asked', { id, name }, deleteOn);
      const person = people.get(journalistId);
      if (!person?.email || person.doNotContact) continue;
      const told = await enqueueMail(inner, {
        act: { kind: 'winner-request', id },
        kind: 'winner-request',
        version: 1,
        locale: 'id',
        content,
        recipients: [
          {
            kind: 'journalist',
            id: journalistId,
            name,
            address: person.email,
            fields: { salutation: salutation('id', { name, honorific: person.salutation }) },
            links: [{ ...link, placeholder: 'detailsUrl', path }],
          },
        ],
        bulk: false,
        priority: 'normal',
      });
      mailed += told.queued;
    }
    return { asked: winners.length, mailed };
  });
}

/**
 * The request behind a winner's link; throws NotFound for an unknown link, Gone once everything is deleted or a later
 * published result gives the person no award any more: then nothing may be asked of them.
 */
export async function openRequest(db: Db, token: string): Promise<WinnerRequest> {
  const request = await findRequest(db, await openLink(db, purpose, token));
  if (!request || request.deletedAt !== null) throw new Gone();
  if ((await listFormerWinners(db, request.seasonId)).has(request.journalistId)) throw new Gone();
  return request;
}

/** A winner gives details, or gives them anew; from then on only an administrator can read them. */
export async function giveDetails(ctx: Context<Db>, token: string, details: Details): Promise<void> {
  await inTransaction(ctx.db, async db => {
    const request = await openRequest(db, token);
    const sealed = seal(config().keys.encryption, JSON.stringify(details), boundTo(request.id));
    await db
      .updateTable('winner_requests')
      .set({ sealed, filled_at: ctx.now })
      .where('id', '=', request.id)
      .execute();
    const actor: Actor = { kind: 'guest', name: request.name };
    await audit({ ...ctx, db, actor }, 'given', request);
  });
}

/**
 * The details of a winner, for an administrator; that they were read goes into the log.
 * @throws Conflict when there are none, or the key they were encrypted with is another.
 */
export async function readDetails(ctx: Context<Db>, requestId: number): Promise<Details> {
  authorise(ctx.actor, 'winners.private');
  return inTransaction(ctx.db, async db => {
    const request = await findRequest(db, requestId);
    if (!request) throw new NotFound();
    const sealed = await findSealed(db, requestId);
    if (sealed === null) throw new Conflict('winners.nothingKept');
    const text = unseal(config().keys.encryption, sealed, boundTo(requestId));
    if (text === undefined) throw new Conflict('winners.cannotOpen');
    await audit({ ...ctx, db }, 'read', request);
    return JSON.parse(text) as Details;
  });
}

/** Deletes what is kept of a winner and withdraws the link, in the caller's transaction. */
export async function eraseRequest(ctx: Context<Db>, request: WinnerRequest): Promise<void> {
  await ctx.db
    .updateTable('winner_requests')
    .set({ sealed: null, deleted_at: ctx.now })
    .where('id', '=', request.id)
    .execute();
  await withdrawLinks(ctx, { purpose, rowId: request.id });
  await audit(ctx, 'deleted', request);
}

/** An administrator deletes a winner's details before their day. */
export async function deleteDetails(ctx: Context<Db>, requestId: number): Promise<void> {
  authorise(ctx.actor, 'winners.private');
  await inTransaction(ctx.db, async db => {
    const request = await findRequest(db, requestId);
    if (!request) throw new NotFound();
    if (request.deletedAt !== null) throw new Conflict('errors.alreadyDone');
    await eraseRequest({ ...ctx, db }, request);
  });
}
