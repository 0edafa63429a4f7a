import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { pickedIds } from '../suggestions/picked.server.ts';
import { suggestSeen } from '../suggestions/seen.service.server.ts';

/** POST: puts the ticked items that were seen before the rule stood into the inbox. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const picked = pickedIds(await request.formData());
  if (picked.length === 0)
    return redirectWithFlash(inboxPaths.seenMatches(id), 'inbox.nothingPicked', { kind: 'problem' });
  const count = await suggestSeen(ctx, id, picked);
  return redirectWithFlash(inboxPaths.list, 'inbox.seenSuggested', { values: { count } });
});
