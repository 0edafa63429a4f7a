import { redirect } from '@remix-run/node';
import { readRowId } from '#app/lib/row-id.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { removeFromBook } from '../books/service.server.ts';
import { bookPaths } from '../paths.ts';

/** POST: takes an article out of a book. */
export const action = guard({ can: 'reports.share' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  const article = readRowId(form.get('article'));
  const here = bookPaths.page(id, readRowId(form.get('page')) ?? 1);
  const place = article && (await removeFromBook(ctx, id, article));
  if (!place) return redirect(here, 303);
  return redirectWithFlash(here, 'books.removed', {
    undo: { action: bookPaths.return(id), fields: { article: String(article), place: String(place) } },
  });
});
