import { createHash, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';

export type DkimSigner = { domain: string; selector: string; key: KeyObject };

/**
 * Signed where present, in this order. From stands twice: nobody can add a second one. List-Unsubscribe and
 * List-Unsubscribe-Post must be covered (RFC 8058).
 */
const signedHeaders = [
  ...['from', 'from', 'reply-to', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type'],
  ...['auto-submitted', 'list-id', 'list-unsubscribe', 'list-unsubscribe-post'],
];
const lineEnd = Buffer.from('\r\n');
const signAsync = promisify(sign);

/** Relaxed canonical form of a header (RFC 6376 3.4.2), without its line end. */
function relaxed(name: string, value: string): string {
  const plain = value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${name.toLowerCase()}:${plain}`;
}

/** Canonical headers by name, in the order they stand. */
function readHeaders(head: string): Map<string, string> {
  const unfolded = head.replace(/\r\n(?=[ \t])/g, '').split('\r\n');
  return new Map(
    unfolded.map(line => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), relaxed(line.slice(0, colon), line.slice(colon + 1))];
    }),
  );
}

/** Hash of the body in its simple form (RFC 6376 3.4.3): one line end at the end, whatever was there. */
function bodyHash(body: Buffer): string {
  let end = body.length;
  while (end >= 2 && body[end - 1] === 0x0a && body[end - 2] === 0x0d) end -= 2;
  return createHash('sha256').update(body.subarray(0, end)).update(lineEnd).digest('base64');
}

/**
 * Puts a DKIM-Signature (RFC 6376, rsa-sha256, relaxed/simple) before a finished message. Simple for the body, because
 * what `composeMessage` writes has no white space a relay might tidy, and a large attachment is hashed as it is. The
 * same bytes, key and time give the same signature.
 * @param signedAt instant, as stored with the message.
 */
export async function signMessage(bytes: Buffer, signer: DkimSigner, signedAt: string): Promise<Buffer> {
  const headEnd = bytes.indexOf('\r\n\r\n');
  const headers = readHeaders(bytes.toString('latin1', 0, headEnd));
  const covered = signedHeaders.filter(name => headers.has(name));
  const values = [...new Set(covered)].map(name => `${headers.get(name)}\r\n`);
  const tags = [
    `v=1; a=rsa-sha256; c=relaxed/simple; d=${signer.domain};`,
    `s=${signer.selector}; t=${Math.floor(Date.parse(signedAt) / 1000)};`,
    `h=${covered.join(':\r\n ')};`,
    `bh=${bodyHash(bytes.subarray(headEnd + 4))};`,
    'b=',
  ].join('\r\n ');
  const signed = values.join('') + relaxed('dkim-signature', tags);
  const signature = (await signAsync('sha256', Buffer.from(signed, 'latin1'), signer.key)).toString('base64');
  const folded = signature.match(/.{1,72}/g)!.join('\r\n ');
  return Buffer.concat([Buffer.from(`DKIM-Signature: ${tags}${folded}\r\n`, 'latin1'), bytes]);
}
