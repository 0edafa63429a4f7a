import { isFollowable } from './links.ts';
import type { FilledText, MailContent } from './types.ts';

/** A placeholder that cannot be filled, or a field nobody provided: the message must not leave. */
export class PersonaliseError extends Error {}

type Pieces = { fixed: string[]; names: string[] };
type Fill = (value: string) => string;

const fieldName = /^[A-Za-z][A-Za-z0-9]*$/;
const opening = '{{open}}';
const lineBreaks = /[\p{Cc}\u2028\u2029]+/gu;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const special = /[&<>"']/;

function escapeHtml(value: string): string {
  return special.test(value) ? value.replace(/[&<>"']/g, char => entities[char]!) : value;
}

/**
 * Keeps braces that people typed from being read as placeholders: "{{" becomes {{open}}, which
 * `personalise` turns back. Walks arrays and plain objects; other values pass through.
 */
export function protectBraces<T>(data: T): T {
  if (typeof data === 'string') return data.replaceAll('{{', opening) as T;
  if (Array.isArray(data)) return data.map(protectBraces) as T;
  if (data && typeof data === 'object') {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, protectBraces(value)])) as T;
  }
  return data;
}

function split(source: string): Pieces {
  const fixed: string[] = [];
  const names: string[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(/\{\{([^{}]*)\}\}/g)) {
    const name = match[1] ?? '';
    text += source.slice(from, match.index);
    from = match.index + match[0].length;
    if (name === 'open') {
      text += '{{';
      continue;
    }
    if (!fieldName.test(name)) throw new PersonaliseError(`not a placeholder: ${match[0].slice(0, 60)}`);
    fixed.push(text);
    names.push(name);
    text = '';
  }
  fixed.push(text + source.slice(from));
  return { fixed, names };
}

function fillPieces({ fixed, names }: Pieces, fields: Record<string, string>, fill: Fill): FilledText {
  const values = names.map(name => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (value === undefined) throw new PersonaliseError(`no value for {{${name}}}`);
    if (name.endsWith('Url') && !isFollowable(value))
      throw new PersonaliseError(`{{${name}}} is no web address`);
    return fill(value);
  });
  return { fixed, values };
}

function join({ fixed, values }: FilledText): string {
  return values.reduce((text, value, i) => text + value + fixed[i + 1]!, fixed[0] ?? '');
}

const asSubject: Fill = value => value.replace(lineBreaks, ' ');
const asText: Fill = value => value;

/** The placeholders a content waits for, each once, in order of appearance. */
export function placeholdersIn(content: MailContent): string[] {
  return [...new Set([content.subject, content.html, content.text].flatMap(part => split(part).names))];
}

/**
 * Prepares a rendered content once; the returned function fills it for one recipient and leaves the bodies in pieces.
 * Values are escaped in HTML, stripped of line breaks in the subject, and never read as placeholders.
 * Throws PersonaliseError on a malformed placeholder, a missing value, or an `…Url` that is no address.
 */
export function compileMail(
  content: MailContent,
): (fields: Record<string, string>) => { subject: string; html: FilledText; text: FilledText } {
  const subject = split(content.subject);
  const html = split(content.html);
  const text = split(content.text);
  return fields => ({
    subject: join(fillPieces(subject, fields, asSubject))
      .replace(lineBreaks, ' ')
      .trim(),
    html: fillPieces(html, fields, escapeHtml),
    text: fillPieces(text, fields, asText),
  });
}

/** Fills one content for one recipient; see `compileMail` for many. */
export function personalise(content: MailContent, fields: Record<string, string>): MailContent {
  const { subject, html, text } = compileMail(content)(fields);
  return { subject, html: join(html), text: join(text) };
}
