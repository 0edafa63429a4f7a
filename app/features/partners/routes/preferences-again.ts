import { redirect } from '@remix-run/node';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { preferencePaths } from '../preferences/paths.ts';
import { allowMail } from '../preferences/service.server.ts';

export const loader = guard({ public: true }, ({ params, url }) =>
  redirect(preferencePaths.choose(params.token ?? '') + url.search),
);

/** POST: takes back one's own unsubscription. */
export const action = guard({ public: true, limit: 'preferences' }, async ({ ctx, params, url }) => {
  await allowMail(ctx, params.token ?? '');
  return redirectWithFlash(preferencePaths.choose(params.token ?? '') + url.search, 'preferences.restarted');
});
