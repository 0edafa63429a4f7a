import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { wordsSchema } from '../misses/schema.ts';
import { mendByWords } from '../misses/service.server.ts';

/** POST: adds the chosen words to a rule, so that the next story of the kind is caught. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  const chosen = wordsSchema.safeParse({ ruleId: form.get('ruleId'), words: form.getAll('words') });
  if (!chosen.success)
    return redirectWithFlash(inboxPaths.miss(id), 'inbox.missChooseWord', { kind: 'problem' });
  await mendByWords(ctx, id, chosen.data);
  return redirectWithFlash(inboxPaths.miss(id), 'inbox.missWordsAdded');
});
