import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { storeFile } from '#app/features/files/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

const compress = promisify(gzip);
const keptAs = 'application/gzip';

/** The file that holds a page compressed, with the hash (SHA-256, hex) and size (bytes) of the page as it came. */
export type KeptPage = { file_id: number; sha256: string; size: number };

/** Keeps the bytes of a page. Call it before the transaction that refers to them. */
export async function keepPage(ctx: Context<Db>, page: Uint8Array): Promise<KeptPage> {
  const bytes = await compress(page);
  const file = await storeFile(ctx, { bytes, allowed: [keptAs], field: 'page', readAs: keptAs });
  return {
    file_id: file.id,
    sha256: createHash('sha256').update(page).digest('hex'),
    size: page.byteLength,
  };
}
