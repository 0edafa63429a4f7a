import { NotFound } from '#app/lib/errors.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findInvite } from '../completeness/checks.queries.server.ts';
import { resendLink } from '../completeness/inviting.service.server.ts';
import { completenessPaths } from '../completeness-paths.ts';

/** POST: mails one candidate's link again. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const invite = await findInvite(ctx.db, idParam(params.inviteId));
  if (!invite) throw new NotFound();
  return actThenRedirect(completenessPaths.candidates(invite.seasonId), 'completeness.flashResent', () =>
    resendLink(ctx, invite.id),
  );
});
