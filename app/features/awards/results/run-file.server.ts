import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { constants, createGunzip, createGzip, gunzip } from 'node:zlib';
import { findFile } from '#app/features/files/queries.server.ts';
import { filePath, storeFile } from '#app/features/files/service.server.ts';
import { canonicalPieces } from '#app/lib/canonical-json.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import type { RunDocument } from './run-document.ts';
import { recomputeRun } from './run-results.ts';

/** Far more than a season of 100,000 articles takes. */
const mostBytes = 512 * 1024 * 1024;
const unzip = promisify(gunzip);

/** SHA-256 of a document's canonical JSON in UTF-8, as lower-case hexadecimal digits. */
export function hashRun(document: RunDocument): string {
  const hash = createHash('sha256');
  for (const piece of canonicalPieces(document)) hash.update(piece, 'utf8');
  return hash.digest('hex');
}

/** Keeps a document as packed canonical JSON. The hash is of the JSON, not of the file: `gunzip | sha256sum` gives it. */
export async function storeRun(
  ctx: Context<Db>,
  document: RunDocument,
): Promise<{ fileId: number; sha256: string }> {
  const packer = createGzip({ level: constants.Z_BEST_COMPRESSION });
  const packed: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    packer.on('data', (chunk: Buffer) => packed.push(chunk));
    packer.on('end', resolve);
    packer.on('error', reject);
  });
  const hash = createHash('sha256');
  for (const piece of canonicalPieces(document)) {
    hash.update(piece, 'utf8');
    if (!packer.write(piece)) await new Promise(resolve => packer.once('drain', resolve));
  }
  packer.end();
  await ended;
  const bytes = Buffer.concat(packed);
  const file = await storeFile(ctx, { bytes, allowed: ['application/gzip'], field: 'snapshot' });
  return { fileId: file.id, sha256: hash.digest('hex') };
}

/** The canonical JSON of a kept run, as its bytes. */
export async function readRunJson(db: Db, fileId: number): Promise<Buffer> {
  const file = await findFile(db, fileId);
  if (!file) throw new NotFound();
  return unzip(await readFile(filePath(file.sha256)), { maxOutputLength: mostBytes });
}

/** A kept run. */
export async function readRun(db: Db, fileId: number): Promise<RunDocument> {
  return JSON.parse((await readRunJson(db, fileId)).toString('utf8')) as RunDocument;
}

/** Whether the kept bytes are those that the hash was taken of. Read piece by piece, so that others are served meanwhile. */
export async function isIntact(db: Db, run: { fileId: number; sha256: string }): Promise<boolean> {
  const file = await findFile(db, run.fileId);
  if (!file) return false;
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(filePath(file.sha256)), createGunzip(), hash);
  } catch {
    return false;
  }
  return hash.digest('hex') === run.sha256;
}

/** Whether a run computed again from its own inputs has the hash under which it was locked. */
export async function recomputesToItself(db: Db, run: { fileId: number; sha256: string }): Promise<boolean> {
  const json = await readRunJson(db, run.fileId);
  if (createHash('sha256').update(json).digest('hex') !== run.sha256) return false;
  return hashRun(recomputeRun(JSON.parse(json.toString('utf8')) as RunDocument)) === run.sha256;
}
