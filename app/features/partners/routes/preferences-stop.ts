import { redirect } from '@remix-run/node';
import { guard } from '#app/web/guard.server.ts';
import { preferencePaths } from '../preferences/paths.ts';
import { stopMail } from '../preferences/service.server.ts';

export const loader = guard({ public: true }, ({ params, url }) =>
  redirect(preferencePaths.choose(params.token ?? '') + url.search),
);

/** POST: no more bulk mail to the address on record. */
export const action = guard({ public: true, limit: 'preferences' }, async ({ ctx, params, url }) => {
  await stopMail(ctx, params.token ?? '');
  return redirect(preferencePaths.choose(params.token ?? '') + url.search, { status: 303 });
});
