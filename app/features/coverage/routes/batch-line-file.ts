import { filePath } from '#app/features/files/service.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { fileResponse } from '#app/web/file-response.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { notModified } from '#app/web/not-modified.server.ts';
import { findLineFile } from '../logging/batches.queries.server.ts';

/** The file of a line that waits for its check; for the office alone. */
export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const file = await findLineFile(ctx.db, idParam(params.batch), idParam(params.line));
  if (!file) throw new NotFound();
  return notModified(request, fileResponse({ ...file, path: filePath(file.sha256) }, 'private, no-cache'));
});
