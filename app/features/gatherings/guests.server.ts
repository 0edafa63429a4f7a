import { hasLawfulBasis } from '#app/features/partners/contact-standing.ts';
import {
  type Contactable,
  type ContactableFilter,
  listContactable,
} from '#app/features/partners/contactable.queries.server.ts';
import { type WhoAndWhyNot, whoAndWhyNot } from '#app/features/partners/reachability.ts';
import type { Context } from '#app/lib/context.ts';
import { mailboxKey } from '#app/lib/mail-address.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { type ChatNumber, listChatNumbers, listGuests } from './invitations.queries.server.ts';
import type { Gathering } from './queries.server.ts';

export type DividedGuests = WhoAndWhyNot<Contactable> & {
  /** Of those left out for want of an address, or because they want no mail: who can be written to by WhatsApp. */
  byChat: Contactable[];
};

/** Whether a WhatsApp number may be used to write to its owner. */
export function mayChat(number: ChatNumber | undefined): number is ChatNumber {
  return number !== undefined && !number.doNotContact && hasLawfulBasis(number);
}

/** Who of the people matching a filter can be invited to a gathering, and who not and why. */
export async function divideGuests(
  { db, now }: Pick<Context<Db>, 'db' | 'now'>,
  gathering: Gathering,
  filter: Omit<ContactableFilter, 'on'>,
): Promise<DividedGuests> {
  const people = await listContactable(db, { ...filter, on: isoDay(now, gathering.zone) });
  const guests = await listGuests(db, gathering.id);
  const divided = whoAndWhyNot(people, {
    already: new Set(guests.map(guest => guest.journalistId)),
    taken: new Set(guests.flatMap(guest => (guest.address ? [mailboxKey(guest.address)] : []))),
  });
  const unaddressed = divided.excluded.flatMap(({ person, reason }) =>
    reason === 'no_address' || reason === 'no_mail_wanted' ? [person] : [],
  );
  const numbers = await listChatNumbers(
    db,
    unaddressed.map(person => person.journalistId),
  );
  return {
    ...divided,
    byChat: unaddressed.filter(
      ({ journalistId, wishes }) =>
        wishes?.whatsapp !== false && !wishes?.pausedUntilOn && mayChat(numbers.get(journalistId)),
    ),
  };
}
