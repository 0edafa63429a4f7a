import { timingSafeEqual } from 'node:crypto';
import { config } from '#app/config.server.ts';
import { tokenOf } from './links.server.ts';

/** A token of a mail in hexadecimal: some servers write local parts in lower case. */
function bounceToken(mailId: number, purpose = 'bounce'): Buffer {
  const token = tokenOf({ purpose, rowId: mailId, generation: 0 });
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

/** Where the reader of a mail may write to for no more of its kind; undefined where `MAIL_BOUNCES` is not set. */
export function stopAddress(mailId: number): string | undefined {
  const { mailBounces } = config();
  if (!mailBounces) return undefined;
  const at = mailBounces.lastIndexOf('@');
  return `${mailBounces.slice(0, at)}+stop-${mailId}-${bounceToken(mailId, 'stop')}${mailBounces.slice(at)}`;
}

const signed = /\+(stop-)?(\d{1,10})-([0-9a-f]{32})@/gi;
const lastRowId = 2_147_483_647;

/** The mail whose return path or stop address stands in a text; undefined for none, and for a forged one. */
export function readSignedAddress(text: string): { purpose: 'bounce' | 'stop'; mailId: number } | undefined {
  for (const [, stop, id = '', token = ''] of text.matchAll(signed)) {
    const purpose = stop ? 'stop' : 'bounce';
    const mailId = Number(id);
    if (mailId < 1 || mailId > lastRowId) continue;
    if (timingSafeEqual(bounceToken(mailId, purpose), Buffer.from(token.toLowerCase())))
      return { purpose, mailId };
  }
  return undefined;
}
