import { safeFileName } from '#app/features/files/kinds.ts';
import { storeFile } from '#app/features/files/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid } from '#app/lib/errors.ts';
import { countWords } from '#app/lib/text.ts';
import type { Db } from '#db/connection.ts';
import { decodePage } from '../charset.server.ts';
import { isHugePicture, isPicture } from '../pictures/picture-size.ts';
import { evidenceTypes } from './evidence-kinds.ts';
import { readMailContent } from './file-reader.server.ts';
import { type FoundLink, findLinks, isHtmlSource, mostLinks, planSource } from './source-plan.ts';

export type HandedFile = { name: string; bytes: Uint8Array };

/** One thing of a hand-over, before it has a row. */
export type NewLine =
  | { kind: 'link'; url: string; compareKey: string; title?: string }
  | { kind: 'text'; source: string }
  | { kind: 'file'; fileId: number; fileName: string };

/** Files of one hand-over, and attachments taken of one mail. */
export const mostFiles = 20;
/** A mail whose text is longer than this beside its links carries an article of its own. */
const fewestArticleWords = 80;

/** The lines of a text: its links, or the text itself. */
function linesOfText(text: string, as?: 'article' | 'links'): NewLine[] {
  if (text.trim() === '') return [];
  const plan = planSource(text, as);
  if (plan.kind === 'link') return [linkLine(plan.link)];
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

/** What a hand-over gives, and how many attachments were left out because a mail had too many. */
export type HandedLines = { lines: NewLine[]; leftOut: number };

/** A mail's links, its text when that is an article of its own, and the attachments that are evidence. */
async function linesOfMail(ctx: Context<Db>, bytes: Uint8Array): Promise<HandedLines> {
  const mail = await readMailContent(bytes);
  if (mail === 'file-too-heavy') throw new Invalid({ file: ['logging.mailTooHeavy'] });
  if (mail === 'file-damaged') throw new Invalid({ file: ['errors.fileType'] });
  const { text, html } = mail;
  const { links } = findLinks(
    `${text}\n${[...html.slice(0, 500_000).matchAll(/href="([^"]{1,2000})"/gi)].map(([, url]) => url).join('\n')}`,
  );
  if (links.length > mostLinks) throw new Invalid({ file: ['logging.tooManyLinks'] });
  const lines: NewLine[] = links.map(linkLine);
  const words = countWords(links.reduce((rest, { url }) => rest.replaceAll(url, ' '), text));
  if (words >= fewestArticleWords || (links.length === 0 && words > 0))
    lines.push({ kind: 'text', source: text });
  // Small pictures within the text, such as signatures, are part of it.
  const attachments = mail.attachments.filter(
    ({ bytes: attached, inline }) => attached.byteLength >= (inline ? 20_000 : 1),
  );
  let taken = 0;
  for (const [place, { name, bytes: attached }] of attachments.entries()) {
    if (taken === mostFiles) return { lines, leftOut: attachments.length - place };
    const page = savedPage({ name, bytes: attached });
    if (page !== undefined) {
      lines.push({ kind: 'text', source: page });
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
  return { lines, leftOut: 0 };
}

/** The markup of a page saved as a file; undefined for any other file. */
function savedPage({ name, bytes }: HandedFile): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  if (/\0/.test(head) || !/\.html?$/i.test(name)) return undefined;
  const text = decodePage(bytes, '');
  return isHtmlSource(text) ? text : undefined;
}

async function linesOfFile(ctx: Context<Db>, file: HandedFile): Promise<HandedLines> {
  const whole = (lines: NewLine[]) => ({ lines, leftOut: 0 });
  const head = Buffer.from(file.bytes.subarray(0, 4_096)).toString('latin1');
  if (isMail(head)) return linesOfMail(ctx, file.bytes);
  if (!/\0/.test(head) && /\.(?:html?|txt)$/i.test(file.name)) {
    const text = decodePage(file.bytes, '');
    return whole(isHtmlSource(text) ? [{ kind: 'text', source: text }] : linesOfText(text));
  }
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
  const lines = linesOfText(input.text, input.as);
  let leftOut = 0;
  for (const file of input.files) {
    const handed = await linesOfFile(ctx, file);
    lines.push(...handed.lines);
    leftOut += handed.leftOut;
  }
  if (lines.length === 0) throw new Invalid({ source: ['coverage.problems.empty'] });
  const seen = new Set<string>();
  const once = lines.filter(line => {
    const key =
      line.kind === 'link' ? line.compareKey : line.kind === 'file' ? `berkas ${line.fileId}` : line.source;
    return !seen.has(key) && seen.add(key);
  });
  return { lines: once, leftOut };
}
