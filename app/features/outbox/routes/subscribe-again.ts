import { redirect } from '@remix-run/node';
import { guard } from '#app/web/guard.server.ts';
import { mailPaths } from '../paths.ts';
import { resubscribeByToken } from '../suppression.service.server.ts';

export const loader = guard({ public: true }, ({ params, url }) =>
  redirect(mailPaths.unsubscribe(params.token ?? '') + url.search),
);

export const action = guard({ public: true, limit: 'unsubscribe' }, async ({ ctx, params, url }) => {
  await resubscribeByToken(ctx, params.token ?? '');
  return redirect(mailPaths.unsubscribe(params.token ?? '') + url.search, { status: 303 });
});
