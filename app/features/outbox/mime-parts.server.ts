import { readFile } from 'node:fs/promises';
import { buildHeaderValue } from 'nodemailer/lib/mime-funcs';
import { encode, wrap } from 'nodemailer/lib/qp';
import { headerLine, oneLine, wellFormed } from './mime-headers.server.ts';

export interface MessageAttachment {
  filename: string;
  contentType: string;
  /** Bytes; hand over the same Buffer for every recipient, it is encoded once. */
  content?: Buffer;
  /** A file on disk, read when the message is composed. */
  path?: string;
  /** Content-ID of a picture the HTML shows as `cid:…`. */
  cid?: string;
}

/** A finished MIME entity: its own header lines and its encoded body. */
export interface Part {
  headers: string[];
  body: Buffer[];
}

const crlf = Buffer.from('\r\n');

function contentType(value: string, params: Record<string, string> = {}): string {
  return headerLine('Content-Type', buildHeaderValue({ value, params }));
}

/** Base64 in lines of 76 characters. */
function base64Lines(bytes: Buffer): Buffer {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 57) lines.push(bytes.toString('base64', at, at + 57));
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** Quoted-printable, or base64 where that is the shorter. Line ends become CRLF. */
export function textPart(type: string, params: Record<string, string>, text: string): Part {
  const plain = wellFormed(text)
    .replaceAll('\0', '')
    .replace(/\r\n?|\n/g, '\r\n');
  const bytes = Buffer.from(plain);
  const printable = encode(bytes);
  const asPrintable = printable.length < bytes.length * 1.5;
  const encoding = asPrintable ? 'quoted-printable' : 'base64';
  return {
    headers: [contentType(type, { charset: 'utf-8', ...params }), `Content-Transfer-Encoding: ${encoding}`],
    body: [asPrintable ? Buffer.from(wrap(printable), 'latin1') : base64Lines(bytes)],
  };
}

const encodedFiles = new WeakMap<Buffer, Buffer>();

function encodeFile(bytes: Buffer): Buffer {
  const known = encodedFiles.get(bytes);
  if (known) return known;
  const encoded = base64Lines(bytes);
  encodedFiles.set(bytes, encoded);
  return encoded;
}

/** A name without folders or line breaks; never empty. */
function fileName(name: string): string {
  return Array.from(oneLine(name).replace(/[/\\]/g, '_')).slice(0, 200).join('') || 'lampiran';
}

/** An attached file, or a picture of the HTML when it has a `cid`. */
export async function filePart(file: MessageAttachment): Promise<Part> {
  const filename = fileName(file.filename);
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(file.contentType) ? file.contentType : 'application/octet-stream';
  const disposition = buildHeaderValue({ value: file.cid ? 'inline' : 'attachment', params: { filename } });
  const bytes = file.content ?? (file.path ? await readFile(file.path) : Buffer.alloc(0));
  const headers = [
    contentType(type, { name: filename }),
    headerLine('Content-Disposition', disposition),
    'Content-Transfer-Encoding: base64',
  ];
  if (file.cid) headers.push(`Content-ID: <${file.cid.replace(/[^\w.@-]/g, '')}>`);
  return { headers, body: [encodeFile(bytes)] };
}

/** Parts one below the other, kept apart by a boundary nobody else uses. */
export function multipart(
  subtype: string,
  boundary: string,
  parts: Part[],
  params: Record<string, string> = {},
): Part {
  const body = parts.flatMap(part => [
    Buffer.from(`--${boundary}\r\n${part.headers.join('\r\n')}\r\n\r\n`, 'latin1'),
    ...part.body,
    crlf,
  ]);
  body.push(Buffer.from(`--${boundary}--\r\n`, 'latin1'));
  return { headers: [contentType(`multipart/${subtype}`, { ...params, boundary })], body };
}
