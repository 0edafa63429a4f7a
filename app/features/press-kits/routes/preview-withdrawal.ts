import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { kitPaths } from '../paths.ts';
import { withdrawPreview } from '../previews.service.server.ts';

/** POST: withdraws a personal link. */
export const action = guard({ can: 'kits.send' }, ({ ctx, params }) => {
  const id = idParam(params.id);
  const link = idParam(params.link);
  return actThenRedirect(kitPaths.previews(id), 'pressroom.withdrawn', () => withdrawPreview(ctx, id, link));
});
