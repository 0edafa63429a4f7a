import type { ReceivedMailState } from '#db/schema/received-mails.ts';

/** Why the mailbox could not be read. */
export type MailboxProblem =
  | 'sign-in'
  | 'no-folder'
  | 'host-not-found'
  | 'insecure'
  | 'timeout'
  | 'too-large'
  | 'unreachable';

/** Why a mail was not logged in its sender's name. */
export type AsideReason = 'unverifiable' | 'unverified' | 'unknown-sender' | 'not-allowed' | 'no-sender';

export const receivedStates = [
  'logged',
  'aside',
  'released',
  'refused',
  'repeated',
  'ignored',
] as const satisfies readonly ReceivedMailState[];

/** Largest mail that is taken, as its server counts it: 25 MB, what most servers let through. */
export const largestMail = 25 * 1024 * 1024;
