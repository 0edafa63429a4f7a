import { createPrivateKey, type KeyObject } from 'node:crypto';

/** RFC 8301: verifiers must not accept less. */
const fewestBits = 1024;

/**
 * The private key (PEM) that signs mail. RSA alone: large receivers do not verify Ed25519.
 * @throws Error saying what is wrong with it.
 */
export function readDkimKey(pem: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new Error('holds no private key without a passphrase in PEM form');
  }
  if (key.asymmetricKeyType !== 'rsa') throw new Error(`is a ${key.asymmetricKeyType} key, must be RSA`);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < fewestBits) throw new Error(`has ${bits} bits, must have ${fewestBits} at least (better 2048)`);
  return key;
}
