import { readRowId } from '#app/lib/row-id.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { backTo, pickedIds } from '../suggestions/picked.server.ts';
import { assignSuggestions } from '../suggestions/review.service.server.ts';

/** POST: gives the picked suggestions to a colleague; an empty one takes them back. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, request }) => {
  const form = await request.formData();
  const ids = pickedIds(form);
  if (ids.length === 0) return redirectWithFlash(backTo(form), 'inbox.nothingPicked', { kind: 'problem' });
  const count = await assignSuggestions(ctx, ids, readRowId(form.get('userId')) ?? null);
  return redirectWithFlash(backTo(form), 'inbox.assigned', { values: { count } });
});
