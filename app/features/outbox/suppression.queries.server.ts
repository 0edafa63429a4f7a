import { addressKey } from '#app/lib/mail-address.ts';
import type { Db } from '#db/connection.ts';
import type { MailSuppressionsTable } from '#db/schema/outbox.ts';

export type Suppression = {
  addressKey: string;
  scope: MailSuppressionsTable['scope'];
  reason: MailSuppressionsTable['reason'];
  source: string;
  at: string;
};

/** The suppressions that stand against any of the addresses, by address key; the widest first. */
export async function findSuppressions(db: Db, addresses: string[]): Promise<Map<string, Suppression[]>> {
  const keys = [...new Set(addresses.map(addressKey))];
  const found = new Map<string, Suppression[]>();
  for (let from = 0; from < keys.length; from += 500) {
    const rows = await db
      .selectFrom('mail_suppressions')
      .selectAll()
      .where('address_key', 'in', keys.slice(from, from + 500))
      .orderBy('scope')
      .orderBy('reason')
      .execute();
    for (const { address_key, ...row } of rows) {
      found.set(address_key, [...(found.get(address_key) ?? []), { addressKey: address_key, ...row }]);
    }
  }
  return found;
}

/** The suppression that keeps a mail from an address, or undefined when it may be sent. */
export function suppressionAgainst(
  found: Map<string, Suppression[]>,
  address: string,
  bulk: boolean,
): Suppression | undefined {
  return found.get(addressKey(address))?.find(({ scope }) => scope === 'all' || bulk);
}

/** Whether an address gets no mail of a sort: bulk, or any. */
export async function isSuppressed(db: Db, address: string, bulk = true): Promise<boolean> {
  return suppressionAgainst(await findSuppressions(db, [address]), address, bulk) !== undefined;
}
