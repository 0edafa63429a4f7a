import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { openInvitation } from './answers.service.server.ts';
import { googleCalendarUrl, outlookCalendarUrl } from './calendar.ts';
import { guestCalendarFile } from './calendar-entry.server.ts';
import { countSeats } from './invitations.queries.server.ts';
import { answerUrl } from './links.server.ts';
import { phaseOf } from './phase.ts';
import { place } from './place.ts';
import { requireGathering } from './queries.server.ts';

/**
 * What a guest sees behind their link; reading changes nothing. Throws NotFound for an unknown link and Gone for a
 * withdrawn one.
 */
export async function readGuestPage({ db, now }: Pick<Context<Db>, 'db' | 'now'>, token: string) {
  const invitation = await openInvitation(db, token);
  const gathering = await requireGathering(db, invitation.gatheringId);
  const taken = await countSeats(db, gathering.id, invitation.id);
  const { startsAt, endsAt, zone, title } = gathering;
  const entry = { startAt: startsAt, endAt: endsAt, zone, title, location: place(gathering) };
  const { organisation } = await readOffice(db);
  return {
    gathering,
    invitation,
    office: organisation,
    phase: phaseOf(gathering, now),
    /** Seats that this guest could take; null without a limit. */
    seatsLeft: gathering.capacity === null ? null : Math.max(0, gathering.capacity - taken),
    googleUrl: googleCalendarUrl(entry),
    outlookUrl: outlookCalendarUrl(entry),
  };
}

/** The calendar file of a guest. */
export async function readGuestCalendar(
  { db, now }: Pick<Context<Db>, 'db' | 'now'>,
  token: string,
): Promise<string> {
  const invitation = await openInvitation(db, token);
  const gathering = await requireGathering(db, invitation.gatheringId);
  return guestCalendarFile(gathering, invitation, answerUrl(invitation), now);
}
