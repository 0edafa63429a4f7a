import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { certificatePaths } from '../certificate-paths.ts';
import { orderBatch } from '../certificates/batches.service.server.ts';

/** POST: orders a zip with a PDF of each valid certificate. */
export const action = guard({ can: 'awards.write' }, ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(certificatePaths.list(id), 'certificates.flashOrdered', () =>
    orderBatch(ctx, id, 'archive'),
  );
});
