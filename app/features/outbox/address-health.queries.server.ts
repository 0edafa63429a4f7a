import { chunksOf } from '#app/lib/chunks.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import type { Db } from '#db/connection.ts';
import type { MailReason } from '#db/schema/outbox.ts';

/** Refusals that speak of the address, not of our server, our account or the message. */
const ofAddress = [
  'no-such-mailbox',
  'invalid-address',
  'mailbox-full',
  'temporary',
  'refused',
  'policy',
  'expired',
] as const satisfies readonly MailReason[];

export type AddressRecord = {
  /** When a mail was accepted last; null when none ever was. */
  lastSentAt: string | null;
  /** The newest mail that was refused or put off because of the address. */
  fault: { at: string; reason: MailReason } | null;
};

/** What the outbox went through with mail addresses, by address key; an address that never got mail has no entry. */
export async function findAddressRecords(
  db: Db,
  addresses: readonly string[],
): Promise<Map<string, AddressRecord>> {
  const keys = [...new Set(addresses.map(addressKey))];
  const records = new Map<string, AddressRecord>();
  for (const part of chunksOf(keys)) {
    const rows = await db
      .selectFrom('mail_messages')
      .select(({ fn, eb }) => [
        'address_key as key',
        fn.max('sent_at').as('lastSentAt'),
        fn
          .max(
            eb
              .case()
              .when(eb.and([eb('status', 'in', ['failed', 'deferred']), eb('reason', 'in', [...ofAddress])]))
              .then(eb.ref('id'))
              .end(),
          )
          .as('faultId'),
      ])
      .where('address_key', 'in', part)
      .groupBy('address_key')
      .execute();
    const ids = rows.flatMap(row => (row.faultId ? [row.faultId] : []));
    const faults = await db
      .selectFrom('mail_messages')
      .select(['id', 'updated_at as at', 'reason'])
      .where('id', 'in', [0, ...ids])
      .execute();
    for (const { key, lastSentAt, faultId } of rows) {
      const fault = faults.find(row => row.id === faultId);
      records.set(key, {
        lastSentAt,
        fault: fault?.reason ? { at: fault.at, reason: fault.reason } : null,
      });
    }
  }
  return records;
}
