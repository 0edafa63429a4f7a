import { z } from 'zod';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Conflict, Invalid } from '#app/lib/errors.ts';
import { readMessageData } from '#app/lib/message-data.ts';
import { sitePath } from '#app/lib/site-path.ts';
import { withBack } from '#app/ui/list-address.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { judgeFinding } from '../findings.service.server.ts';
import { coveragePaths } from '../paths.ts';

const schema = z.object({
  key: z.string().min(1).max(400),
  verdict: z.enum(['right', 'ignored']).optional(),
  /** When the verdict that the page showed was given; '' for none. */
  seen: z.string().max(40).default(''),
  note: z.string().max(500).default(''),
  /** The list that the article's page was opened from. */
  kembali: z.string().optional(),
});

/** POST: a person's verdict on a finding; without one it is open again. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const articleId = idParam(params.id);
  const form = schema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Invalid({ verdict: ['errors.choice'] });
  const { verdict = null, kembali, ...finding } = form.data;
  const page = withBack(coveragePaths.show(articleId), sitePath(kembali));
  try {
    await judgeFinding(ctx, { articleId, ...finding, verdict });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const { key, values } = readMessageData(error.messageKey);
    return redirectWithFlash(page, key as MessageKey, { kind: 'problem', values });
  }
  return redirectWithFlash(page, 'understanding.judged');
});
