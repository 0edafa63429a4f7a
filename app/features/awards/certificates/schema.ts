import { z } from 'zod';
import { isDay } from '#app/lib/days.ts';
import { parseMailAddress } from '#app/lib/mail-address.ts';
import { rowId, rowVersion } from '#app/lib/row-schema.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { topRange } from './design.ts';
import { seriesFault } from './number-series.ts';

const line = (most: number) => z.string().max(most, 'errors.tooLong').transform(collapseSpaces);
const optional = (most: number) => line(most).optional().default('');
const required = (most: number) =>
  z
    .string({ error: 'errors.required' })
    .pipe(line(most))
    .refine(text => text !== '', 'errors.required');
const flag = z.boolean().optional().default(false);
const day = z.string({ error: 'errors.required' }).refine(isDay, 'errors.date');
const wholeNumber = (least: number, most: number) =>
  z
    .number({ error: 'errors.number' })
    .int('errors.number')
    .min(least, 'certificates.outOfRange')
    .max(most, 'certificates.outOfRange');

const email = z
  .string()
  .optional()
  .transform((text, refusals) => {
    if (!text?.trim()) return null;
    const address = text.length > 400 ? undefined : parseMailAddress(text);
    if (address) return address;
    refusals.addIssue({ code: 'custom', message: 'errors.email' });
    return z.NEVER;
  });

export const templateSchema = z.object({
  name: required(80),
  heading: required(60),
  givenTo: optional(80),
  wording: optional(120),
  closing: z
    .string()
    .max(300, 'errors.tooLong')
    .optional()
    .default('')
    .transform(text => text.split(/\r?\n/).map(collapseSpaces).join('\n').trim())
    .refine(text => text.split('\n').length <= 4, 'certificates.tooManyLines'),
  place: optional(60),
  signatory: required(120),
  position: optional(120),
  top: wholeNumber(topRange.least, topRange.most),
  series: required(60).superRefine((pattern, refusals) => {
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
  recipient: required(120),
  detail: optional(200),
  award: required(160),
  email,
  issuedOn: day,
  /** The award it confirms, where the font lacks letters of the winner's name; none when issued by hand. */
  awardId: rowId.optional(),
});
export type CertificateForm = z.output<typeof certificateSchema>;

export const forAwardsSchema = z.object({ templateId: rowId, issuedOn: day });

export const withdrawalSchema = z.object({ reason: required(300) });
export const mailSchema = z.object({ email });
