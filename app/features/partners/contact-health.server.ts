import { findAddressRecords } from '#app/features/outbox/address-health.queries.server.ts';
import { softBounceDays } from '#app/features/outbox/bounce-weeks.ts';
import { findSoftBounces } from '#app/features/outbox/sent-mail.queries.server.ts';
import { findSuppressions } from '#app/features/outbox/suppression.queries.server.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import type { Db } from '#db/connection.ts';
import { type ContactHealth, contactHealth } from './contact-health.ts';
import type { ContactPoint } from './journalists.queries.server.ts';

export type ContactWithHealth = ContactPoint & {
  /** Why the outbox withholds mail from the address. */
  suppressed: string[];
  /** Null for numbers, of which no record is kept. */
  health: ContactHealth | null;
};

/** Contact points beside how mail fared at each. */
export async function withHealth(
  db: Db,
  contacts: readonly ContactPoint[],
  now: string,
): Promise<ContactWithHealth[]> {
  const addresses = contacts.filter(({ kind }) => kind === 'email').map(({ value }) => value);
  const standing = await findSuppressions(db, addresses);
  const records = await findAddressRecords(db, addresses);
  const since = new Date(Date.parse(now) - softBounceDays * 86_400_000).toISOString();
  const bounced = await findSoftBounces(db, addresses.map(addressKey), since);
  return contacts.map(contact => {
    if (contact.kind !== 'email') return { ...contact, suppressed: [], health: null };
    const key = addressKey(contact.value);
    const suppressions = standing.get(key) ?? [];
    const record = records.get(key) ?? { lastSentAt: null, fault: null };
    return {
      ...contact,
      suppressed: suppressions.map(({ reason }) => reason),
      health: contactHealth({ ...record, softBounces: bounced.get(key), suppressions }),
    };
  });
}
