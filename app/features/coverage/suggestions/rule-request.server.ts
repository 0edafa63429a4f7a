import type { Context } from '#app/lib/context.ts';
import { readForm } from '#app/lib/form-values.server.ts';
import type { Db } from '#db/connection.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { previewRule, type RulePreview } from './rules.service.server.ts';
import { ruleSchema } from './schema.ts';
import { listSeenMatches } from './seen.service.server.ts';

/**
 * The answer to "try this rule": what it would have caught, with everything typed sent back. Undefined when the form
 * was sent to be saved, or cannot be tried as it stands: saving then says what is wrong.
 */
export async function answerTrial(ctx: Context<Db>, form: FormData) {
  if (!form.has('test')) return undefined;
  const submission = readForm(form, ruleSchema);
  if (submission.status !== 'success') return undefined;
  const preview: RulePreview = await previewRule(ctx, submission.value);
  return { result: submission.reply(), preview };
}

/** Where saving a rule leads: to the items seen before that it takes now, else back to all rules. */
export async function pathAfterSaving(ctx: Context<Db>, ruleId: number): Promise<string> {
  const offers = await listSeenMatches(ctx, ruleId);
  return offers.length > 0 ? inboxPaths.seenMatches(ruleId) : inboxPaths.rules;
}
