import type { MessageKey } from '#app/i18n/translate.ts';
import { Conflict } from '#app/lib/errors.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { awardPaths } from '../paths.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { requestRecompute } from '../service.server.ts';

/** POST: has the whole standing of an open season computed again. What stands in the way is said on the season's page. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params }) => {
  const id = idParam(params.id);
  try {
    await requestRecompute(ctx, id);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return redirectWithFlash(awardPaths.show(id), error.messageKey as MessageKey, { kind: 'problem' });
  }
  const name = (await findSeason(ctx.db, id))?.name ?? '';
  return redirectWithFlash(awardPaths.show(id), 'awards.flashRecompute', { values: { name } });
});
