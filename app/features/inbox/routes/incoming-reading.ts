import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { readInboxNow } from '../incoming/reading.service.server.ts';
import { incomingPaths } from '../paths.ts';

/** POST: has the mailbox of answers read now. */
export const action = guard({ can: 'mail.control' }, ({ ctx }) =>
  actThenRedirect(incomingPaths.list, 'incoming.checking', () => readInboxNow(ctx)),
);
