import { findFile } from '#app/features/files/queries.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { fileResponse } from '#app/web/file-response.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { notModified } from '#app/web/not-modified.server.ts';
import { findWork } from '../works/queries.server.ts';

/** The file of a work (`naskah`) or the editor's consent (`persetujuan`), for those who may see works. */
export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params, request }) => {
  const work = await findWork(ctx.db, idParam(params.workId));
  const ids = { naskah: work?.fileId, persetujuan: work?.consentFileId };
  const { part } = params;
  if (part !== 'naskah' && part !== 'persetujuan') throw new NotFound();
  const file = await findFile(ctx.db, ids[part] ?? 0);
  if (!work || !file) throw new NotFound();
  const name = `${part}-${work.id}`;
  return notModified(
    request,
    fileResponse({ ...file, name, path: filePath(file.sha256) }, 'private, no-cache'),
  );
});
