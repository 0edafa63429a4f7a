import { z } from 'zod';
import { Invalid } from '#app/lib/errors.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { judgeMessage } from '../messages.service.server.ts';
import { coveragePaths } from '../paths.ts';

const schema = z.object({
  kitId: z.coerce.number().int().positive(),
  key: z.string().min(1).max(300),
  verdict: z.enum(['confirmed', 'rejected']).optional(),
});

/** POST: says whether an article carries a key message; without a verdict the rule decides again. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const articleId = idParam(params.id);
  const form = schema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Invalid({ verdict: ['errors.choice'] });
  const { verdict = null, ...message } = form.data;
  await judgeMessage(ctx, { articleId, ...message, verdict });
  return redirectWithFlash(coveragePaths.show(articleId), 'understanding.messageJudged');
});
