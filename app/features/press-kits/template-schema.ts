import { z } from 'zod';
import { rowId } from '#app/lib/row-schema.ts';
import { requiredLine } from '#app/lib/text-schema.ts';
import { newKitSchema } from './schema.ts';
import { startingTextNames } from './starting-texts.ts';

/** "release", or the number of an own template; a missing choice starts empty. */
export const startSchema = newKitSchema.extend({
  from: z.union([z.enum(startingTextNames), rowId], { error: 'errors.choice' }).default('blank'),
});

export const templateSchema = z.object({ name: requiredLine(80) });
