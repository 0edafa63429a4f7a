import { encodeWord, foldLines, quoteString } from 'nodemailer/lib/mime-funcs';
import { parseMailAddress } from '#app/lib/mail-address.ts';

/** A message that must not leave: a broken address, header or link. The text is for the log, not for people. */
export class ComposeError extends Error {}

export interface MailPerson {
  name?: string;
  address: string;
}

const ascii = /^[\x20-\x7e]*$/;
/** Characters of one encoded word, so that the whole stays within 75 (RFC 2047). */
const wordLength = 52;
/** A run without a space longer than this could not be folded below 998 octets. */
const longRun = /\S{400}/;
const nameLimit = 200;

/** Replaces halves of surrogate pairs, which no encoding can carry. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}

/** Text as one line: line breaks and control characters become spaces. */
export function oneLine(text: string): string {
  return wellFormed(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Encoded words for text that is mostly not Latin are shorter in base64. */
function encodeWords(text: string): string {
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  const foreign = text.match(/[^\x20-\x7e]/g)?.length ?? 0;
  return encodeWord(text, foreign < latin ? 'Q' : 'B', wordLength);
}

/** Free text of a header. What looks like an encoded word is encoded, or readers would decode it. */
export function headerText(text: string): string {
  const line = oneLine(text);
  return ascii.test(line) && !line.includes('=?') && !longRun.test(line) ? line : encodeWords(line);
}

function displayName(name: string): string {
  const short = Array.from(oneLine(name)).slice(0, nameLimit).join('');
  if (!ascii.test(short) || short.includes('=?')) return encodeWords(short);
  return /^[\w ]*$/.test(short) ? short : quoteString(short);
}

/** One mailbox as a header value. Throws ComposeError when the address is not exactly one. */
export function mailbox({ name, address }: MailPerson): string {
  const parsed = parseMailAddress(address);
  if (!parsed) throw new ComposeError('not a mail address');
  const shown = displayName(name ?? '');
  return shown ? `${shown} <${parsed}>` : parsed;
}

/** A web address in ASCII, fit for angle brackets. Throws ComposeError for any other scheme or over 900 characters. */
export function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.href.length > 900)
    throw new ComposeError('not a web address');
  return url.href;
}

/** A header line folded at 76 characters, without its line end. */
export function headerLine(name: string, value: string): string {
  return foldLines(`${name}: ${value}`, 76);
}
