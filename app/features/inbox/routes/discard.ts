import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { inboxMailPaths } from '../paths.ts';
import { discardMail } from '../service.server.ts';

/** POST: decides against a mail that was set aside. */
export const action = guard({ can: 'coverage.write' }, ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(inboxMailPaths.list, 'received.discarded', () => discardMail(ctx, id));
});
