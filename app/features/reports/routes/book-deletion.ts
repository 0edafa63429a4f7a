import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { deleteBook } from '../books/service.server.ts';
import { bookPaths } from '../paths.ts';

/** POST: deletes a book with its editions and links. */
export const action = guard({ can: 'reports.share' }, ({ ctx, params }) =>
  actThenRedirect(bookPaths.list, 'books.deleted', () => deleteBook(ctx, idParam(params.id))),
);
