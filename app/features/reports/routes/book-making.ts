import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { makeEdition } from '../books/making.service.server.ts';
import { bookPaths } from '../paths.ts';

/** POST: orders a new edition of a book, in the language of who orders it. */
export const action = guard({ can: 'reports.share' }, ({ ctx, params, locale }) => {
  const id = idParam(params.id);
  return actThenRedirect(bookPaths.show(id), 'books.ordered', () => makeEdition(ctx, id, locale));
});
