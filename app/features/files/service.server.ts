import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { config } from '#app/config.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { imageSize } from './image-size.ts';
import { largestFile } from './kinds.ts';

export type StoredFile = { id: number; sha256: string; size: number; contentType: string };

/** Where the bytes of a hash lie under the data folder. */
export function filePath(sha256: string): string {
  return join(config().dataDir, 'files', sha256.slice(0, 2), sha256);
}

async function detectType(bytes: Uint8Array): Promise<string | undefined> {
  const detected = await fileTypeFromBuffer(bytes);
  if (detected) return detected.mime;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, 64 * 1024 - 4));
    // Markup without a magic number (SVG, HTML) is no plain text: a browser would run it.
    return /^\s*<|\0/.test(text) ? undefined : 'text/plain';
  } catch {
    return undefined;
  }
}

async function writeOnce(path: string, bytes: Uint8Array): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there?.size === bytes.byteLength) return;
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}`;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
}

/**
 * Keeps a file by the SHA-256 of its bytes; the same bytes are kept once. Call it before the transaction that refers
 * to it: a file nobody refers to harms nothing.
 * @throws Invalid at `field` when it is empty, larger than 20 MB or of a type outside `allowed` (read from the bytes).
 * @param input.readAs the type that the caller found by reading the bytes itself, as of text in a rare character set
 */
export async function storeFile(
  ctx: Context<Db>,
  input: { bytes: Uint8Array; allowed: readonly string[]; field: string; readAs?: string },
): Promise<StoredFile> {
  const { bytes, allowed, field } = input;
  if (bytes.byteLength === 0) throw new Invalid({ [field]: ['errors.required'] });
  if (bytes.byteLength > largestFile) throw new Invalid({ [field]: ['errors.fileTooLarge'] });
  const contentType = input.readAs ?? (await detectType(bytes));
  if (!contentType || !allowed.includes(contentType)) throw new Invalid({ [field]: ['errors.fileType'] });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await writeOnce(filePath(sha256), bytes);
  const dimensions = contentType.startsWith('image/') ? imageSize(bytes) : undefined;
  const row = await ctx.db
    .insertInto('files')
    .values({
      sha256,
      size: bytes.byteLength,
      content_type: contentType,
      width: dimensions?.width ?? null,
      height: dimensions?.height ?? null,
      created_at: ctx.now,
    })
    .onConflict(conflict => conflict.column('sha256').doUpdateSet({ sha256 }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id: row.id, sha256, size: bytes.byteLength, contentType };
}

/**
 * Forgets a file that nothing refers to any more, in the caller's transaction. Returns its hash: once the transaction
 * stands, {@link removeBytes} takes the bytes away. Undefined when it is not there.
 */
export async function dropFile(db: Db, id: number): Promise<string | undefined> {
  const row = await db.deleteFrom('files').where('id', '=', id).returning('sha256').executeTakeFirst();
  return row?.sha256;
}

/** Takes the bytes of a dropped file away, unless somebody has stored the same ones again. */
export async function removeBytes(db: Db, sha256: string): Promise<void> {
  const again = await db.selectFrom('files').select('id').where('sha256', '=', sha256).executeTakeFirst();
  if (!again) await rm(filePath(sha256), { force: true });
}
