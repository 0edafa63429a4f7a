import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { withdrawBookShare } from '../books/shares.service.server.ts';
import { bookPaths } from '../paths.ts';

/** POST: withdraws a link to a book. */
export const action = guard({ can: 'reports.share' }, ({ ctx, params }) => {
  const id = idParam(params.id);
  const share = idParam(params.share);
  return actThenRedirect(bookPaths.show(id), 'books.linkWithdrawn', () => withdrawBookShare(ctx, id, share));
});
