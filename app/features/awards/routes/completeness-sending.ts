import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { requestLinks } from '../completeness/inviting.service.server.ts';
import { completenessPaths } from '../completeness-paths.ts';

/** POST: has every candidate given a link, and those who have not been written to a mail. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(completenessPaths.candidates(id), 'completeness.flashSent', () =>
    requestLinks(ctx, id),
  );
});
