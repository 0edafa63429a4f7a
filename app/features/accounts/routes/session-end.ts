import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { endOtherSessions, endSession } from '../own-account.service.server.ts';
import { accountPaths } from '../paths.ts';

/** POST: ends one session (`id`), or all but this one. */
export const action = guard({ can: 'account.own' }, async ({ ctx, request }) => {
  const id = (await request.formData()).get('id');
  if (typeof id === 'string' && id !== '') {
    await endSession(ctx, idParam(id));
    return redirectWithFlash(accountPaths.own, 'accounts.flashSessionEnded');
  }
  await endOtherSessions(ctx);
  return redirectWithFlash(accountPaths.own, 'accounts.flashOthersEnded');
});
