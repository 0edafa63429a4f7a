import { safeFileName } from '#app/features/files/kinds.ts';
import { storeFile } from '#app/features/files/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid } from '#app/lib/errors.ts';
import { countWords } from '#app/lib/text.ts';
import type { Db } from '#db/connection.ts';
import { decodePage } from '../charset.server.ts';
import { isHugePicture, isPicture } from '../pictures/picture-size.ts';
import { type KeptPage, keepPage } from '../snapshots/kept-page.server.ts';
import { evidenceTypes } from './evidence-kinds.ts';
import { readMailContent } from './file-reader.server.ts';
import { type FoundLink, findLinks, isHtmlSource, mostLinks, planSource } from './source-plan.ts';

export type HandedFile = { name: string; bytes: Uint8Array };

/** One thing of a hand-over, before it has a row. */
export type NewLine =
  | { kind: 'link'; url: string; compareKey: string; title?: string }
  /** `page` where the text is the markup of a page: what was kept of it, and the name of its file ('' for a paste). */
  | { kind: 'text'; source: string; page?: KeptPage; fileName?: string }
  | { kind: 'file'; fileId: number; fileName: string };

/** What a mail says of the one story that it brings. */
export type MailFacts = { subject: string; sentAt: string | null };

/** Files of one hand-over, and attachments taken of one mail. */
export const mostFiles = 20;
/** A mail whose text is longer than this beside its links carries an article of its own. */
const fewestArticleWords = 80;

/** The line of a page, whose bytes are kept as they came. */
async function pageLine(
  ctx: Context<Db>,
  page: { source: string; bytes: Uint8Array; fileName: string },
): Promise<NewLine> {
  const { source, bytes, fileName } = page;
  return { kind: 'text', source, page: await keepPage(ctx, bytes), fileName };
}

/** The lines of a text: its links, its markup as a page, or the text itself. */
async function linesOfText(ctx: Context<Db>, text: string, as?: 'article' | 'links'): Promise<NewLine[]> {
  if (text.trim() === '') return [];
  const plan = planSource(text, as);
  if (plan.kind === 'link') return [linkLine(plan.link)];
  if (plan.kind === 'html')
    return [await pageLine(ctx, { source: text, bytes: new TextEncoder().encode(text), fileName: '' })];
  if (plan.kind !== 'links') return [{ kind: 'text', source: text }];
  if (plan.links.length > mostLinks) throw new Invalid({ source: ['logging.tooManyLinks'] });
  return plan.links.map(linkLine);
}

function linkLine({ url, key, title }: FoundLink): NewLine {
  return { kind: 'link', url, compareKey: key, ...(title ? { title } : {}) };
}

async function evidenceLine(ctx: Context<Db>, { name, bytes }: HandedFile): Promise<NewLine> {
  if (isPicture(bytes) && isHugePicture(bytes)) throw new Invalid({ file: ['logging.pictureTooLarge'] });
  const { id } = await storeFile(ctx, { bytes, allowed: evidenceTypes, field: 'file' });
  return { kind: 'file', fileId: id, fileName: safeFileName(name) };
}

/** Mail as programs save it: header lines from the first byte on, one of them such as every mail has. */
function isMail(head: string): boolean {
  const [top = ''] = head.split(/\r?\n\r?\n/, 1);
  return /^[\w-]+:\s/.test(top) && /^(?:from|received|mime-version|return-path|message-id):/im.test(top);
}

/**
 * What a hand-over gives, how many attachments were left out because a mail had too many, and what the mail says of its
 * story where it brings one.
 */
export type HandedLines = { lines: NewLine[]; leftOut: number; mail?: MailFacts };

