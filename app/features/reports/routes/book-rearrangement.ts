import { redirect } from '@remix-run/node';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { arrangements } from '../books/arrangement.ts';
import { rearrangeBook } from '../books/service.server.ts';
import { bookPaths } from '../paths.ts';

/** POST: puts a book in an order anew. */
export const action = guard({ can: 'reports.share' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  const asked = (await request.formData()).get('arrangement');
  const arrangement = arrangements.find(name => name === asked);
  if (!arrangement) return redirect(bookPaths.show(id), 303);
  await rearrangeBook(ctx, id, arrangement);
  return redirectWithFlash(bookPaths.show(id), 'books.rearranged');
});
