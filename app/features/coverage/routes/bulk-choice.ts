import { redirect } from '@remix-run/node';
import { sitePath } from '#app/lib/site-path.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { keepTicked } from '../bulk/preparing.service.server.ts';
import { tickedOf } from '../bulk/ticked.ts';
import { bulkPaths } from '../bulk-paths.ts';

/** POST: keeps which articles stay ticked, then goes on to another page of the preview (`ke`), or stays where it is. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  await keepTicked(ctx, id, tickedOf(form));
  if (form.get('ke') === null) return null;
  return redirect(sitePath(form.get('ke')) ?? bulkPaths.preview(id), 303);
});
