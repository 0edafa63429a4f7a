import { z } from 'zod';
import { knownRowChoices } from './terms.ts';

const position = (error: string) => z.coerce.number({ error }).int(error).min(0, error).max(2_000_000, error);

/** The sheet by its position, and the row of that sheet that names the columns. */
export const sheetSchema = z.object({
  choice: z.string({ error: 'imports.chooseHeader' }).regex(/^\d{1,3}:\d{1,7}$/, 'imports.chooseHeader'),
});

export const columnsSchema = z.object({
  /** Per column the key of its field; empty: left out. */
  column: z.array(z.string().max(40).optional()).max(200).default([]),
});

export const namesSchema = z.object({
  name: z
    .array(
      z.object({
        id: position('errors.choice'),
        chosen: z.string().trim().max(200, 'errors.tooLong').default(''),
      }),
    )
    .max(200)
    .default([]),
});

export const commitSchema = z.object({
  includeDoubtful: z.coerce.boolean().default(false),
  knownRows: z.enum(knownRowChoices).catch('leave'),
});
export const undoSchema = z.object({ alsoChanged: z.coerce.boolean().default(false) });
