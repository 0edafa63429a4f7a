import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A fresh unguessable token: 32 random bytes as base64url (43 characters). */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: its SHA-256, hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * The token of a personal link: the first 128 bits of HMAC-SHA-256(key, purpose | row id | generation) as
 * base64url (22 characters). It can be rebuilt for a reminder; raising the generation withdraws it.
 */
export function linkToken(key: Buffer, purpose: string, rowId: number, generation: number): string {
  const mac = createHmac('sha256', key).update(`${purpose}|${rowId}|${generation}`).digest();
  return mac.subarray(0, 16).toString('base64url');
}
