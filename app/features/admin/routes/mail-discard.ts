import { discardRestored } from '#app/features/outbox/control.service.server.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { adminPaths } from '../paths.ts';

/** POST: what a restored backup holds as waiting is not sent. */
export const action = guard({ can: 'mail.control' }, ({ ctx }) =>
  actThenRedirect(adminPaths.mails, 'admin.flashDiscarded', () => discardRestored(ctx)),
);
