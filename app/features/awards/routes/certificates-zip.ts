import { findFile } from '#app/features/files/queries.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { fileResponse } from '#app/web/file-response.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findNewestBatch } from '../certificates/batches.queries.server.ts';

/** The newest zip of a season's certificates. */
export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  const batch = await findNewestBatch(ctx.db, id, 'archive', { made: true });
  const file = batch?.fileId ? await findFile(ctx.db, batch.fileId) : undefined;
  if (!file) throw new NotFound();
  return fileResponse(
    { ...file, path: filePath(file.sha256), name: `piagam-musim-${id}.zip` },
    'private, no-store',
  );
});
