import { Conflict } from '#app/lib/errors.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { readSaveState, saveKit } from '../editing.service.server.ts';
import { kitSchema } from '../schema.ts';
import { noteWriter } from '../writers.server.ts';

/**
 * POST: keeps what stands in the edit form; without `changed` it only asks who else is in the kit and whether they
 * saved. What others saved meanwhile comes back joined with the form, or as a conflict.
 */
export const action = guard({ can: 'kits.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  const others = await noteWriter(ctx, id);
  if (form.get('changed') !== '1') {
    const state = await readSaveState(ctx.db, id, Number(form.get('version')));
    return Response.json({ state: { ...state, others, conflict: null } });
  }
  return handleForm(form, kitSchema, async value => {
    try {
      const { version, joined, savedBy, content } = await saveKit(ctx, id, value, 'auto');
      const taken = joined ? content : null;
      return Response.json({ state: { version, savedBy, others, joined: taken, conflict: null } });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const state = await readSaveState(ctx.db, id, value.version);
      return Response.json({ state: { ...state, others, joined: null, conflict: error.messageKey } });
    }
  });
});
