import { z } from 'zod';
import { rowId, rowVersion } from '#app/lib/row-schema.ts';
import { trimmed } from '#app/lib/text.ts';

/** Text of several lines; browsers send line breaks in two characters. */
const text = (most: number) =>
  z
    .string()
    .optional()
    .default('')
    .transform(value => trimmed(value.replaceAll('\r\n', '\n')))
    .refine(value => value.length <= most, 'errors.tooLong');
const longestReason = 2000;
const mark = z
  .number({ error: 'marking.markRange' })
  .int('marking.markRange')
  .min(1, 'marking.markRange')
  .max(10, 'marking.markRange')
  .nullish()
  .transform(value => value ?? null);
const verdict = z
  .enum(['yes', 'no'], { error: 'errors.choice' })
  .nullish()
  .transform(value => (value == null ? null : value === 'yes'));
const flag = z.boolean().optional().default(false);

/** A sheet as a form sends it: what it shows, and as `base…` what it had been given. */
export const sheetSchema = z.object({
  marks: z
    .array(
      z.object({
        key: z.string().max(80),
        mark,
        comment: text(longestReason),
        baseMark: mark,
        baseComment: text(longestReason),
      }),
    )
    .max(20)
    .default([]),
  passed: verdict,
  basePassed: verdict,
  comment: text(longestReason),
  baseComment: text(longestReason),
  /** Whether to submit, beyond saving. */
  send: flag,
});

const place = z
  .number({ error: 'errors.choice' })
  .int('errors.choice')
  .min(1, 'errors.choice')
  .max(1000, 'errors.choice')
  .nullish()
  .transform(value => value ?? null);

export const rankingSchema = z.object({
  entries: z
    .array(z.object({ id: rowId, place }))
    .max(1000)
    .default([]),
  comment: text(longestReason),
  /** Of the ranking that the form was filled from; 0 when there was none. */
  version: rowVersion,
  send: flag,
});

export type RankingForm = z.output<typeof rankingSchema>;
