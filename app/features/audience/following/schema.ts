import { z } from 'zod';
import { parseMailAddress } from '#app/lib/mail-address.ts';
import { rowId } from '#app/lib/row-schema.ts';

const topicIds = z.array(z.coerce.number().pipe(rowId)).max(60).default([]);

/** Following the press room: an address, and the topics of interest; none means all. */
export const followSchema = z.object({
  email: z
    .string({ error: 'errors.required' })
    .max(254, 'errors.tooLong')
    .transform(text => text.trim())
    .refine(text => parseMailAddress(text) !== undefined, 'errors.email'),
  topicIds,
});

export const followTopicsSchema = z.object({ topicIds });
