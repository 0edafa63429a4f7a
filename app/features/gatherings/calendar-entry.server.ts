import { config } from '#app/config.server.ts';
import { tokenOf } from '#app/features/outbox/links.server.ts';
import type { MailCalendar } from '#app/features/outbox/mail.ts';
import { type InvitationCalendar, invitationCalendar } from './calendar.ts';
import type { Invitation } from './invitations.queries.server.ts';
import { place } from './place.ts';
import type { Gathering } from './queries.server.ts';

/** The UID of an invitation's entry: the same for life, the same in every mail and file, and it opens nothing. */
export function uidOf(invitationId: number): string {
  return `${tokenOf({ purpose: 'calendar-uid', rowId: invitationId, generation: 0 })}@gema`;
}

function describe(gathering: Gathering): string {
  const lines = gathering.programme.map(({ time, title, speaker }) =>
    [time.replace(':', '.'), speaker ? `${title} (${speaker})` : title].filter(Boolean).join(' '),
  );
  return [gathering.description, lines.join('\n')].filter(Boolean).join('\n\n');
}

function entryOf(
  gathering: Gathering,
  invitation: Pick<Invitation, 'id'>,
  method: InvitationCalendar['method'],
  now: string,
): InvitationCalendar {
  const { name, address } = config().mailFrom;
  return {
    uid: uidOf(invitation.id),
    sequence: gathering.sequence,
    method,
    dtstamp: now,
    startAt: gathering.startsAt,
    endAt: gathering.endsAt,
    zone: gathering.zone,
    title: gathering.title,
    description: describe(gathering) || undefined,
    location: place(gathering) || undefined,
    organizer: { name, address },
    status: gathering.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
  };
}

/** The calendar part of a mail to one guest (RFC 5546): organiser is the sender, attendee the reader alone. */
export function mailCalendar(
  gathering: Gathering,
  guest: { id: number; name: string; address: string },
  method: 'REQUEST' | 'CANCEL',
  now: string,
): MailCalendar {
  const attendee = { name: guest.name, address: guest.address };
  return { method, content: invitationCalendar({ ...entryOf(gathering, guest, method, now), attendee }) };
}

/** The file a guest takes from the answer page; it carries the link back to it. */
export function guestCalendarFile(
  gathering: Gathering,
  invitation: Pick<Invitation, 'id'>,
  url: string,
  now: string,
): string {
  return invitationCalendar({ ...entryOf(gathering, invitation, 'PUBLISH', now), url });
}
