import { config } from '#app/config.server.ts';
import { readSignedAddress } from '#app/features/outbox/return-path.server.ts';
import {
  findSentByMessageId,
  findSentMail,
  findSentTo,
  type SentMail,
} from '#app/features/outbox/sent-mail.queries.server.ts';
import { addressKey, parseMailAddress } from '#app/lib/mail-address.ts';
import type { Db } from '#db/connection.ts';
import { headerValues } from '../mail-head.ts';
import type { MailParts } from './parts.ts';
import type { Sorted } from './sorting.ts';

/** A bounce that names nothing but an address is believed when mail left for it within so many days. */
const believedDays = 30;

const routeHeaders = ['delivered-to', 'x-original-to', 'envelope-to', 'to', 'cc', 'x-envelope-to'];

/** The message of ours whose signed address a mail was sent to or, in a report, names. */
export async function signedMail(
  db: Db,
  parts: MailParts,
): Promise<{ mail: SentMail; toStop: boolean } | undefined> {
  const routes = routeHeaders.flatMap(name => headerValues(parts.head, name)).join('\n');
  const named = parts.feedback === null ? '' : `${parts.feedback}\n${parts.returned ?? ''}`;
  const found = readSignedAddress(routes) ?? readSignedAddress(named);
  const mail = found && (await findSentMail(db, found.mailId));
  return mail && { mail, toStop: found.purpose === 'stop' };
}

/** Our own addresses: none of them is a recipient that failed. */
export function ownAddresses(): string[] {
  const { mailFrom, mailBounces, imap, repliesImap } = config();
  const all = [mailFrom.address, mailBounces, imap?.user, repliesImap?.user];
  return all.flatMap(address => (address && parseMailAddress(address)) || []);
}

/** The mail of ours that one speaks of: signed, then by Message-ID, then the newest to the address it names. */
export async function matchedMail(
  db: Db,
  signed: SentMail | undefined,
  sorted: Sorted,
  now: string,
): Promise<SentMail | undefined> {
  if (signed) return signed;
  const known = await findSentByMessageId(db, sorted.messageIds);
  if (known) return known;
  const about = ['hard', 'soft', 'policy', 'delayed', 'complaint'].includes(sorted.kind);
  if (!about || !sorted.recipient) return undefined;
  const since = new Date(Date.parse(now) - believedDays * 86_400_000).toISOString();
  return findSentTo(db, sorted.recipient, since);
}

/** The journalist that a mail of ours went to, else whose contact an address is; undefined for none, and where two share it. */
export async function journalistOf(
  db: Db,
  mail: SentMail | undefined,
  address: string | null,
): Promise<number | undefined> {
  if (mail?.kind === 'journalist' && mail.personId !== null) {
    const known = await db
      .selectFrom('journalists')
      .select('id')
      .where('id', '=', mail.personId)
      .executeTakeFirst();
    if (known) return known.id;
  }
  if (!address) return undefined;
  const rows = await db
    .selectFrom('contact_points')
    .select('journalist_id')
    .where('kind', '=', 'email')
    .where('value_key', '=', addressKey(address))
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]!.journalist_id ?? undefined) : undefined;
}
