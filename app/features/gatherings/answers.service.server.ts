import { recordAudit } from '#app/features/audit/service.server.ts';
import { findLink } from '#app/features/outbox/links.server.ts';
import { cancelMail } from '#app/features/outbox/service.server.ts';
import type { Locale } from '#app/i18n/translate.ts';
import { type Actor, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Gone, Invalid, NotFound } from '#app/lib/errors.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import { messageWith } from '#app/lib/message-data.ts';
import type { Db } from '#db/connection.ts';
import type { Answer } from '#db/schema/gatherings.ts';
import type { MailContent } from '#emails/types.ts';
import { uidOf } from './calendar-entry.server.ts';
import { actOf, enqueueGuestMail, withAddress } from './guest-mail.server.ts';
import { countSeats, findInvitation, type Invitation } from './invitations.queries.server.ts';
import { phaseOf } from './phase.ts';
import type { Gathering } from './queries.server.ts';
import { officeLocale, renderConfirmation } from './render.server.ts';
import { roomFor } from './seats.ts';
import { mostCompanions } from './terms.ts';
import { renderThenWrite } from './write.server.ts';

export type AnswerInput = { answer: Answer; companions?: number; note?: string };

/** What stands after an answer. `repeated`: it was there already, word for word, and nothing was written. */
export type Answered = { invitation: Invitation; gathering: Gathering; repeated: boolean };

/**
 * The invitation a personal link opens. Throws {@link NotFound} for a link nobody was given and {@link Gone} for a
 * withdrawn one.
 */
export async function openInvitation(db: Db, token: string): Promise<Invitation> {
  const link = await findLink(db, 'answer', token);
  if (!link) throw new NotFound();
  const invitation = link.withdrawn ? undefined : await findInvitation(db, link.rowId);
  if (invitation?.status !== 'invited') throw new Gone();
  return invitation;
}

/**
 * Records a guest's own answer through their link, until the gathering ends. The last answer holds, all are kept. One
 * transaction holds the gathering, so seats are never given twice: when they do not suffice it throws
 * {@link Invalid} on `answer`. A confirmation goes out by mail in the guest's language.
 */
export async function answerInvitation(
  ctx: Context<Db>,
  input: AnswerInput & { token: string; locale?: Locale },
): Promise<Answered> {
  const invitation = await openInvitation(ctx.db, input.token);
  const actor: Actor = ctx.actor.kind === 'user' ? ctx.actor : { kind: 'guest', name: invitation.name };
  return record({ ...ctx, actor }, invitation, input, 'link');
}

/** Records an answer that a guest gave to the office, by telephone or WhatsApp; the same rules hold. */
export async function answerForGuest(
  ctx: Context<Db>,
  input: AnswerInput & { invitationId: number },
): Promise<Answered> {
  authorise(ctx.actor, 'gatherings.invite');
  const invitation = await findInvitation(ctx.db, input.invitationId);
  if (!invitation) throw new NotFound();
  return record(ctx, invitation, input, 'office');
}

/**
 * Records what a guest answered by the buttons of their calendar, when it is newer than the answer that stands. The answer
 * counts only from the address that was invited: anybody else who got hold of the entry is left to a person.
 */
export async function answerFromCalendar(
  ctx: Context<Db>,
  reply: { uid: string; from: string; answer: Answer; at: string | null },
): Promise<'answered' | 'older' | 'unknown'> {
  const invitation = await findByCalendarUid(ctx.db, reply.uid, reply.from);
  if (!invitation) return 'unknown';
  if (reply.at && invitation.answeredAt && reply.at < invitation.answeredAt.slice(0, 19)) return 'older';
  const { companions, note } = invitation;
  const actor: Actor = { kind: 'guest', name: invitation.name };
  await record({ ...ctx, actor }, invitation, { answer: reply.answer, companions, note }, 'calendar');
  return 'answered';
}

