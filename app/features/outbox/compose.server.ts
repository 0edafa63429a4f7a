import { readFile } from 'node:fs/promises';
import { config } from '#app/config.server.ts';
import { findFile } from '#app/features/files/queries.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import { readDkimKey } from '#app/lib/dkim-key.server.ts';
import type { Db } from '#db/connection.ts';
import { compileMail } from '#emails/personalise.ts';
import type { Claimed } from './claim.queries.server.ts';
import { type DkimSigner, signMessage } from './dkim.server.ts';
import { linkUrl, tokenOf } from './links.server.ts';
import { type MailAttachment, type MailLink, needsUnsubscribe, unsubscribePlaceholders } from './mail.ts';
import { composeMessage, type MessageInput } from './mime.server.ts';
import { mailPaths } from './paths.ts';
import { stopAddress } from './return-path.server.ts';

type MessageAttachment = NonNullable<MessageInput['attachments']>[number];

type Prepared = {
  fill: ReturnType<typeof compileMail>;
  attachments: MessageAttachment[];
  html: string;
  text: string;
  locale: string;
};

/** Files up to this size together are read and encoded once for all recipients; larger ones for each, to spare memory. */
const keptBytes = 3 * 1024 * 1024;

async function attachmentsOf(db: Db, wanted: MailAttachment[]): Promise<MessageAttachment[]> {
  const files = await Promise.all(
    wanted.map(async ({ fileId, name, contentType }) => {
      const file = await findFile(db, fileId);
      if (!file) throw new Error(`attachment ${fileId} is gone`);
      return { size: file.size, filename: name, contentType, path: filePath(file.sha256) };
    }),
  );
  const kept = files.reduce((sum, { size }) => sum + size, 0) <= keptBytes;
  return Promise.all(
    files.map(async ({ size: _, ...file }) =>
      kept ? { ...file, content: await readFile(file.path) } : file,
    ),
  );
}

async function prepare(db: Db, contentId: number): Promise<Prepared> {
  const { subject, html, text, attachments, locale } = await db
    .selectFrom('mail_contents')
    .select(['subject', 'html', 'text', 'attachments', 'locale'])
    .where('id', '=', contentId)
    .executeTakeFirstOrThrow();
  const files = JSON.parse(attachments) as MailAttachment[];
  return {
    fill: compileMail({ subject, html, text }),
    attachments: await attachmentsOf(db, files),
    html,
    text,
    locale,
  };
}

function personalFields(message: Claimed, ownUrl: string | undefined): Record<string, string> {
  const fields = JSON.parse(message.fields) as Record<string, string>;
  if (ownUrl) for (const name of unsubscribePlaceholders) fields[name] = ownUrl;
  for (const link of JSON.parse(message.links) as MailLink[]) {
    fields[link.placeholder] = linkUrl(tokenOf(link), link.path);
  }
  return fields;
}

/** The unsubscribe link of a message; the page answers in the language of the mail. */
function unsubscribeUrl(messageId: number, locale: string): string {
  const token = tokenOf({ purpose: 'unsubscribe', rowId: messageId, generation: 0 });
  const url = linkUrl(token, mailPaths.unsubscribe(':token'));
  return locale === 'id' ? url : `${url}?lang=${locale}`;
}

function configuredSigner(): DkimSigner | undefined {
  const { dkim } = config();
  return dkim ? { domain: dkim.domain, selector: dkim.selector, key: readDkimKey(dkim.keyPem) } : undefined;
}

/**
 * Makes the bytes of messages from their stored content, fields and links. The same row gives the same bytes, so a
 * repeat after a crash is recognised. Signed when a key is configured. Contents are prepared once and the last few are kept.
 */
export function createComposer(db: Db, keep = 8): (message: Claimed) => Promise<Buffer> {
  const prepared = new Map<number, Promise<Prepared>>();
  const signer = configuredSigner();

  function contentOf(id: number): Promise<Prepared> {
    const known = prepared.get(id);
    if (known) return known;
    const fresh = prepare(db, id);
    fresh.catch(() => prepared.delete(id));
    prepared.set(id, fresh);
    if (prepared.size > keep) prepared.delete(prepared.keys().next().value!);
    return fresh;
  }

  return async message => {
    const { fill, attachments, html, text, locale } = await contentOf(message.contentId);
    const { mailFrom } = config();
    const url = needsUnsubscribe(message.bulk, { html, text })
      ? unsubscribeUrl(message.id, locale)
      : undefined;
    const content = fill(personalFields(message, url));
    const bulk: Partial<MessageInput> =
      message.bulk && url
        ? {
            listUnsubscribe: { url, mailto: stopAddress(message.id) },
            listId: `media.${mailFrom.address.split('@')[1]}`,
          }
        : {};
    const bytes = await composeMessage({
      messageId: message.messageId,
      date: message.sentDate,
      from: mailFrom,
      to: { name: message.name, address: message.address },
      ...content,
      calendar:
        message.calendar && message.calendarMethod
          ? { method: message.calendarMethod, content: message.calendar }
          : undefined,
      attachments,
      ...bulk,
      boundarySeed: message.messageId,
    });
    return signer ? signMessage(bytes, signer, message.sentDate) : bytes;
  };
}
