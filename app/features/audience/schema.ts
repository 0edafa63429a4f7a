import { z } from 'zod';
import { rowId, rowVersion } from '#app/lib/row-schema.ts';

const note = z.string().max(2000, 'errors.tooLong').trim().optional().default('');

const words = (most: number) =>
  z.string('errors.required').trim().min(1, 'errors.required').max(most, 'errors.tooLong');

/** What was wrong, in words for the newsroom and the public. */
export const correctionSchema = z.object({ version: rowVersion, explanation: words(1000) });

/** A reminder: the lines that say why, and the ticked people. */
export const followUpSchema = z.object({
  version: rowVersion,
  note: words(2000),
  journalistId: z.array(rowId).max(5000).default([]),
});

/** The send form: the ticked people and the covering lines. */
export const sendSchema = z.object({
  what: z.enum(['send', 'test']).default('send'),
  note,
  /** A `datetime-local` value in the office's zone; the service says whether there is such a time. */
  scheduledAt: z.string().max(30, 'sending.scheduleFault.impossible').optional(),
  /** Version of the kit that the person saw. */
  version: rowVersion,
  journalistId: z.array(rowId).max(5000).default([]),
  /** Picked people whom the filter hides at the moment. */
  outside: z.array(rowId).max(5000).default([]),
});