async function findByCalendarUid(db: Db, uid: string, address: string): Promise<Invitation | undefined> {
  const rows = await db
    .selectFrom('mail_messages')
    .select('act_id')
    .distinct()
    .where('address_key', '=', addressKey(address))
    .where('act_kind', '=', 'gathering')
    .limit(200)
    .execute();
  if (rows.length === 0) return undefined;
  const invitations = await db
    .selectFrom('invitations')
    .select(['id', 'address'])
    .where(
      'gathering_id',
      'in',
      rows.map(row => row.act_id),
    )
    .execute();
  const own = invitations.find(
    each => each.address && addressKey(each.address) === addressKey(address) && uidOf(each.id) === uid,
  );
  return own && findInvitation(db, own.id);
}

function record(
  ctx: Context<Db>,
  seen: Invitation,
  input: AnswerInput & { locale?: Locale },
  source: 'link' | 'office' | 'calendar',
): Promise<Answered> {
  const given = {
    answer: input.answer,
    companions: input.answer === 'declined' ? 0 : (input.companions ?? 0),
    note: input.note?.trim() ?? '',
  };
  if (!Number.isInteger(given.companions) || given.companions < 0 || given.companions > mostCompanions)
    throw new Invalid({ companions: ['gatherings.tooManyCompanions'] });
  const locale = input.locale ?? officeLocale;
  return renderThenWrite(
    ctx,
    seen.gatheringId,
    async gathering =>
      seen.address
        ? renderConfirmation(ctx.db, gathering, given.answer, given.companions, locale)
        : undefined,
    async (inside, gathering, content) => {
      const before = await findInvitation(inside.db, seen.id);
      if (before?.status !== 'invited') throw new Gone();
      refuseWhenClosed(gathering, ctx.now);
      const invitation = { ...before, ...given, answeredAt: ctx.now };
      const same =
        before.answer === given.answer &&
        before.companions === given.companions &&
        before.note === given.note;
      if (same) return { invitation: before, gathering, repeated: true };
      await refuseWhenFull(inside.db, gathering, invitation);
      await write(inside, gathering, before, invitation, { source, content, locale });
      return { invitation, gathering, repeated: false };
    },
  );
}

function refuseWhenClosed(gathering: Gathering, now: string): void {
  const phase = phaseOf(gathering, now);
  if (phase === 'cancelled') throw new Conflict('gatherings.answerCancelled');
  if (phase === 'past' || phase === 'draft') throw new Conflict('gatherings.answerPast');
}

async function refuseWhenFull(
  db: Db,
  gathering: Gathering,
  wanted: { id: number; answer: Answer; companions: number },
): Promise<void> {
  const others = await countSeats(db, gathering.id, wanted.id);
  const room = roomFor(gathering.capacity, others, wanted.answer, wanted.companions);
  if (room === 'no_seat') throw new Invalid({ answer: ['gatherings.noSeat'] });
  if (room === 'too_many') {
    const count = (gathering.capacity ?? 0) - others;
    throw new Invalid({ companions: [messageWith('gatherings.seatsShort', { count })] });
  }
}

async function write(
  ctx: Context<Db>,
  gathering: Gathering,
  before: Invitation,
  after: Invitation & { answer: Answer },
  how: { source: 'link' | 'office' | 'calendar'; content: MailContent | undefined; locale: Locale },
): Promise<void> {
  const { answer, companions, note } = after;
  await ctx.db
    .updateTable('invitations')
    .set(eb => ({
      answer,
      companions,
      note,
      answered_at: ctx.now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', after.id)
    .execute();
  const entry = await ctx.db
    .insertInto('invitation_answers')
    .values({ invitation_id: after.id, at: ctx.now, answer, companions, note, source: how.source })
    .returning('id')
    .executeTakeFirstOrThrow();
  const inWords = (one: Invitation) =>
    one.answer &&
    [one.answer, one.companions > 0 && `+${one.companions}`, one.note].filter(Boolean).join(' ');
  await recordAudit(ctx, {
    action: 'invitation.answered',
    subject: { kind: 'gathering', id: gathering.id, label: gathering.title },
    changes: [{ field: `answer:${after.name}`, before: inWords(before), after: inWords(after) }],
  });
  if (!how.content) return;
  const kind = 'answer-confirmation';
  await cancelMail(ctx, actOf(gathering.id), { kind, recipientIds: [after.journalistId] });
  await enqueueGuestMail(ctx, gathering, withAddress([after]), {
    kind,
    version: entry.id,
    content: how.content,
    locale: how.locale,
    hold: false,
  });
}
