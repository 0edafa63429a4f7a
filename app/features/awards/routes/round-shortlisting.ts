import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { fillShortlist } from '../judging/entries.service.server.ts';
import { juryPaths } from '../jury-paths.ts';

/** POST: fills a round from the standing or from accepted works. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.roundId);
  return actThenRedirect(juryPaths.round(id), 'judging.flashShortlisted', () => fillShortlist(ctx, id));
});
