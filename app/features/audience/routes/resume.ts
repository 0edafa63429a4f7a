import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { mailingPaths } from '../paths.ts';
import { setMailingPaused } from '../pausing.service.server.ts';

/** POST: lets a mailing that was held back go on. */
export const action = guard({ can: 'kits.send' }, async ({ ctx, params }) => {
  const mailing = { kitId: idParam(params.id), id: idParam(params.mailingId) };
  const back = mailingPaths.show(mailing.kitId, mailing.id);
  return actThenRedirect(back, 'sending.resumed', () => setMailingPaused(ctx, { ...mailing, paused: false }));
});
