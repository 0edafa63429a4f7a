import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { inboxMailPaths } from '../paths.ts';
import { readMailboxNow } from '../service.server.ts';

/** POST: has the mailbox of the logging address read now. */
export const action = guard({ can: 'coverage.write' }, ({ ctx }) =>
  actThenRedirect(inboxMailPaths.list, 'received.checking', () => readMailboxNow(ctx)),
);
