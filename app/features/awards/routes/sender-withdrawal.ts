import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { workPaths } from '../work-paths.ts';
import { withdrawWork } from '../works/sending.service.server.ts';

/** POST: the sender takes a work back. */
export const action = guard({ public: true, limit: 'answer' }, async ({ ctx, params }) => {
  const token = params.token ?? '';
  return actThenRedirect(workPaths.desk(token), 'works.flashWithdrawn', () =>
    withdrawWork(ctx, token, idParam(params.workId)),
  );
});
