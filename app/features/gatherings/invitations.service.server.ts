import { recordAudit } from '#app/features/audit/service.server.ts';
import { issueLink, withdrawLinks } from '#app/features/outbox/links.server.ts';
import { cancelWindowSeconds } from '#app/features/outbox/mail.ts';
import { cancelMail } from '#app/features/outbox/service.server.ts';
import type { Contactable, ContactableFilter } from '#app/features/partners/contactable.queries.server.ts';
import type { ReasonNot } from '#app/features/partners/reachability.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findNextWave, listTakenBack } from './guest-mail.queries.server.ts';
import { actOf, enqueueGuestMail, withAddress } from './guest-mail.server.ts';
import { divideGuests } from './guests.server.ts';
import { findInvitation, listGuests } from './invitations.queries.server.ts';
import { answerLink } from './links.server.ts';
import { isOpen, phaseOf } from './phase.ts';
import { type Gathering, lockGathering } from './queries.server.ts';
import { renderInvitation } from './render.server.ts';
import { renderThenWrite } from './write.server.ts';

export type InviteChoice =
  | { filter: Omit<ContactableFilter, 'on'> }
  /** People picked one by one; those without mail but with WhatsApp are invited without mail. */
  | { journalistIds: readonly number[] };

export type Invited = {
  byMail: number;
  /** Invited without mail, to be written to by WhatsApp. */
  byChat: number;
  excluded: { journalistId: number; name: string; reason: ReasonNot }[];
  /** Until then the sending can be taken back. */
  holdUntil: string;
};

function refuseUnlessOpen(gathering: Gathering, now: string): void {
  const phase = phaseOf(gathering, now);
  if (phase === 'draft') throw new Conflict('gatherings.inviteDraft');
  if (phase === 'cancelled') throw new Conflict('gatherings.alreadyCancelled');
  if (!isOpen(phase)) throw new Conflict('gatherings.alreadyOver');
}

/**
 * Invites people: one invitation each, with a personal link, by mail with a calendar part. Who cannot be reached is
 * left out with the reason, whoever asked for it; who is invited already keeps what they have, so that a form sent
 * twice invites once. Mail waits `cancelWindowSeconds`, in which {@link cancelSend} takes it back.
 */
export async function inviteGuests(
  ctx: Context<Db>,
  gatheringId: number,
  choice: InviteChoice,
): Promise<Invited> {
  authorise(ctx.actor, 'gatherings.invite');
  return renderThenWrite(
    ctx,
    gatheringId,
    gathering => renderInvitation(ctx.db, gathering),
    async (inside, gathering, content) => {
      refuseUnlessOpen(gathering, ctx.now);
      const filter = 'filter' in choice ? choice.filter : { journalistIds: choice.journalistIds };
      const divided = await divideGuests(inside, gathering, filter);
      const byChat = 'filter' in choice ? [] : divided.byChat;
      const written = await writeInvitations(inside, gatheringId, [...divided.included, ...byChat]);
      const guests = await listGuests(inside.db, gatheringId, written);
      const reached = withAddress(guests);
      const version = await findNextWave(inside.db, gatheringId);
      await enqueueGuestMail(inside, gathering, reached, { kind: 'gathering-invitation', version, content });
      const unreached = guests.filter(guest => !guest.address);
      for (const guest of unreached) await issueLink(inside, answerLink(guest));
      if (guests.length > 0) {
        await recordAudit(inside, {
          action: 'gathering.guestsInvited',
          subject: { kind: 'gathering', id: gatheringId, label: gathering.title },
          changes: [{ field: 'guests', before: null, after: guests.map(guest => guest.name).join(', ') }],
        });
      }
      const chats = new Set(byChat.map(person => person.journalistId));
      return {
        byMail: reached.length,
        byChat: unreached.length,
        excluded: divided.excluded
          .filter(({ person }) => !chats.has(person.journalistId))
          .map(({ person, reason }) => ({ journalistId: person.journalistId, name: person.name, reason })),
        holdUntil: new Date(Date.parse(ctx.now) + cancelWindowSeconds * 1000).toISOString(),
      };
    },
  );
}

/** Rows per statement, below the parameter limit of both engines. */
const chunk = 200;

