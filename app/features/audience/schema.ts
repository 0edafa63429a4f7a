import { z } from 'zod';
import { rowId, rowVersion } from '#app/lib/row-schema.ts';

const note = z.string().max(2000, 'errors.tooLong').trim().optional().default('');

/** The send form: the ticked people and the covering lines. */
export const sendSchema = z.object({
  what: z.enum(['send', 'test']).default('send'),
  note,
  /** Version of the kit that the person saw. */
  version: rowVersion,
  journalistId: z.array(rowId).max(5000).default([]),
  /** Picked people whom the filter hides at the moment. */
  outside: z.array(rowId).max(5000).default([]),
});
