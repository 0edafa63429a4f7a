import { createHmac, timingSafeEqual } from 'node:crypto';
import { config } from '#app/config.server.ts';

/** bounce: a mail comes back; stop: its reader wants no more. */
export type ReturnPurpose = 'bounce' | 'stop';

const letters: Record<ReturnPurpose, string> = { bounce: 'p', stop: 'b' };

/** 80 bits in small letters and digits: servers may change the case of an address. */
function signatureOf(purpose: ReturnPurpose, mailId: number): string {
  return createHmac('sha256', config().keys.links)
    .update(`return-path|${purpose}|${mailId}`)
    .digest('hex')
    .slice(0, 20);
}

/**
 * The signed address that a bounce of one message, or the wish of its reader, comes to (VERP); undefined where no return
 * path is configured. The same for ever, so that a repeat is byte-identical; it holds no address.
 */
export function signedAddress(purpose: ReturnPurpose, mailId: number): string | undefined {
  const { returnPath } = config();
  if (!returnPath) return undefined;
  const at = returnPath.lastIndexOf('@');
  const code = `${letters[purpose]}${mailId.toString(36)}-${signatureOf(purpose, mailId)}`;
  return `${returnPath.slice(0, at)}+${code}${returnPath.slice(at)}`;
}

/** The envelope sender of a message. */
export function returnPathOf(mailId: number): string {
  return signedAddress('bounce', mailId) ?? config().mailFrom.address;
}

const signed = /\+([pb])([0-9a-z]{1,10})-([0-9a-f]{20})@/gi;

/** The message whose signed address stands in a text; undefined for none, and for a forged one. */
export function readSignedAddress(text: string): { purpose: ReturnPurpose; mailId: number } | undefined {
  for (const [, letter = '', id = '', signature = ''] of text.matchAll(signed)) {
    const purpose = letter.toLowerCase() === letters.stop ? 'stop' : 'bounce';
    const mailId = Number.parseInt(id.toLowerCase(), 36);
    if (!Number.isSafeInteger(mailId) || mailId < 1 || mailId > 2_147_483_647) continue;
    const expected = Buffer.from(signatureOf(purpose, mailId));
    if (timingSafeEqual(expected, Buffer.from(signature.toLowerCase()))) return { purpose, mailId };
  }
  return undefined;
}
