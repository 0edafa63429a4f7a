import type { ImapFlow, MailboxObject } from 'imapflow';
import type { ImapMailbox } from '#app/lib/service-urls.ts';
import type { MailboxProblem } from './terms.ts';

/** A mail as the server lists it, with the beginning of its bytes. */
export type ListedMail = { uid: number; size: number; head: Uint8Array };

/** An open folder. */
export type OpenMailbox = {
  uidValidity: string;
  /** Number of the last mail that the folder can hold. */
  lastUid: number;
  /** Numbers of the mails after `uid`, rising; at most `most`. */
  after: (uid: number, most: number) => Promise<number[]>;
  /** Numbers of the mails that arrived since a day, rising; at most `most`. */
  since: (day: string, most: number) => Promise<number[]>;
  /** Undefined when it is gone. Nothing is marked as read. */
  list: (uid: number) => Promise<ListedMail | undefined>;
  /** The whole mail, at most `most` bytes of it. */
  read: (uid: number, most: number) => Promise<Uint8Array | undefined>;
  markSeen: (uid: number) => Promise<void>;
};

/** The head is read apart, so that a mail nobody wants is never loaded. */
const headBytes = 128 * 1024;
const limits = {
  connectMs: 15_000,
  silentMs: 20_000,
  lineBytes: 4 * 1024 * 1024,
  responseBytes: 40 * 1024 * 1024,
};

/** Why a mailbox could not be read, with the problem in a word; the server's own text stays out of it. */
export class MailboxUnreadable extends Error {
  constructor(
    readonly problem: MailboxProblem,
    cause?: unknown,
  ) {
    super(`mailbox: ${problem}`, { cause });
  }
}

function problemOf(error: unknown): MailboxProblem {
  const { authenticationFailed, code = '' } = error as { authenticationFailed?: boolean; code?: string };
  if (authenticationFailed) return 'sign-in';
  if (/ENOTFOUND|EAI_AGAIN/.test(code)) return 'host-not-found';
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/i.test(code)) return 'insecure';
  if (/TIMEOUT|ETIMEDOUT/i.test(code)) return 'timeout';
  if (/TooLarge/.test(code)) return 'too-large';
  return 'unreachable';
}

/**
 * Opens a folder by IMAP, hands it over and hangs up, after `deadlineMs` at the latest. Nothing is ever deleted or moved.
 * @throws MailboxUnreadable for whatever goes wrong with the server
 */
export async function withMailbox<T>(
  mailbox: ImapMailbox,
  deadlineMs: number,
  work: (open: OpenMailbox) => Promise<T>,
): Promise<T> {
  // Loaded where a mailbox is opened: few offices have one.
  const client = new (await import('imapflow')).ImapFlow({
    host: mailbox.host,
    port: mailbox.port,
    secure: mailbox.transport === 'tls',
    doSTARTTLS: mailbox.transport === 'tls' ? undefined : mailbox.transport === 'starttls',
    auth: { user: mailbox.user, pass: mailbox.password },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.connectMs,
    socketTimeout: limits.silentMs,
    maxLineLength: limits.lineBytes,
    maxLiteralSize: limits.responseBytes - limits.lineBytes,
    maxResponseSize: limits.responseBytes,
  });
  let fault: unknown;
  client.on('error', error => {
    fault ??= error;
  });
  // What the line or the server is to blame for; what is done with a mail fails in its own words.
  const asked: Asked = async ask => {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof MailboxUnreadable) throw error;
      throw new MailboxUnreadable(problemOf(fault ?? error), error);
    }
  };
  const deadline = setTimeout(() => {
    fault ??= Object.assign(new Error('deadline'), { code: 'ETIMEDOUT' });
    client.close();
  }, deadlineMs);
  try {
    const uidNext = await asked(async () => {
      await client.connect();
      const folder = await client.mailboxOpen(mailbox.folder).catch(error => {
        // The server answered: there is no such folder, or it may not be opened.
        throw error?.responseStatus === 'NO' ? new MailboxUnreadable('no-folder', error) : error;
      });
      return folder.uidNext;
    });
    return await work(openMailbox(client, uidNext - 1, asked));
  } finally {
    clearTimeout(deadline);
    client.close();
  }
}

type Asked = <T>(ask: () => Promise<T>) => Promise<T>;

function openMailbox(client: ImapFlow, lastUid: number, asked: Asked): OpenMailbox {
  const byUid = { uid: true } as const;
  const rising = (found: number[] | false | undefined, above: number, most: number) =>
    (found || [])
      .filter(uid => uid > above)
      .sort((a, b) => a - b)
      .slice(0, most);
  const { uidValidity } = client.mailbox as MailboxObject;
  return {
    uidValidity: String(uidValidity),
    lastUid,
    // "7:*" names the last mail even when its number is below 7.
    after: async (uid, most) =>
      rising(await asked(() => client.search({ uid: `${uid + 1}:*` }, byUid)), uid, most),
    since: async (day, most) => rising(await asked(() => client.search({ since: day }, byUid)), 0, most),
    list: async uid => {
      const wanted = { uid: true, size: true, source: { start: 0, maxLength: headBytes } };
      const found = await asked(() => client.fetchOne(String(uid), wanted, byUid));
      const head = found ? found.source : undefined;
      if (!found || !head) return undefined;
      return { uid, size: found.size ?? 0, head };
    },
    read: async (uid, most) => {
      const wanted = { source: { start: 0, maxLength: most } };
      const found = await asked(() => client.fetchOne(String(uid), wanted, byUid));
      return found ? found.source : undefined;
    },
    markSeen: async uid => {
      await asked(() => client.messageFlagsAdd(String(uid), ['\\Seen'], byUid));
    },
  };
}
