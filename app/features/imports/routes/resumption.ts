import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { resumeImport } from '../commit.service.server.ts';
import { importPaths } from '../paths.ts';

/** POST: goes on with an interrupted batch. */
export const action = guard({ can: 'imports.write' }, ({ ctx, params }) => {
  const id = idParam(params.id);
  return actThenRedirect(importPaths.show(id), 'imports.resumed', () => resumeImport(ctx, id));
});
