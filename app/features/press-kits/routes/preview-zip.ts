import { NotFound } from '#app/lib/errors.ts';
import { zipResponse } from '#app/web/file-response.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { countZip } from '../downloads.server.ts';
import { kitZip } from '../kit-zip.server.ts';
import { openPreview } from '../previews.service.server.ts';

/** The text and all files of a release that is not public yet, for the holder of a personal link. */
export const loader = guard({ public: true, limit: 'zip' }, async ({ ctx, params, request }) => {
  const { kit, files } = await openPreview(ctx, params.token ?? '');
  if (files.length === 0) throw new NotFound();
  if (request.method === 'GET') await countZip(ctx.db, kit.id);
  return zipResponse(kitZip(kit, files), `${kit.slug}.zip`, 'private, no-store');
});
