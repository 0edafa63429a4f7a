import { NotFound } from '#app/lib/errors.ts';
import { zipResponse } from '#app/web/file-response.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { countZip } from '../downloads.server.ts';
import { kitZip } from '../kit-zip.server.ts';
import { findPublicKit } from '../newsroom.queries.server.ts';

/** The text and all files of a public release in one zip. */
export const loader = guard({ public: true, limit: 'zip' }, async ({ ctx, params, request }) => {
  const found = await findPublicKit(ctx.db, params.slug ?? '', ctx.now);
  if (!found || found === 'withdrawn' || found.files.length === 0) throw new NotFound();
  if (request.method === 'GET') await countZip(ctx.db, found.kit.id);
  return zipResponse(kitZip(found.kit, found.files), `${found.kit.slug}.zip`, 'public, no-cache');
});
