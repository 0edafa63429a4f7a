import { z } from 'zod';
import { isDay } from '#app/lib/days.ts';

/** The wish of a person to be forgotten: the name typed to confirm, and the day on which it was asked. */
export const forgettingSchema = z.object({
  name: z.string('errors.required').trim().min(1, 'errors.required').max(200, 'errors.tooLong'),
  requestedOn: z.string('errors.required').refine(isDay, 'errors.date'),
});
