import { filePath } from '#app/features/files/service.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { fileResponse } from '#app/web/file-response.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { notModified } from '#app/web/not-modified.server.ts';
import { findPictureFile } from '../pictures/queries.server.ts';

const names = { lead: 'gambar-utama', screenshot: 'gambar-layar' };

/** A picture kept as evidence of an article; for the office alone, never public. */
export const loader = guard({ can: 'coverage.read' }, async ({ ctx, params, request }) => {
  const file = await findPictureFile(ctx.db, idParam(params.id), idParam(params.picture));
  if (!file) throw new NotFound();
  const named = { ...file, name: names[file.kind], path: filePath(file.sha256) };
  return notModified(request, fileResponse(named, 'private, no-cache'));
});
