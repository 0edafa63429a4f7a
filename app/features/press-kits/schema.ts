import { z } from 'zod';
import { parseMailAddress } from '#app/lib/mail-address.ts';
import { parsePhone } from '#app/lib/phone.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import type { DocumentFault } from './reading-document.ts';

/** What the writer of a refused body is told. */
export const bodyFaults = {
  'too-large': 'kits.bodyTooLarge',
  'too-deep': 'kits.bodyTooDeep',
  'unknown-part': 'kits.bodyUnknownPart',
  malformed: 'kits.bodyMalformed',
} as const satisfies Record<DocumentFault, string>;

const line = (most: number) => z.string().max(most, 'errors.tooLong').transform(collapseSpaces);
const optional = (most: number) => line(most).optional().default('');

export const headline = z
  .string({ error: 'errors.required' })
  .pipe(line(250))
  .refine(text => text !== '', 'errors.required');

const phone = optional(60).refine(text => text === '' || parsePhone(text) !== undefined, 'kits.phone');
const email = optional(254).refine(
  text => text === '' || parseMailAddress(text) !== undefined,
  'errors.email',
);

export const newKitSchema = z.object({ headline, dateline: optional(120) });

/** A `datetime-local` value in the office's zone, to the second. */
const localInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'errors.date')
  .optional();

const paragraph = (most: number) => z.string().max(most, 'errors.tooLong').trim().optional().default('');

export const kitSchema = z.object({
  version: z.number().int(),
  headline,
  dateline: optional(120),
  keyMessages: z
    .array(line(300).optional().default(''))
    .max(10, 'kits.tooManyKeyMessages')
    .default([])
    .transform(messages => messages.filter(message => message !== '')),
  boilerplate: paragraph(3000),
  contactName: optional(120),
  contactPhone: phone,
  contactEmail: email,
  embargoLocal: localInstant,
});
