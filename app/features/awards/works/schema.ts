import { z } from 'zod';
import { isDay } from '#app/lib/days.ts';
import { rowId, rowVersion } from '#app/lib/row-schema.ts';
import { collapseSpaces, trimmed } from '#app/lib/text.ts';
import { optionalLine } from '#app/lib/text-schema.ts';

const text = (most: number) =>
  z.string().max(most, 'errors.tooLong').transform(trimmed).optional().default('');
const day = z.string({ error: 'errors.required' }).refine(isDay, 'errors.date');
const version = rowVersion.optional();

export const callSchema = z.object({ dueOn: day, guidance: text(2000), version });
export type CallForm = z.infer<typeof callSchema>;

export const inviteSchema = z.object({
  name: z.string({ error: 'errors.required' }).max(200, 'errors.tooLong').transform(collapseSpaces),
});

/** A work as its sender describes it: one of their logged articles, or a title, an outlet and a day with an address or a file. */
export const workSchema = z
  .object({
    articleId: rowId.nullish().transform(id => id ?? null),
    title: optionalLine(300),
    outletName: optionalLine(200),
    publishedOn: z
      .string()
      .refine(isDay, 'errors.date')
      .nullish()
      .transform(value => value ?? null),
    url: optionalLine(2048),
    body: text(60_000),
    declared: z.boolean().optional().default(false),
    version,
  })
  .superRefine((work, context) => {
    const require = (field: 'title' | 'outletName' | 'publishedOn') => {
      if (!work[field]) context.addIssue({ code: 'custom', path: [field], message: 'errors.required' });
    };
    if (work.articleId === null)
      for (const field of ['title', 'outletName', 'publishedOn'] as const) require(field);
    if (!work.declared)
      context.addIssue({ code: 'custom', path: ['declared'], message: 'works.declareFirst' });
  });
export type WorkForm = z.infer<typeof workSchema>;

export const checkSchema = z
  .object({
    decision: z.enum(['accepted', 'incomplete', 'refused'], { error: 'errors.choice' }),
    remark: text(1000),
    version,
  })
  .refine(check => check.decision === 'accepted' || check.remark !== '', {
    path: ['remark'],
    message: 'works.remarkNeeded',
  });
export type CheckForm = z.infer<typeof checkSchema>;
