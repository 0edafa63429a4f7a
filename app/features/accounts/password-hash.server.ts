import { hash, verify } from '@node-rs/argon2';

/** Argon2id (the library's default kind) with the OWASP cheat sheet's second choice: 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The PHC string to store for a password. About 30 ms, off the main thread. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

let dummy: Promise<string> | undefined;

/**
 * Whether a password fits a stored hash. Without a hash (unknown address, account not yet opened) it does the same
 * work on a dummy and says no, so that the time taken tells nothing.
 */
export async function checkPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword('no account has this password');
  const fits = await verify(stored ?? (await dummy), password.normalize('NFKC'));
  return fits && Boolean(stored);
}