/** A mail's links, its text when that is an article of its own, and the attachments that are evidence. */
async function linesOfMail(ctx: Context<Db>, bytes: Uint8Array): Promise<HandedLines> {
  const mail = await readMailContent(bytes);
  if (mail === 'file-too-heavy') throw new Invalid({ file: ['logging.mailTooHeavy'] });
  if (mail === 'file-damaged') throw new Invalid({ file: ['errors.fileType'] });
  const { text, html, subject, sentAt } = mail;
  const { links } = findLinks(
    `${text}\n${[...html.slice(0, 500_000).matchAll(/href="([^"]{1,2000})"/gi)].map(([, url]) => url).join('\n')}`,
  );
  if (links.length > mostLinks) throw new Invalid({ file: ['logging.tooManyLinks'] });
  const lines: NewLine[] = links.map(linkLine);
  // A mail with several links is a list, and its subject is the list's.
  const facts = links.length <= 1 ? { subject: storySubject(subject), sentAt } : undefined;
  const words = countWords(links.reduce((rest, { url }) => rest.replaceAll(url, ' '), text));
  if (words >= fewestArticleWords || (links.length === 0 && words > 0))
    lines.push({ kind: 'text', source: text });
  // Small pictures within the text, such as signatures, are part of it.
  const attachments = mail.attachments.filter(
    ({ bytes: attached, inline }) => attached.byteLength >= (inline ? 20_000 : 1),
  );
  let taken = 0;
  for (const [place, { name, bytes: attached }] of attachments.entries()) {
    if (taken === mostFiles) return { lines, leftOut: attachments.length - place, mail: facts };
    const page = savedPage({ name, bytes: attached });
    if (page) {
      lines.push(await pageLine(ctx, page));
      taken += 1;
      continue;
    }
    const line = await evidenceLine(ctx, { name, bytes: attached }).catch(error => {
      // Signatures, calendars, pictures too large: what is no evidence stays in the mail.
      if (error instanceof Invalid) return undefined;
      throw error;
    });
    if (!line) continue;
    lines.push(line);
    taken += 1;
  }
  return { lines, leftOut: 0, mail: facts };
}

/** A page saved as a file, with its markup; undefined for any other file. */
function savedPage({ name, bytes }: HandedFile) {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  if (/\0/.test(head) || !/\.(?:html?|txt)$/i.test(name)) return undefined;
  const source = decodePage(bytes, '');
  return isHtmlSource(source) ? { source, bytes, fileName: safeFileName(name) } : undefined;
}

/** A subject without what mail programs put before it. */
function storySubject(subject: string): string {
  return subject
    .replace(/^(?:\s*(?:re|fwd?|bls|balas|trs|teruskan)\s*:\s*)+/i, '')
    .trim()
    .slice(0, 300);
}

async function linesOfFile(ctx: Context<Db>, file: HandedFile): Promise<HandedLines> {
  const whole = (lines: NewLine[]) => ({ lines, leftOut: 0 });
  const head = Buffer.from(file.bytes.subarray(0, 4_096)).toString('latin1');
  if (isMail(head)) return linesOfMail(ctx, file.bytes);
  const page = savedPage(file);
  if (page) return whole([await pageLine(ctx, page)]);
  if (!/\0/.test(head) && /\.(?:html?|txt)$/i.test(file.name))
    return whole(await linesOfText(ctx, decodePage(file.bytes, '')));
  return whole([await evidenceLine(ctx, file)]);
}

/**
 * Everything of a hand-over as lines, each story once; files are kept before any row refers to them.
 * @throws Invalid at `source` or `file`: nothing in it, too much of it, a kind that is not taken.
 */
export async function linesOf(
  ctx: Context<Db>,
  input: { text: string; files: readonly HandedFile[]; as?: 'article' | 'links' },
): Promise<HandedLines> {
  if (input.files.length > mostFiles) throw new Invalid({ file: ['logging.tooManyFiles'] });
  const lines = await linesOfText(ctx, input.text, input.as);
  let leftOut = 0;
  let mail: MailFacts | undefined;
  for (const file of input.files) {
    const handed = await linesOfFile(ctx, file);
    lines.push(...handed.lines);
    leftOut += handed.leftOut;
    // Of a mail among other things nobody knows which of them it speaks of.
    mail = input.files.length === 1 && input.text.trim() === '' ? handed.mail : undefined;
  }
  if (lines.length === 0) throw new Invalid({ source: ['coverage.problems.empty'] });
  const seen = new Set<string>();
  const once = lines.filter(line => {
    const key =
      line.kind === 'link' ? line.compareKey : line.kind === 'file' ? `berkas ${line.fileId}` : line.source;
    return !seen.has(key) && seen.add(key);
  });
  return { lines: once, leftOut, mail };
}
