import { filePath } from '#app/features/files/service.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { fileResponse } from '#app/web/file-response.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { notModified } from '#app/web/not-modified.server.ts';
import { findEvidenceFile } from '../articles.queries.server.ts';

/** The file that proves an article; for the office alone, never public. */
export const loader = guard({ can: 'coverage.read' }, async ({ ctx, params, request }) => {
  const file = await findEvidenceFile(ctx.db, idParam(params.id));
  if (!file) throw new NotFound();
  return notModified(request, fileResponse({ ...file, path: filePath(file.sha256) }, 'private, no-cache'));
});
