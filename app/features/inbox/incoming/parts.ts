import { type MailHead, readMailHead } from '../mail-head.ts';

/** What a mail holds, as plain text; returned mails and machine-readable reports apart from what people read. */
export type MailParts = {
  head: MailHead;
  /** What a reader sees, without returned mails; from HTML where there is no plain text. */
  text: string;
  /** Bodies of message/delivery-status (RFC 3464). */
  status: string[];
  /** Body of message/feedback-report (RFC 5965). */
  feedback: string | null;
  /** Head of a mail that is returned in a part of its own. */
  returned: string | null;
  /** Bodies of text/calendar. */
  calendar: string[];
  /** Names of attached files. */
  attachments: string[];
};

export type HostileMail = 'too-large' | 'too-many-parts';

/** Largest mail that is read, in bytes; the rest of what may come is refused with a note. */
export const largestIncoming = 25 * 1024 * 1024;
/** No mail program nests deeper; each level is searched again. */
const deepest = 40;
const mostParts = 400;
const longestText = 1_000_000;
const longestReport = 256 * 1024;
const headBytes = 128 * 1024;

type ContentType = { value: string; params: Map<string, string> };

function readContentType(header: string | undefined): ContentType {
  const [value = '', ...rest] = (header ?? '').slice(0, 4_000).split(';');
  const params = new Map<string, string>();
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals < 0) continue;
    const text = part.slice(equals + 1).trim();
    params.set(part.slice(0, equals).trim().toLowerCase(), text.replace(/^"(.*)"$/s, '$1'));
  }
  return { value: value.trim().toLowerCase() || 'text/plain', params };
}

/** Head and body of an entity, whose bytes stand as one character each. */
function splitEntity(raw: string): { headers: Map<string, string>; body: string } {
  const blank = /^\r?\n|\r?\n\r?\n/.exec(raw);
  const end = blank ? blank.index : raw.length;
  const headers = new Map<string, string>();
  const lines = raw.slice(0, Math.min(end, headBytes)).replace(/\r?\n(?=[ \t])/g, ' ');
  for (const line of lines.split(/\r?\n/, 500)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: blank ? raw.slice(end + blank[0].length) : '' };
}

/** The entities between the lines of a boundary. */
function entitiesOf(body: string, boundary: string): string[] {
  const mark = `--${boundary}`;
  const found: string[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    const after = body.slice(at + mark.length, at + mark.length + 80);
    const closing = after.startsWith('--');
    // Another boundary may begin with the same letters.
    if (!closing && !/^[ \t]*(?:\r?\n|$)/.test(after)) continue;
    if (start >= 0) found.push(body.slice(start, at).replace(/\r?\n$/, ''));
    start = at + mark.length + (/^[ \t]*\r?\n?/.exec(after)?.[0].length ?? 0);
    if (closing || found.length > mostParts) return found;
  }
  if (start >= 0) found.push(body.slice(start));
  return found;
}

const toBytes = (binary: string) => Uint8Array.from(binary, sign => sign.charCodeAt(0));

function unquote(text: string): string {
  return text
    .replace(/[ \t]+(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function unbase64(text: string): string {
  const letters = text.replace(/[^a-z0-9+/]/gi, '');
  return atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)));
}

function decodeBody(body: string, headers: Map<string, string>, type: ContentType, most: number): string {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  const cut = body.slice(0, most * 2);
  const binary = encoding === 'base64' ? unbase64(cut) : encoding === 'quoted-printable' ? unquote(cut) : cut;
  const bytes = toBytes(binary.slice(0, most));
  const charset = type.params.get('charset');
  for (const label of [charset, 'utf-8']) {
    if (!label) continue;
    try {
      return new TextDecoder(label, { fatal: label === 'utf-8' && charset === undefined }).decode(bytes);
    } catch {
      // A name that no decoder knows, or not UTF-8: what comes next is tried.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of an HTML text, with line breaks where blocks end. */
function textOfHtml(html: string): string {
  return html
    .replace(/<(script|style|head)\b[^>]{0,2000}>[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<br\b[^>]{0,2000}>|<\/(?:p|div|tr|li|h\d|table|blockquote|pre)\s*>/gi, '\n')
    .replace(/<\/?[a-z!][^<>]{0,4000}>/gi, ' ')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (all, hex, decimal, name) => {
      if (name) return entities[name.toLowerCase()] ?? all;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
    })
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
}

class TooManyParts extends Error {}

type Gathered = MailParts & { html: string; plain: string };

function gather(raw: string, into: Gathered, depth: number, count: { parts: number }): void {
  count.parts += 1;
  if (depth > deepest || count.parts > mostParts) throw new TooManyParts();
  const { headers, body } = splitEntity(raw);
  const type = readContentType(headers.get('content-type'));
  const boundary = type.params.get('boundary');
  if (type.value.startsWith('multipart/') && boundary) {
    for (const entity of entitiesOf(body, boundary)) gather(entity, into, depth + 1, count);
    return;
  }
  const decoded = (most: number) => decodeBody(body, headers, type, most);
  const name =
    /filename\*?="?([^";]+)/i.exec(headers.get('content-disposition') ?? '')?.[1] ?? type.params.get('name');
  if (['message/delivery-status', 'message/global-delivery-status'].includes(type.value))
    into.status.push(decoded(longestReport));
  else if (type.value === 'message/feedback-report') into.feedback ??= decoded(longestReport);
  else if (/^(?:message\/(?:rfc822|global)(?:-headers)?|text\/rfc822-headers)$/.test(type.value))
    into.returned ??= decoded(longestReport);
  else if (type.value === 'text/calendar' || type.value === 'application/ics')
    into.calendar.push(decoded(longestReport));
  else if (name && /^attachment/i.test(headers.get('content-disposition') ?? '')) into.attachments.push(name);
  else if (type.value === 'text/html') into.html += `${decoded(longestText)}\n`;
  else if (type.value.startsWith('text/') || depth === 0) into.plain += `${decoded(longestText)}\n`;
  else if (name) into.attachments.push(name);
}

/** Reads a mail by its structure (RFC 2045-2046), within bounds of size, depth and number of parts. Never throws. */
export function readParts(bytes: Uint8Array): MailParts | HostileMail {
  if (bytes.byteLength > largestIncoming) return 'too-large';
  const head = readMailHead(bytes.subarray(0, headBytes));
  const into: Gathered = {
    ...{ head, text: '', status: [], feedback: null, returned: null, calendar: [], attachments: [] },
    ...{ html: '', plain: '' },
  };
  // One character for each byte: places in the text are places in the mail.
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  try {
    gather(raw, into, 0, { parts: 0 });
  } catch (error) {
    if (error instanceof TooManyParts) return 'too-many-parts';
    throw error;
  }
  const { html, plain, ...parts } = into;
  const text = (plain.trim() ? plain : textOfHtml(html)).replaceAll('\0', '').slice(0, longestText);
  return { ...parts, text };
}
