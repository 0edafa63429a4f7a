import { z } from 'zod';
import { rowVersion } from '#app/lib/row-schema.ts';
import { FURTHEST_STEP } from '../weighting/agreed-weights.ts';

const whole = (least: number, greatest: number) =>
  z.coerce
    .number({ error: 'errors.choice' })
    .int('errors.choice')
    .min(least, 'errors.choice')
    .max(greatest, 'errors.choice');
const version = z.coerce.number().pipe(rowVersion);

/** What was said of the criteria: steps of every pair, or places. It comes from an address as well as from a form. */
export const weightsSchema = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('pairwise'),
    values: z.array(whole(-FURTHEST_STEP, FURTHEST_STEP)).max(66, 'errors.tooLong'),
    version,
  }),
  z.object({
    method: z.literal('rank_order'),
    values: z.array(whole(1, 12)).max(12, 'errors.tooLong'),
    version,
  }),
]);

export type WeightsForm = z.output<typeof weightsSchema>;
