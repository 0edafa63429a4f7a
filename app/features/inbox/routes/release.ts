import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { inboxMailPaths } from '../paths.ts';
import { releaseMail } from '../service.server.ts';

/** POST: takes a mail that was set aside. */
export const action = guard({ can: 'coverage.write' }, ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(inboxMailPaths.list, 'received.released', () => releaseMail(ctx, id));
});
