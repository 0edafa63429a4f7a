import { resumeMail } from '#app/features/outbox/control.service.server.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { adminPaths } from '../paths.ts';

/** POST: opens the way out named `name` again. */
export const action = guard({ can: 'mail.control' }, async ({ ctx, request }) => {
  const name = String((await request.formData()).get('name') || 'smtp').slice(0, 300);
  return actThenRedirect(adminPaths.mails, 'admin.flashResumed', () => resumeMail(ctx, name));
});
