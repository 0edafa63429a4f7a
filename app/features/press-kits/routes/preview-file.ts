import { filePath } from '#app/features/files/service.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { fileResponse } from '#app/web/file-response.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { countDownload, isDownload } from '../downloads.server.ts';
import { sizedFile } from '../pictures.queries.server.ts';
import { openPreview } from '../previews.service.server.ts';

/** A file of a release that is not public yet, for the holder of a personal link and as long as that opens. */
export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, request, url }) => {
  const id = idParam(params.id);
  const { files } = await openPreview(ctx, params.token ?? '');
  const file = files.find(each => each.id === id);
  if (!file) throw new NotFound();
  const sent = await sizedFile(ctx.db, file, url.searchParams.get('ukuran'));
  const saved = isDownload(request);
  if (saved) await countDownload(ctx.db, id);
  return fileResponse({ ...sent, path: filePath(sent.sha256) }, 'private, no-store', saved);
});
