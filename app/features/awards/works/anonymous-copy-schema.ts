import { z } from 'zod';
import { rowVersion } from '#app/lib/row-schema.ts';
import { trimmed } from '#app/lib/text.ts';

export const anonymousCopySchema = z.object({
  text: z.string().max(60_000, 'errors.tooLong').transform(trimmed).optional().default(''),
  version: rowVersion,
});
export type AnonymousCopyForm = z.infer<typeof anonymousCopySchema>;
