import { resendMail } from '#app/features/outbox/control.service.server.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { adminPaths } from '../paths.ts';

export const action = guard({ can: 'mail.control' }, ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(adminPaths.mail(id), 'admin.flashMailAgain', () => resendMail(ctx, id));
});
