import { enableUser } from '#app/features/accounts/users.service.server.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { adminPaths } from '../paths.ts';

export const action = guard({ can: 'users.manage' }, ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(adminPaths.user(id), 'admin.flashEnabled', () => enableUser(ctx, id));
});
