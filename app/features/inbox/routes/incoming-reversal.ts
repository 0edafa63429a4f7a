import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { reverseDecision } from '../incoming/handling.service.server.ts';
import { incomingPaths } from '../paths.ts';

/** POST: takes the automatic decision on a mail back. */
export const action = guard({ can: 'mail.control' }, ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(incomingPaths.show(id), 'incoming.reversedFlash', () => reverseDecision(ctx, id));
});
