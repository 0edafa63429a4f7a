import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a text with AES-256-GCM (NIST SP 800-38D) under a fresh random IV. `bound` is what the text belongs to: it is
 * authenticated, so that what was sealed for one row opens in no other.
 * @param key 32 bytes
 * @returns `v1.` and base64url of IV, tag and ciphertext
 */
export function seal(key: Buffer, text: string, bound: string): string {
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagBytes }).setAAD(Buffer.from(bound));
  const hidden = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  return `v1.${Buffer.concat([iv, sealing.getAuthTag(), hidden]).toString('base64url')}`;
}

/** Opens what {@link seal} made; undefined when the key, the binding or a single bit is another. */
export function unseal(key: Buffer, sealed: string, bound: string): string | undefined {
  if (!sealed.startsWith('v1.')) return undefined;
  const bytes = Buffer.from(sealed.slice(3), 'base64url');
  if (bytes.length < ivBytes + tagBytes) return undefined;
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
  opening.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]).toString(
      'utf8',
    );
  } catch {
    return undefined;
  }
}
