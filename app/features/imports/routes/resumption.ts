import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { importPaths } from '../paths.ts';
import { resumeImport } from '../service.server.ts';

/** POST: goes on with an interrupted batch. */
export const action = guard({ can: 'imports.write' }, ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(importPaths.show(id), 'imports.resumed', () => resumeImport(ctx, id));
});
