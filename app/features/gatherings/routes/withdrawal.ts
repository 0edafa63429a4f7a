import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { requireInvitation } from '../invitations.queries.server.ts';
import { withdrawInvitation } from '../invitations.service.server.ts';
import { gatheringPaths } from '../paths.ts';

/** POST: an invitation is withdrawn. */
export const action = guard({ can: 'gatherings.invite' }, async ({ ctx, params }) => {
  const gatheringId = idParam(params.id);
  const invitation = await requireInvitation(ctx.db, gatheringId, idParam(params.invitation));
  await withdrawInvitation(ctx, invitation.id);
  const values = { name: invitation.name };
  return redirectWithFlash(gatheringPaths.show(gatheringId), 'gatherings.flashWithdrawn', { values });
});
