import { z } from 'zod';
import { largestInteger } from './row-id.ts';

/** The id of a row in a form. */
export const rowId = z
  .number({ error: 'errors.choice' })
  .int('errors.choice')
  .min(1, 'errors.choice')
  .max(largestInteger, 'errors.choice');

/** The version of the row that a form was filled from; what is none counts as 0, the version of no row: a conflict. */
export const rowVersion = z.number().int().min(0).max(largestInteger).catch(0);