/** Writes invitations, renewing withdrawn ones, and returns the journalists for whom that did something. */
async function writeInvitations(
  { db, now }: Context<Db>,
  gatheringId: number,
  people: readonly Contactable[],
): Promise<number[]> {
  const written: number[] = [];
  for (let from = 0; from < people.length; from += chunk) {
    const rows = await db
      .insertInto('invitations')
      .values(
        people.slice(from, from + chunk).map(person => ({
          gathering_id: gatheringId,
          journalist_id: person.journalistId,
          outlet_id: person.outletId,
          name: person.name,
          address: person.email,
          status: 'invited' as const,
          companions: 0,
          note: '',
          token_generation: 1,
          invited_at: now,
          version: 1,
        })),
      )
      .onConflict(conflict =>
        conflict
          .columns(['gathering_id', 'journalist_id'])
          .doUpdateSet(eb => ({
            status: 'invited' as const,
            outlet_id: eb.ref('excluded.outlet_id'),
            name: eb.ref('excluded.name'),
            address: eb.ref('excluded.address'),
            answer: null,
            companions: 0,
            note: '',
            answered_at: null,
            invited_at: now,
            version: eb('invitations.version', '+', 1),
          }))
          .where('invitations.status', '=', 'withdrawn'),
      )
      .returning('journalist_id')
      .execute();
    written.push(...rows.map(row => row.journalist_id));
  }
  return written;
}

/** Withdraws an invitation: its link says so from now on, mail that waits is taken back, its seats are free again. */
export async function withdrawInvitation(ctx: Context<Db>, invitationId: number): Promise<void> {
  authorise(ctx.actor, 'gatherings.invite');
  const found = await findInvitation(ctx.db, invitationId);
  if (!found) throw new NotFound();
  await inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const gathering = await lockGathering(db, found.gatheringId);
    const invitation = await findInvitation(db, invitationId);
    if (!gathering || !invitation) throw new NotFound();
    if (invitation.status === 'withdrawn') return;
    await withdrawRows(inside, [invitation]);
    await cancelMail(inside, actOf(gathering.id), { recipientIds: [invitation.journalistId] });
    await recordAudit(inside, {
      action: 'invitation.withdrawn',
      subject: { kind: 'gathering', id: gathering.id, label: gathering.title },
      changes: [{ field: 'guest', before: invitation.name, after: null }],
    });
  });
}

async function withdrawRows(
  ctx: Context<Db>,
  rows: readonly { id: number; tokenGeneration: number }[],
): Promise<void> {
  for (const { id, tokenGeneration } of rows) {
    await ctx.db
      .updateTable('invitations')
      .set(eb => ({
        status: 'withdrawn',
        token_generation: tokenGeneration + 1,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute();
    await withdrawLinks(ctx, { purpose: answerLink({ id, tokenGeneration }).purpose, rowId: id });
  }
}

/** A sending that can be taken back: one kind of mail in one version. */
export type Send = { gatheringId: number; kind: string; version: number };

/**
 * Takes back a sending as far as it has not left, and returns how many mails that stopped. Invitations that never
 * went out are withdrawn with it, so that the same people can be invited again.
 */
export async function cancelSend(ctx: Context<Db>, send: Send): Promise<number> {
  authorise(ctx.actor, 'gatherings.invite');
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db };
    const gathering = await lockGathering(db, send.gatheringId);
    if (!gathering) throw new NotFound();
    const stopped = await cancelMail(inside, actOf(send.gatheringId), {
      kind: send.kind,
      version: send.version,
    });
    if (stopped === 0) return 0;
    if (send.kind === 'gathering-invitation') await withdrawUnsent(inside, send);
    await recordAudit(inside, {
      action: 'gathering.sendCancelled',
      subject: { kind: 'gathering', id: gathering.id, label: gathering.title },
      changes: [{ field: 'mailsStopped', before: null, after: stopped }],
    });
    return stopped;
  });
}

async function withdrawUnsent(ctx: Context<Db>, send: Send): Promise<void> {
  const guests = await listGuests(ctx.db, send.gatheringId, await listTakenBack(ctx.db, send));
  await withdrawRows(
    ctx,
    guests.filter(guest => guest.answer === null),
  );
}
