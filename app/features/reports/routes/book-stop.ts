import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { stopMaking } from '../books/making.service.server.ts';
import { bookPaths } from '../paths.ts';

/** POST: stops the edition that is being made. */
export const action = guard({ can: 'reports.share' }, ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(bookPaths.show(id), 'books.stopped', () => stopMaking(ctx, id));
});
