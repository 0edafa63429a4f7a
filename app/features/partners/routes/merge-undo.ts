import { sitePath } from '#app/lib/site-path.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { mergePaths } from '../paths.ts';
import { undoMerge } from '../unmerge.service.server.ts';

/** POST back: takes a merge back and returns to where that was asked. */
export const action = guard({ can: 'partners.write' }, async ({ ctx, request, params }) => {
  const back = sitePath((await request.formData()).get('back')) ?? mergePaths.list;
  return actThenRedirect(back, 'merging.flashUndone', () => undoMerge(ctx, idParam(params.id)));
});
