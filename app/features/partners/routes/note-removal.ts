import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { removeNote } from '../notes.service.server.ts';
import { recordPath } from '../paths.ts';

/** POST: removes a note. */
export const action = guard({ can: 'partners.write' }, async ({ ctx, params }) => {
  const { partner } = await removeNote(ctx, { id: idParam(params.id) });
  return redirectWithFlash(recordPath(partner.kind, partner.id), 'timeline.flashRemoved');
});
