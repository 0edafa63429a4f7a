import { readFile } from 'node:fs/promises';
import { buildHeaderValue } from 'nodemailer/lib/mime-funcs';
import { encode, wrap } from 'nodemailer/lib/qp';
import type { FilledText } from '#emails/types.ts';
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

/** Of the 76 characters that RFC 2045 allows, one is kept for the soft break that may follow a piece. */
const lineLength = 75;

/** A text or a piece of one: its bytes with CRLF line ends, and those as wrapped quoted-printable. */
type Piece = { bytes: Buffer; printable: Buffer };

function encodePiece(text: string): Piece {
  const plain = wellFormed(text)
    .replaceAll('\0', '')
    .replace(/\r\n?|\n/g, '\r\n');
  const bytes = Buffer.from(plain);
  return { bytes, printable: Buffer.from(wrap(encode(bytes), lineLength), 'latin1') };
}

const encodedPieces = new WeakMap<readonly string[], Piece[]>();

/** The pieces of a filled text in order; those that are the same for every recipient are encoded once. */
function encodeFilled({ fixed, values }: FilledText): Piece[] {
  const known = encodedPieces.get(fixed) ?? fixed.map(encodePiece);
  encodedPieces.set(fixed, known);
  return known.flatMap((piece, i) => (i === 0 ? piece : [encodePiece(values[i - 1]!), piece]));
}

const softBreak = Buffer.from('=\r\n');

/** Pieces below each other: a soft line break keeps each line within its piece, and is no part of the text. */
function joinPrintable(pieces: Piece[]): Buffer[] {
  const filled = pieces.filter(({ printable }) => printable.length > 0);
  return filled.flatMap(({ printable }, i) =>
    i === filled.length - 1 || printable.at(-1) === 0x0a ? printable : [printable, softBreak],
  );
}

/** Quoted-printable, or base64 where that is the shorter. Line ends become CRLF. */
export function textPart(type: string, params: Record<string, string>, text: string | FilledText): Part {
  const pieces = typeof text === 'string' ? [encodePiece(text)] : encodeFilled(text);
  const size = pieces.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const printable = pieces.reduce((sum, piece) => sum + piece.printable.length, 0);
  const asPrintable = printable < size * 1.5;
  const encoding = asPrintable ? 'quoted-printable' : 'base64';
  const body = asPrintable
    ? joinPrintable(pieces)
    : [base64Lines(Buffer.concat(pieces.map(({ bytes }) => bytes)))];
  return {
    headers: [contentType(type, { charset: 'utf-8', ...params }), `Content-Transfer-Encoding: ${encoding}`],
    body,
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
