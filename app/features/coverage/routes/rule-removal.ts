import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { deleteRule } from '../suggestions/rules.service.server.ts';

/** POST: removes a rule; what it suggested stays. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params }) => {
  await deleteRule(ctx, idParam(params.id));
  return redirectWithFlash(inboxPaths.rules, 'inbox.ruleDeleted');
});
