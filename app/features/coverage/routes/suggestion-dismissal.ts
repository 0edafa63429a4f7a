import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { backTo, pickedIds, tell } from '../suggestions/picked.server.ts';
import { dismissSuggestions } from '../suggestions/review.service.server.ts';

/** POST: takes the picked suggestions out of the inbox; `only` stands in the address of a row's own buttons. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, request, url }) => {
  const form = await request.formData();
  const only = url.searchParams.get('only');
  if (only) form.set('only', only);
  const ids = pickedIds(form);
  if (ids.length === 0) return redirectWithFlash(backTo(form), 'inbox.nothingPicked', { kind: 'problem' });
  const reason = String(form.get('reason') ?? '');
  const { key, ...options } = tell(
    await dismissSuggestions(ctx, ids, reason),
    'inbox.dismissedOne',
    'inbox.dismissedMany',
  );
  return redirectWithFlash(backTo(form), key, options);
});
