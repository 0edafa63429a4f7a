import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { segmentPaths } from '../paths.ts';
import { removeSegment } from '../segments/service.server.ts';

/** POST: removes a segment. */
export const action = guard({ can: 'kits.send' }, ({ ctx, params }) =>
  actThenRedirect(segmentPaths.list, 'segments.removed', () =>
    removeSegment(ctx, { id: idParam(params.id) }),
  ),
);
