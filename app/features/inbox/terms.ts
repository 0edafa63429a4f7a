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
export type AsideReason =
  | 'unverifiable'
  | 'unverified'
  | 'unknown-sender'
  | 'not-allowed'
  | 'no-sender'
  /** Taking it broke off each time. */
  | 'failed';

/** How often a mail is begun before it is set aside: what fails so often would fail for ever. */
export const mostTries = 3;

export const receivedStates = [
  'logged',
  'aside',
  'released',
  'refused',
  'repeated',
  'ignored',
  'discarded',
] as const satisfies readonly ReceivedMailState[];

/** Characters of a mail that are kept for the person who decides on it. */
export const keptCharacters = 8_000;
/** Attachments of it that are named. */
export const keptAttachments = 20;

/** Largest mail that is taken, as its server counts it: 25 MB, what most servers let through. */
export const largestMail = 25 * 1024 * 1024;
