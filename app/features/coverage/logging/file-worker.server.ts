import { parentPort } from 'node:worker_threads';
import { parseBuffer } from 'music-metadata';
import PostalMime from 'postal-mime';
import { getDocumentProxy } from 'unpdf';
import { maxSourceLength } from '../reading/article-reading.ts';
import { type PdfPiece, pageText } from './pdf-text.ts';

/** The `role` in `workerData` by which an entry file knows that it was started to run {@link runFileWorker}. */
export const fileWorkerRole = 'file-reader';

export type FileTask = { bytes: Uint8Array; contentType: string };

/** A saved mail in parts. */
export type MailContent = {
  /** Its own words; those of its markup where it has no plain text. */
  text: string;
  html: string;
  /** '' where it has none. */
  subject: string;
  /** When it says it was sent; null where it does not say, or no instant. */
  sentAt: string | null;
  attachments: { name: string; bytes: Uint8Array; inline: boolean }[];
};

export const mailType = 'message/rfc822';

/** What stands in a file: the text layer of a PDF, how long a recording lasts (whole seconds), or the parts of a mail. */
export type FileContent =
  | { kind: 'mail'; mail: MailContent }
  | { kind: 'pdf'; text: string; pages: number; pagesRead: number }
  | { kind: 'recording'; seconds: number | null }
  | { kind: 'unreadable'; problem: 'file-encrypted' | 'file-damaged' };

export type FromFileWorker = { ready: true } | { content: FileContent };

/** A newspaper's edition; the rest of a longer document is left out, which the answer says. */
const mostPages = 60;

type Item = { str?: string; transform?: number[]; height?: number; hasEOL?: boolean };

function pieceOf({ str = '', transform = [], height = 0, hasEOL = false }: Item): PdfPiece {
  return { text: str, y: transform[5] ?? 0, height: height || Math.abs(transform[3] ?? 0), endsLine: hasEOL };
}

async function readPdf(bytes: Uint8Array): Promise<FileContent> {
  const document = await getDocumentProxy(bytes, {
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  const pagesRead = Math.min(document.numPages, mostPages);
  const texts: string[] = [];
  let length = 0;
  for (let number = 1; number <= pagesRead && length < maxSourceLength; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = pageText((items as Item[]).map(pieceOf));
    texts.push(text);
    length += text.length + 1;
    page.cleanup();
  }
  const text = texts.join('\n').trim().slice(0, maxSourceLength);
  return { kind: 'pdf', text, pages: document.numPages, pagesRead: texts.length };
}

async function readRecording(bytes: Uint8Array, contentType: string): Promise<FileContent> {
  const { format } = await parseBuffer(bytes, { mimeType: contentType }, { skipCovers: true });
  const seconds = format.duration;
  return { kind: 'recording', seconds: seconds && Number.isFinite(seconds) ? Math.round(seconds) : null };
}

async function readMail(bytes: Uint8Array): Promise<FileContent> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 });
  const html = mail.html ?? '';
  const attachments = mail.attachments.map(({ filename, content, disposition }) => ({
    name: filename ?? '',
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    inline: disposition === 'inline',
  }));
  const text = mail.text?.trim() || html.replace(/<[^<>]{0,2000}>/g, ' ');
  const subject = (mail.subject ?? '').slice(0, 1_000);
  const sent = Date.parse(mail.date ?? '');
  const sentAt = Number.isNaN(sent) ? null : new Date(sent).toISOString();
  return { kind: 'mail', mail: { text, html, subject, sentAt, attachments } };
}

async function read({ bytes, contentType }: FileTask): Promise<FileContent> {
  const isPdf = contentType === 'application/pdf';
  if (contentType === mailType)
    return readMail(bytes).catch(() => ({ kind: 'unreadable', problem: 'file-damaged' }));
  try {
    return isPdf ? await readPdf(bytes) : await readRecording(bytes, contentType);
  } catch (error) {
    if (!isPdf) return { kind: 'recording', seconds: null };
    const encrypted = (error as Error).name === 'PasswordException';
    return { kind: 'unreadable', problem: encrypted ? 'file-encrypted' : 'file-damaged' };
  }
}

/** Reads one file inside a worker thread; the thread that started it kills it when it takes too long. */
export function runFileWorker(): void {
  const port = parentPort;
  if (!port) throw new Error('the file worker runs in a worker thread only');
  const send = (message: FromFileWorker) => port.postMessage(message);
  port.once('message', (task: FileTask) => void read(task).then(content => send({ content })));
  send({ ready: true });
}
