import { z } from 'zod';
import { readRowId } from '#app/lib/row-id.ts';

/** Who handles a mail, and whether it is answered. */
export const handlingSchema = z.object({
  assigneeId: z
    .string()
    .optional()
    .transform((text, context) => {
      if (!text) return null;
      const id = readRowId(text);
      if (id !== undefined) return id;
      context.addIssue({ code: 'custom', message: 'errors.choice' });
      return z.NEVER;
    }),
  state: z.enum(['open', 'answered'], { error: 'errors.choice' }),
});
