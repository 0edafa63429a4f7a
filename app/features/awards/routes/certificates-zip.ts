import { filePath } from '#app/features/files/service.server.ts';
import { fileResponse } from '#app/web/file-response.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findMadeFile } from '../certificates/batches.service.server.ts';

/** The newest zip of a season's certificates. */
export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  const file = await findMadeFile(ctx.db, id, 'archive');
  return fileResponse(
    { ...file, path: filePath(file.sha256), name: `piagam-musim-${id}.zip` },
    'private, no-store',
  );
});
