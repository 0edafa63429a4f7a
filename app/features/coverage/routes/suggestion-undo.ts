import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { pickedIds } from '../suggestions/picked.server.ts';
import { undoDecisions } from '../suggestions/review.service.server.ts';

/** POST: puts what the person decided back into the inbox. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, request }) => {
  const count = await undoDecisions(ctx, pickedIds(await request.formData()));
  if (count === 0) return redirectWithFlash(inboxPaths.list, 'inbox.undoneNone', { kind: 'problem' });
  return redirectWithFlash(inboxPaths.list, 'inbox.undone', { values: { count } });
});
