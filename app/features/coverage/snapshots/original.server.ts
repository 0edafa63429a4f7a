import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { largestFile } from '#app/features/files/kinds.ts';
import { filePath } from '#app/features/files/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { decodePage } from '../charset.server.ts';
import { findSnapshot } from './queries.server.ts';

/** More than any page that is fetched or handed over: bytes that unpack to more are none of ours. */
const mostBytes = largestFile;

/** What a kept page may do where it is shown: its own inline styles and pictures, nothing from anywhere, no script, no form. */
export const originalPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox',
].join('; ');

/** The HTML of a kept page as text. @throws NotFound when nothing was kept */
export async function readOriginal(ctx: Context<Db>, articleId: number, id: number): Promise<string> {
  authorise(ctx.actor, 'coverage.read');
  const snapshot = await findSnapshot(ctx.db, articleId, id);
  if (!snapshot?.fileSha256) throw new NotFound();
  const packed = await readFile(filePath(snapshot.fileSha256)).catch(() => undefined);
  if (!packed) throw new NotFound();
  return decodePage(gunzipSync(packed, { maxOutputLength: mostBytes }), snapshot.contentType);
}
