import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { sendLinks } from '../completeness/inviting.service.server.ts';
import { completenessPaths } from '../completeness-paths.ts';

/** POST: gives every candidate a link and mails it to those who have not been written to. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(completenessPaths.candidates(id), 'completeness.flashSent', () =>
    sendLinks(ctx, id),
  );
});
