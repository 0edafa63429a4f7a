import type { z } from 'zod';
import { officeDay } from '#app/features/partners/today.server.ts';
import type { Context } from '#app/lib/context.ts';
import { readForm } from '#app/lib/form-values.server.ts';
import type { Db } from '#db/connection.ts';
import { countByRule } from './queries.server.ts';
import { segmentSchema } from './schema.ts';

/** The name and the rule that a form holds. */
export function segmentOf({ name, join, groups }: z.output<typeof segmentSchema>) {
  return { name, rule: { join, groups } };
}

/** How many people the rule in a form names, with the form as it was typed; null while the rule is not complete. */
export async function countForm(ctx: Context<Db>, form: FormData, segmentId: number | null) {
  if (!String(form.get('name') ?? '').trim()) form.set('name', '–');
  const submission = readForm(form, segmentSchema);
  const result = submission.reply();
  if (submission.status !== 'success') return { result, counted: null };
  const on = await officeDay(ctx.db, ctx.now);
  const { rule } = segmentOf(submission.value);
  return { result, counted: await countByRule(ctx.db, rule, { segmentId, on }) };
}
