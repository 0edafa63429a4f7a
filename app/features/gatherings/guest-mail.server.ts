import { cancelWindowSeconds, type NewMail, type NewRecipient } from '#app/features/outbox/mail.ts';
import { cancelMail, enqueueMail } from '#app/features/outbox/service.server.ts';
import type { Locale } from '#app/i18n/translate.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { MailName } from '#emails/placeholders.ts';
import { salutation } from '#emails/salutation.ts';
import type { MailContent } from '#emails/types.ts';
import { mailCalendar } from './calendar-entry.server.ts';
import { listUntold } from './guest-mail.queries.server.ts';
import type { Invitation } from './invitations.queries.server.ts';
import { answerMailLink } from './links.server.ts';
import type { Gathering } from './queries.server.ts';
import { officeLocale } from './render.server.ts';

/** All mail about a gathering belongs to one act, so that it can be counted and taken back together. */
export const actOf = (gatheringId: number) => ({ kind: 'gathering', id: gatheringId });

export type Guest = Omit<Invitation, 'address'> & { address: string };

/** The guests a mail can reach at all. */
export function withAddress(guests: readonly Invitation[]): Guest[] {
  return guests.flatMap(guest => (guest.address ? [{ ...guest, address: guest.address }] : []));
}

type GuestMailName = Extract<MailName, `gathering-${string}` | 'answer-confirmation'>;

const calendarMethods: Record<GuestMailName, 'REQUEST' | 'CANCEL' | undefined> = {
  'gathering-invitation': 'REQUEST',
  'gathering-update': 'REQUEST',
  'gathering-cancellation': 'CANCEL',
  'answer-confirmation': undefined,
};

function recipient(
  ctx: Context<Db>,
  kind: GuestMailName,
  gathering: Gathering,
  guest: Guest,
  locale: Locale,
): NewRecipient {
  const method = calendarMethods[kind];
  const person = { name: guest.name, honorific: guest.honorific, outlet: guest.outlet ?? undefined };
  return {
    kind: 'journalist',
    id: guest.journalistId,
    name: guest.name,
    address: guest.address,
    fields: { salutation: salutation(locale, person) },
    links: kind === 'gathering-cancellation' ? [] : [answerMailLink(guest)],
    calendar: method && mailCalendar(gathering, guest, method, ctx.now),
  };
}

/**
 * Queues one mail to guests in the caller's transaction. Only invitations are bulk mail: who unsubscribed later still
 * hears that the gathering they were asked to has moved. Nothing leaves after the gathering has ended.
 */
export async function enqueueGuestMail(
  ctx: Context<Db>,
  gathering: Gathering,
  guests: readonly Guest[],
  mail: { kind: GuestMailName; version: number; content: MailContent; locale?: Locale; hold?: boolean },
): Promise<void> {
  const { kind, version, content, locale = officeLocale, hold = true } = mail;
  const newMail: NewMail = {
    act: actOf(gathering.id),
    kind,
    version,
    locale,
    content,
    recipients: guests.map(guest => recipient(ctx, kind, gathering, guest, locale)),
    bulk: kind === 'gathering-invitation',
    priority: kind === 'gathering-invitation' ? 'bulk' : 'normal',
    holdSeconds: hold ? cancelWindowSeconds : 0,
    expiresAt: gathering.endsAt,
  };
  await enqueueMail(ctx, newMail);
}

/**
 * Takes back invitations that have not left and returns whom they were for: these people know nothing of the
 * gathering yet.
 */
export async function takeBackInvitations(ctx: Context<Db>, gatheringId: number): Promise<Set<number>> {
  const untold = await listUntold(ctx.db, gatheringId);
  await cancelMail(ctx, actOf(gatheringId), { kind: 'gathering-invitation' });
  return new Set(untold);
}
