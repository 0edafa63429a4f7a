import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { backTo, pickedIds, tell } from '../suggestions/picked.server.ts';
import { approveSuggestions } from '../suggestions/review.service.server.ts';

/** POST: logs the picked suggestions; somebody who comes second is told who was first. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, request }) => {
  const form = await request.formData();
  const ids = pickedIds(form);
  if (ids.length === 0) return redirectWithFlash(backTo(form), 'inbox.nothingPicked', { kind: 'problem' });
  const { key, ...options } = tell(
    await approveSuggestions(ctx, ids),
    'inbox.approvedOne',
    'inbox.approvedMany',
  );
  return redirectWithFlash(backTo(form), key, options);
});
