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
import { findLinks, isHtmlSource, mostLinks, planSource } from './source-plan.ts';

export type HandedFile = { name: string; bytes: Uint8Array };

/** One thing of a hand-over, before it has a row. */
export type NewLine =
  | { kind: 'link'; url: string; compareKey: string }
  | { kind: 'text'; source: string }
  | { kind: 'file'; fileId: number; fileName: string };

/** Files of one hand-over, attachments of mails included. */
const mostFiles = 20;
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

function linkLine({ url, key }: { url: string; key: string }): NewLine {
  return { kind: 'link', url, compareKey: key };
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

/** A mail's links, its text when that is an article of its own, and the attachments that are evidence. */
async function linesOfMail(ctx: Context<Db>, bytes: Uint8Array): Promise<NewLine[]> {
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
  for (const { name, bytes: attached, inline } of mail.attachments) {
    if (lines.filter(line => line.kind !== 'link').length >= mostFiles) break;
    const isPartOfText = inline && attached.byteLength < 20_000;
    if (attached.byteLength === 0 || isPartOfText) continue;
    const page = savedPage({ name, bytes: attached });
    if (page !== undefined) {
      lines.push({ kind: 'text', source: page });
      continue;
    }
    const line = await evidenceLine(ctx, { name, bytes: attached }).catch(error => {
      // Signatures, calendars, pictures too large: what is no evidence stays in the mail.
      if (error instanceof Invalid) return undefined;
      throw error;
    });
    if (line) lines.push(line);
  }
  return lines;
}

/** The markup of a page saved as a file; undefined for any other file. */
function savedPage({ name, bytes }: HandedFile): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  if (/\0/.test(head) || !/\.html?$/i.test(name)) return undefined;
  const text = decodePage(bytes, '');
  return isHtmlSource(text) ? text : undefined;
}

async function linesOfFile(ctx: Context<Db>, file: HandedFile): Promise<NewLine[]> {
  const head = Buffer.from(file.bytes.subarray(0, 4_096)).toString('latin1');
  if (isMail(head)) return linesOfMail(ctx, file.bytes);
  if (!/\0/.test(head) && /\.(?:html?|txt)$/i.test(file.name)) {
    const text = decodePage(file.bytes, '');
    if (isHtmlSource(text)) return [{ kind: 'text', source: text }];
    return linesOfText(text);
  }
  return [await evidenceLine(ctx, file)];
}

/**
 * Everything of a hand-over as lines, each story once; files are kept before any row refers to them.
 * @throws Invalid at `source` or `file`: nothing in it, too much of it, a kind that is not taken.
 */
export async function linesOf(
  ctx: Context<Db>,
  input: { text: string; files: readonly HandedFile[]; as?: 'article' | 'links' },
): Promise<NewLine[]> {
  if (input.files.length > mostFiles) throw new Invalid({ file: ['logging.tooManyFiles'] });
  const lines = linesOfText(input.text, input.as);
  for (const file of input.files) lines.push(...(await linesOfFile(ctx, file)));
  if (lines.length === 0) throw new Invalid({ source: ['coverage.problems.empty'] });
  const seen = new Set<string>();
  return lines.filter(line => {
    const key =
      line.kind === 'link' ? line.compareKey : line.kind === 'file' ? `berkas ${line.fileId}` : line.source;
    return !seen.has(key) && seen.add(key);
  });
}
