import { z } from 'zod';
import { isDay } from '#app/lib/days.ts';
import { rowId, rowVersion } from '#app/lib/row-schema.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { optionalLine, optionalMailAddress, requiredLine } from '#app/lib/text-schema.ts';
import { topRange } from './design.ts';
import { seriesFault } from './number-series.ts';

const flag = z.boolean().optional().default(false);
const day = z.string({ error: 'errors.required' }).refine(isDay, 'errors.date');
const wholeNumber = (least: number, most: number) =>
  z
    .number({ error: 'errors.number' })
    .int('errors.number')
    .min(least, 'certificates.outOfRange')
    .max(most, 'certificates.outOfRange');

export const templateSchema = z.object({
  name: requiredLine(80),
  heading: requiredLine(60),
  givenTo: optionalLine(80),
  wording: optionalLine(120),
  closing: z
    .string()
    .max(300, 'errors.tooLong')
    .optional()
    .default('')
    .transform(text => text.split(/\r?\n/).map(collapseSpaces).join('\n').trim())
    .refine(text => text.split('\n').length <= 4, 'certificates.tooManyLines'),
  place: optionalLine(60),
  signatory: requiredLine(120),
  position: optionalLine(120),
  top: wholeNumber(topRange.least, topRange.most),
  series: requiredLine(60).superRefine((pattern, refusals) => {
    const fault = seriesFault(pattern);
    if (fault) refusals.addIssue({ code: 'custom', message: `certificates.${fault}` });
  }),
  firstNumber: wholeNumber(1, 1_000_000),
  removeBackground: flag,
  removeSignature: flag,
  version: rowVersion.optional(),
});
export type TemplateForm = z.output<typeof templateSchema>;

export const certificateSchema = z.object({
  templateId: rowId,
  recipient: requiredLine(120),
  detail: optionalLine(200),
  award: requiredLine(160),
  email: optionalMailAddress,
  issuedOn: day,
  /** The award it confirms, where the font lacks letters of the winner's name; none when issued by hand. */
  awardId: rowId.optional(),
});
export type CertificateForm = z.output<typeof certificateSchema>;

export const forAwardsSchema = z.object({ templateId: rowId, issuedOn: day });

export const withdrawalSchema = z.object({ reason: requiredLine(300) });
export const mailSchema = z.object({ email: optionalMailAddress });
