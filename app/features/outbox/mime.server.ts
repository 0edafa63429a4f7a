import { createHash } from 'node:crypto';
import type { FilledText } from '#emails/types.ts';
import {
  ComposeError,
  headerLine,
  headerText,
  type MailPerson,
  mailbox,
  oneLine,
  webAddress,
} from './mime-headers.server.ts';
import { filePart, type MessageAttachment, multipart, type Part, textPart } from './mime-parts.server.ts';

/** Everything a message is made of. What is not given here cannot get in: no clock, no random number. */
export interface MessageInput {
  /** "<token@domain>" */
  messageId: string;
  /** Instant. */
  date: string;
  from: MailPerson;
  to: MailPerson;
  replyTo?: MailPerson;
  subject: string;
  html: string | FilledText;
  text: string | FilledText;
  calendar?: { method: 'REQUEST' | 'CANCEL' | 'PUBLISH' | 'REPLY'; content: string };
  attachments?: MessageAttachment[];
  /** One-click unsubscribe (RFC 8058); `mailto` is the address the same wish may be mailed to. */
  listUnsubscribe?: { url: string; mailto?: string };
  /** "undangan.gema.example", the same for the life of the list (RFC 2919). */
  listId?: string;
  /** Further headers, such as X-Entity-Ref-ID; the ones this module writes are refused. */
  headers?: Record<string, string>;
  /** Any text of the outbox row; the boundaries are derived from it. */
  boundarySeed: string;
}

const messageIdForm = /^<[^\s<>@]+@[^\s<>@]+>$/;
const headerName = /^[A-Za-z][A-Za-z0-9-]*$/;
const ownHeaders =
  /^(?:from|sender|to|cc|bcc|reply-to|subject|date|message-id|mime-version|auto-submitted|content-.*|list-.*|dkim-.*)$/i;

function listHeaders({ listUnsubscribe, listId }: MessageInput): string[] {
  const headers: string[] = [];
  if (listId) headers.push(`List-ID: <${listId.replace(/[^\w.-]/g, '')}>`);
  if (!listUnsubscribe) return headers;
  const url = webAddress(listUnsubscribe.url);
  const { mailto } = listUnsubscribe;
  headers.push(`List-Unsubscribe: <${url}>${mailto ? `,\r\n <mailto:${mailbox({ address: mailto })}>` : ''}`);
  // RFC 8058 knows one-click over https only.
  if (url.startsWith('https:')) headers.push('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  return headers;
}

function furtherHeaders(headers: Record<string, string> = {}): string[] {
  return Object.entries(headers).map(([name, value]) => {
    if (!headerName.test(name) || ownHeaders.test(name))
      throw new ComposeError(`header not allowed: ${oneLine(name)}`);
    return headerLine(name, headerText(value));
  });
}

function messageHeaders(input: MessageInput): string[] {
  if (!messageIdForm.test(input.messageId)) throw new ComposeError('malformed Message-ID');
  const date = new Date(input.date);
  if (Number.isNaN(date.getTime())) throw new ComposeError('malformed date');
  const headers = [
    headerLine('From', mailbox(input.from)),
    headerLine('To', mailbox(input.to)),
    headerLine('Subject', headerText(input.subject)),
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${input.messageId}`,
    'Auto-Submitted: auto-generated',
    ...listHeaders(input),
    ...furtherHeaders(input.headers),
    'MIME-Version: 1.0',
  ];
  if (input.replyTo) headers.splice(2, 0, headerLine('Reply-To', mailbox(input.replyTo)));
  return headers;
}

/** mixed( alternative( text, related( html, pictures ), calendar ), files ), each level only where it is needed. */
async function messageBody(input: MessageInput): Promise<Part> {
  const seed = createHash('sha256').update(input.boundarySeed).digest('hex').slice(0, 32);
  const pictures = (input.attachments ?? []).filter(file => file.cid);
  const files = (input.attachments ?? []).filter(file => !file.cid);
  const { calendar } = input;

  let html = textPart('text/html', {}, input.html);
  if (pictures.length > 0) {
    const shown = await Promise.all(pictures.map(filePart));
    html = multipart('related', `gema-r-${seed}`, [html, ...shown], { type: 'text/html' });
  }
  const versions = [textPart('text/plain', {}, input.text), html];
  if (calendar) {
    versions.push(textPart('text/calendar', { charset: 'UTF-8', method: calendar.method }, calendar.content));
    files.push({
      filename: calendar.method === 'CANCEL' ? 'pembatalan.ics' : 'undangan.ics',
      contentType: 'application/ics',
      content: Buffer.from(calendar.content),
    });
  }
  const message = multipart('alternative', `gema-a-${seed}`, versions);
  if (files.length === 0) return message;
  return multipart('mixed', `gema-m-${seed}`, [message, ...(await Promise.all(files.map(filePart)))]);
}

/**
 * Builds the finished bytes of one message, CRLF throughout and ASCII only. The same input gives the same
 * bytes, so a repeat after a crash is the same message. Throws ComposeError when an address, a header or a
 * link is not fit to send.
 */
export async function composeMessage(input: MessageInput): Promise<Buffer> {
  const headers = messageHeaders(input);
  const { headers: contentHeaders, body } = await messageBody(input);
  const head = `${[...headers, ...contentHeaders].join('\r\n')}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), ...body]);
}
