import { redirect } from '@remix-run/node';
import { readRowId } from '#app/lib/row-id.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { returnToBook } from '../books/service.server.ts';
import { bookPaths } from '../paths.ts';

/** POST: puts an article that was taken out of a book back to where it stood. */
export const action = guard({ can: 'reports.share' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  const article = readRowId(form.get('article'));
  const place = readRowId(form.get('place')) ?? 1;
  if (!article) return redirect(bookPaths.show(id), 303);
  await returnToBook(ctx, id, article, place);
  return redirectWithFlash(bookPaths.place(id, place), 'books.returned');
});
