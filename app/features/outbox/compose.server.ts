import { config } from '#app/config.server.ts';
import { findFile } from '#app/features/files/queries.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import type { Db } from '#db/connection.ts';
import { compileMail } from '#emails/personalise.ts';
import type { MailContent } from '#emails/types.ts';
import type { Claimed } from './claim.queries.server.ts';
import { linkUrl, tokenOf } from './links.server.ts';
import { type MailAttachment, type MailLink, needsUnsubscribe, unsubscribePlaceholders } from './mail.ts';
import { composeMessage, type MessageInput } from './mime.server.ts';

/** Where an unsubscribe link leads. */
export const unsubscribePath = '/b/:token';

type MessageAttachment = NonNullable<MessageInput['attachments']>[number];

type Prepared = {
  fill: (fields: Record<string, string>) => MailContent;
  attachments: MessageAttachment[];
  html: string;
  text: string;
};

async function attachmentOf(
  db: Db,
  { fileId, name, contentType }: MailAttachment,
): Promise<MessageAttachment> {
  const file = await findFile(db, fileId);
  if (!file) throw new Error(`attachment ${fileId} is gone`);
  return { filename: name, contentType, path: filePath(file.sha256) };
}

async function prepare(db: Db, contentId: number): Promise<Prepared> {
  const { subject, html, text, attachments } = await db
    .selectFrom('mail_contents')
    .select(['subject', 'html', 'text', 'attachments'])
    .where('id', '=', contentId)
    .executeTakeFirstOrThrow();
  const files = JSON.parse(attachments) as MailAttachment[];
  return {
    fill: compileMail({ subject, html, text }),
    attachments: await Promise.all(files.map(file => attachmentOf(db, file))),
    html,
    text,
  };
}

function personalFields(message: Claimed, unsubscribeUrl: string | undefined): Record<string, string> {
  const fields = JSON.parse(message.fields) as Record<string, string>;
  for (const link of JSON.parse(message.links) as MailLink[]) {
    fields[link.placeholder] = linkUrl(tokenOf(link), link.path);
  }
  if (unsubscribeUrl) for (const name of unsubscribePlaceholders) fields[name] = unsubscribeUrl;
  return fields;
}

/** The unsubscribe link of a message. */
export function unsubscribeUrlOf(messageId: number): string {
  return linkUrl(tokenOf({ purpose: 'unsubscribe', rowId: messageId, generation: 0 }), unsubscribePath);
}

/**
 * Makes the bytes of messages from their stored content, fields and links. The same row gives the same bytes, so a
 * repeat after a crash is recognised. Contents are prepared once and the last few are kept.
 */
export function createComposer(db: Db, keep = 8): (message: Claimed) => Promise<Buffer> {
  const prepared = new Map<number, Promise<Prepared>>();

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
    const { fill, attachments, html, text } = await contentOf(message.contentId);
    const { mailFrom } = config();
    const url = needsUnsubscribe(message.bulk, { html, text }) ? unsubscribeUrlOf(message.id) : undefined;
    const content = fill(personalFields(message, url));
    const bulk: Partial<MessageInput> =
      message.bulk && url
        ? { listUnsubscribe: { url }, listId: `media.${mailFrom.address.split('@')[1]}` }
        : {};
    return composeMessage({
      messageId: message.messageId,
      date: message.sentDate,
      from: mailFrom,
      to: { name: message.name, address: message.address },
      ...content,
      ...(message.calendar && message.calendarMethod
        ? {
            calendar: {
              method: message.calendarMethod as 'REQUEST',
              content: message.calendar,
            },
          }
        : {}),
      attachments,
      ...bulk,
      boundarySeed: message.messageId,
    });
  };
}
