import { redirect } from '@remix-run/node';
import { followPaths } from '#app/features/press-kits/paths.ts';
import { guard } from '#app/web/guard.server.ts';
import { stopFollowing } from '../following/service.server.ts';

export const loader = guard({ public: true }, ({ params }) =>
  redirect(followPaths.manage(params.token ?? '')),
);

/** POST: follows the press room no more. */
export const action = guard({ public: true, limit: 'answer' }, async ({ ctx, params }) => {
  const token = params.token ?? '';
  await stopFollowing(ctx, token);
  return redirect(followPaths.manage(token), { status: 303 });
});
