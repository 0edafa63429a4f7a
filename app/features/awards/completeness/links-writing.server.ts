import { recordAudit } from '#app/features/audit/service.server.ts';
import { issueLinks } from '#app/features/outbox/links.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import type { MailContent } from '#emails/types.ts';
import { findSeason, type Season } from '../seasons.queries.server.ts';
import type { PlannedCandidate } from './candidates.server.ts';
import { type Check, findCheck } from './checks.queries.server.ts';
import { ownLink } from './links.server.ts';
import { type Recipient, tellLinks } from './mail.server.ts';

/** An open season with dates that still takes addresses; throws Conflict otherwise. */
export async function openCheck(
  db: Db,
  seasonId: number,
  now: string,
): Promise<{ season: Season; check: Check }> {
  const season = await findSeason(db, seasonId);
  if (!season) throw new NotFound();
  const check = await findCheck(db, seasonId);
  if (season.status !== 'open') throw new Conflict('completeness.seasonNotOpen');
  if (!check) throw new Conflict('completeness.noDates');
  if (check.dueAt < now) throw new Conflict('completeness.over');
  return { season, check };
}

export type Linked = PlannedCandidate & { invite: NonNullable<PlannedCandidate['invite']> };

/** Gives every candidate a link that has none yet; a record whose person is gone gets none. */
export async function giveLinks(
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

/**
 * Counts a sending and marks whom it went to. Fails when another sending came between.
 * @param all whether every candidate was looked after, so that the job need not do so again today
 */
export async function noteSending(
  ctx: Context<Db>,
  check: Check,
  recipients: readonly Recipient[],
  all: boolean,
): Promise<void> {
  const counted = await ctx.db
    .updateTable('completeness_checks')
    .set({
      sendings: check.sendings + 1,
      ...(all && { looked_on: isoDay(ctx.now, 'Asia/Jakarta') }),
    })
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
export async function tellWaiting(
  ctx: Context<Db>,
  sending: Sending,
  linked: readonly Linked[],
  all: boolean,
): Promise<{ told: number; unreachable: number }> {
  const waiting = linked.filter(({ invite }) => invite.toldAt === null);
  const recipients = waiting.flatMap(({ contact, invite, name }) =>
    contact.reason === null ? [{ person: contact.person, invite, candidate: name }] : [],
  );
  const told = await tellLinks(ctx, sending, recipients);
  await noteSending(ctx, sending.check, recipients, all);
  return { told, unreachable: waiting.length - recipients.length };
}

/** Puts on record to whom, or to how many, links went. */
export async function auditSent(
  ctx: Context<Db>,
  season: Pick<Season, 'id' | 'name'>,
  change: { field: 'invites' | 'candidate'; after: number | string },
): Promise<void> {
  await recordAudit(ctx, {
    action: 'season.ownArticlesSent',
    subject: { kind: 'season', id: season.id, label: season.name },
    changes: [{ ...change, before: null }],
  });
}
