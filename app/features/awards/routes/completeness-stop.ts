import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { stopLinks } from '../completeness/inviting.service.server.ts';
import { completenessPaths } from '../completeness-paths.ts';

/** POST: stops the sending of links that is at work. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(completenessPaths.candidates(id), 'completeness.flashStopped', () =>
    stopLinks(ctx, id),
  );
});
