import { filePath } from '#app/features/files/service.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { fileResponse } from '#app/web/file-response.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { notModified } from '#app/web/not-modified.server.ts';
import { findKitFile } from '../files.queries.server.ts';
import { sizedFile } from '../pictures.queries.server.ts';

/** A file of any kit, for the office: editor and preview show pictures of drafts. */
export const loader = guard({ can: 'kits.read' }, async ({ ctx, params, request, url }) => {
  const file = await findKitFile(ctx.db, idParam(params.id), idParam(params.fileId));
  if (!file) throw new NotFound();
  const sent = await sizedFile(ctx.db, file, url.searchParams.get('ukuran'));
  return notModified(request, fileResponse({ ...sent, path: filePath(sent.sha256) }, 'private, no-cache'));
});
