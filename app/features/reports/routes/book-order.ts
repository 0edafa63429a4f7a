import { redirect } from '@remix-run/node';
import { readRowId } from '#app/lib/row-id.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { moveInBook } from '../books/service.server.ts';
import { bookPaths } from '../paths.ts';

/** POST: moves the article named by `up` or `down` one place, and goes back to where it stands. */
export const action = guard({ can: 'reports.share' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  const direction = form.has('up') ? 'up' : 'down';
  const article = readRowId(form.get(direction));
  if (article) await moveInBook(ctx, id, article, direction);
  const page = readRowId(form.get('page')) ?? 1;
  return redirect(`${bookPaths.page(id, page)}#a${article ?? ''}`, 303);
});
