import { timingSafeEqual } from 'node:crypto';
import { config } from '#app/config.server.ts';
import { tokenOf } from './links.server.ts';

/** The token of a mail's bounces in hexadecimal: some servers write local parts in lower case. */
function bounceToken(mailId: number): Buffer {
  const token = tokenOf({ purpose: 'bounce', rowId: mailId, generation: 0 });
  return Buffer.from(Buffer.from(token, 'base64url').toString('hex'));
}

/** The sender of a mail's envelope: `MAIL_BOUNCES` with the mail's id and token behind a plus sign, or our own address. */
export function returnPath(mailId: number): string {
  const { mailBounces, mailFrom } = config();
  if (!mailBounces) return mailFrom.address;
  const at = mailBounces.lastIndexOf('@');
  return `${mailBounces.slice(0, at)}+${mailId}-${bounceToken(mailId)}${mailBounces.slice(at)}`;
}

/** The id of the mail that an address of ours was the return path of; undefined for any other address or token. */
export function mailOfReturnPath(address: string): number | undefined {
  const { mailBounces } = config();
  const match = /^([^+@]+)\+(\d{1,15})-([0-9a-f]{32})(@.+)$/.exec(address.trim().toLowerCase());
  if (!match || `${match[1]}${match[4]}` !== mailBounces?.toLowerCase()) return undefined;
  const mailId = Number(match[2]);
  return timingSafeEqual(bounceToken(mailId), Buffer.from(match[3]!)) ? mailId : undefined;
}
