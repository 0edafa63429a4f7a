import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { mergePaths } from '../paths.ts';
import { undoMerge } from '../unmerge.service.server.ts';

/** POST: takes a merge back. */
export const action = guard({ can: 'partners.write' }, async ({ ctx, params }) =>
  actThenRedirect(mergePaths.list, 'merging.flashUndone', () => undoMerge(ctx, idParam(params.id))),
);
