import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { config } from '#app/config.server.ts';
import { keptInMailbox } from './mail.ts';
import type { MailTransport } from './transport.server.ts';

/** Where the embedded mailbox keeps its messages. */
export function mailboxFolder(): string {
  return join(config().dataDir, 'mailbox');
}

async function writeWhole(folder: string, name: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, `.${name}.${process.pid}.part`);
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, join(folder, name));
}

/**
 * Delivers into a folder of .eml files, one per message of the outbox, written whole or not at all: nothing leaves
 * the house, and a repeat replaces its first copy.
 */
export function createMailboxTransport(folder: string): MailTransport {
  return {
    send: async mail => {
      try {
        await writeWhole(folder, `${mail.id}.eml`, mail.bytes);
        return { kind: 'accepted', code: 250, reply: keptInMailbox };
      } catch (error) {
        return { kind: 'lost', stage: 'connect', reply: (error as Error).message };
      }
    },
    close: () => undefined,
  };
}

/** The ids of the messages in the mailbox below `before`, the newest first. */
export async function listMailboxIds(
  limit = 50,
  before = Number.POSITIVE_INFINITY,
  folder = mailboxFolder(),
): Promise<number[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .map(name => Number(/^(\d+)\.eml$/.exec(name)?.[1]))
    .filter(id => id < before)
    .sort((a, b) => b - a)
    .slice(0, limit);
}

/** The bytes of a delivered message (`message/rfc822`), or undefined when there is none. */
export async function readMailboxFile(id: number, folder = mailboxFolder()): Promise<Buffer | undefined> {
  return readFile(join(folder, `${id}.eml`)).catch(() => undefined);
}

/** A delivered message, parsed: headers, HTML and text, attachments. Undefined when there is none. */
export async function readMailboxMessage(id: number, folder = mailboxFolder()): Promise<Email | undefined> {
  const bytes = await readMailboxFile(id, folder);
  return bytes && PostalMime.parse(bytes);
}

/** Removes delivered messages, as of people who had their data erased. */
export async function removeMailboxFiles(ids: readonly number[], folder = mailboxFolder()): Promise<void> {
  for (const id of ids) await rm(join(folder, `${id}.eml`), { force: true });
}
