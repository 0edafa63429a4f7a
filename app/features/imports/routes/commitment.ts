import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { commitImport } from '../commit.service.server.ts';
import { importPaths } from '../paths.ts';
import { commitSchema } from '../schema.ts';

/** POST: has the rows of a checked batch recorded. */
export const action = guard({ can: 'imports.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const choice = commitSchema.parse(Object.fromEntries(await request.formData()));
  return actThenRedirect(importPaths.show(id), 'imports.started', () => commitImport(ctx, id, choice));
});
