import { z } from 'zod';
import { shareDays } from './share-days.ts';

/** The days for which a link may open. */
export const shareSchema = z.object({ days: z.enum(shareDays, { error: 'errors.choice' }) });

export const scheduleSchema = z.object({
  active: z.boolean().default(false),
  /** Local time of the office. */
  sendAt: z.string({ error: 'errors.required' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'reports.sendAtInvalid'),
  recipientIds: z.array(z.coerce.number().int().positive()).max(200, 'errors.choice').default([]),
});

export type ScheduleForm = z.output<typeof scheduleSchema>;
