import { filePath } from '#app/features/files/service.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { fileResponse } from '#app/web/file-response.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { notModified } from '#app/web/not-modified.server.ts';
import { countDownload, isDownload } from '../downloads.server.ts';
import { findPublicFile } from '../newsroom.queries.server.ts';
import { sizedFile } from '../pictures.queries.server.ts';

/**
 * A picture or attachment of a public release; asked for anew each time, so that a withdrawn one is gone. Other sites
 * may show it: feed readers and web mail do.
 */
export const loader = guard({ public: true }, async ({ ctx, params, request, url }) => {
  const file = await findPublicFile(ctx.db, { slug: params.slug ?? '', id: idParam(params.id) }, ctx.now);
  if (!file) throw new NotFound();
  const sent = await sizedFile(ctx.db, file, url.searchParams.get('ukuran'));
  const saved = isDownload(request);
  const response = notModified(
    request,
    fileResponse({ ...sent, path: filePath(sent.sha256) }, 'public, no-cache', saved),
  );
  response.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  if (saved && response.status === 200) await countDownload(ctx.db, file.id);
  return response;
});
