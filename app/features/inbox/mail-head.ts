import { addressParser, decodeWords } from 'postal-mime';

/** The head of a mail as far as its fate depends on it. */
export type MailHead = {
  /** Names in lower case, in the order of the mail, topmost first. */
  headers: readonly { key: string; value: string }[];
  /** Addresses of From. */
  from: readonly string[];
  subject: string;
  messageId: string;
};

/** Values of a header, topmost first. */
export function headerValues({ headers }: Pick<MailHead, 'headers'>, name: string): string[] {
  return headers.filter(header => header.key === name).map(header => header.value.trim());
}

const machineHeaders = ['list-id', 'list-unsubscribe', 'x-autoreply', 'x-autorespond', 'x-auto-reply'];
const machineNames = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+-]|@)/i;

/**
 * Whether a machine sent this: an automatic answer, a bounce, bulk or list mail (RFC 3834, 3464, 2919). Such mail is neither
 * logged nor answered, so that two programs never write to each other.
 * @param own the address that Gema itself sends from
 */
export function isFromMachine(head: MailHead, own: string): boolean {
  const first = (name: string) => headerValues(head, name)[0]?.toLowerCase();
  const submitted = first('auto-submitted');
  if (submitted !== undefined && submitted.split(/[;\s]/)[0] !== 'no') return true;
  if (/^(?:bulk|list|junk|auto_reply)\b/.test(first('precedence') ?? '')) return true;
  if (machineHeaders.some(name => first(name) !== undefined)) return true;
  if (headerValues(head, 'return-path').some(path => path === '<>')) return true;
  if (/^(?:multipart\/report|message\/delivery-status)\b/.test(first('content-type') ?? '')) return true;
  return head.from.some(address => machineNames.test(address) || address.toLowerCase() === own.toLowerCase());
}

/** Whether a mail, though a person wrote it, asks for no automatic answer. */
export function refusesAnswers(head: MailHead): boolean {
  return headerValues(head, 'x-auto-response-suppress').some(value => /\b(?:all|autoreply)\b/i.test(value));
}

const mostHeaders = 500;

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** The addresses of all From headers; two such headers are as good as two senders. */
function senders(values: readonly string[]): string[] {
  const parsed = values.flatMap(value => addressParser(value.slice(0, 2_000), { flatten: true }));
  return parsed.flatMap(mailbox =>
    'address' in mailbox && mailbox.address ? [oneLine(mailbox.address)] : [],
  );
}

/** Reads the head of a mail from its first bytes. Never throws; what is no header line is passed over. */
export function readMailHead(bytes: Uint8Array): MailHead {
  const text = new TextDecoder().decode(bytes);
  const end = /\r?\n\r?\n/.exec(text);
  const lines = text
    .slice(0, end?.index)
    .replace(/\r?\n(?=[ \t])/g, ' ')
    .split(/\r?\n/, mostHeaders);
  const headers = lines.flatMap(line => {
    const colon = line.indexOf(':');
    const key = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    return /^[!-9;-~]+$/.test(key) ? [{ key, value: line.slice(colon + 1).trim() }] : [];
  });
  const of = (name: string) => headerValues({ headers }, name);
  return {
    headers,
    from: senders(of('from')),
    subject: oneLine(decodeWords((of('subject')[0] ?? '').slice(0, 2_000))).slice(0, 300),
    messageId: oneLine(of('message-id')[0] ?? '').slice(0, 300),
  };
}
