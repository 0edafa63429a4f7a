import { withdrawInvitation } from '#app/features/accounts/invitations.service.server.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { adminPaths } from '../paths.ts';

export const action = guard({ can: 'users.manage' }, ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(adminPaths.users, 'admin.flashWithdrawn', () => withdrawInvitation(ctx, id));
});
