import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { adminPaths } from '../paths.ts';
import { sendTestMail } from '../service.server.ts';

export const action = guard({ can: 'mail.control' }, async ({ ctx }) => {
  const email = await sendTestMail(ctx);
  return redirectWithFlash(adminPaths.mails, 'admin.flashTest', { values: { email } });
});
