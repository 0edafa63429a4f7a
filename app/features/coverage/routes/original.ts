import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { coveragePaths } from '../paths.ts';
import { pinOriginal } from '../review.service.server.ts';

/** POST: names an article the original of its story, or leaves that to the first published again. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const pinned = (await request.formData()).get('pinned') !== '0';
  await pinOriginal(ctx, id, pinned);
  return redirectWithFlash(coveragePaths.show(id), pinned ? 'reuse.originalSaved' : 'reuse.originalCleared');
});
