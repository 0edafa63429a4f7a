import { NotFound } from '#app/lib/errors.ts';
import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { certificatePaths } from '../certificate-paths.ts';
import { stopBatch } from '../certificates/batches.service.server.ts';

/** POST: stops the document or the mailing that is at work. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  const kind = (await request.formData()).get('kind');
  if (kind !== 'document' && kind !== 'archive' && kind !== 'mail') throw new NotFound();
  return actThenRedirect(certificatePaths.list(id), 'certificates.flashStopped', () =>
    stopBatch(ctx, id, kind),
  );
});
