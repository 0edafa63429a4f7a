import { z } from 'zod';
import { collapseSpaces } from '#app/lib/text.ts';

/** Lines of a box, each once whatever its case. */
function linesOf(text: string): string[] {
  const lines = new Map<string, string>();
  for (const part of text.split('\n')) {
    const line = collapseSpaces(part);
    if (line && !lines.has(line.toLowerCase())) lines.set(line.toLowerCase(), line);
  }
  return [...lines.values()];
}

const box = z
  .string()
  .max(4_000, 'errors.tooLong')
  .default('')
  .transform(linesOf)
  .refine(lines => lines.length <= 100 && lines.every(line => line.length <= 200), 'inbox.linesTooLong');

/** Words are one a line or parted by commas, as those of topics. */
const wordBox = z
  .string()
  .max(4_000, 'errors.tooLong')
  .default('')
  .transform(text => linesOf(text.replace(/[,;]/g, '\n')))
  .refine(words => words.length <= 200 && words.every(word => word.length <= 80), 'inbox.linesTooLong');

export const ruleSchema = z.object({
  topicId: z.coerce.number({ error: 'errors.required' }).int('errors.choice').positive('errors.choice'),
  name: z.string({ error: 'errors.required' }).trim().min(1, 'errors.required').max(120, 'errors.tooLong'),
  words: wordBox,
  must: box,
  mustNot: wordBox,
  active: z.boolean().default(false),
  version: z.coerce.number().int().optional(),
});

export type RuleForm = z.output<typeof ruleSchema>;
