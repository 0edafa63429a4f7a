import { z } from 'zod';

/** What an installation says about itself: shown in the shell, mails and public pages. */
export const officeSchema = z.object({
  organisation: z
    .string({ error: 'errors.required' })
    .trim()
    .min(1, 'errors.required')
    .max(120, 'errors.tooLong'),
  city: z.string().trim().max(80, 'errors.tooLong').default(''),
  address: z.string().trim().max(300, 'errors.tooLong').default(''),
  contactEmail: z.union([z.literal(''), z.email('errors.email')]).default(''),
  contactPhone: z.string().trim().max(30, 'errors.tooLong').default(''),
  /** Accent colour as #rrggbb; empty for the product's own teal. */
  accent: z.union([z.literal(''), z.string().regex(/^#[0-9a-f]{6}$/i, 'errors.choice')]).default(''),
  zone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']).default('Asia/Jakarta'),
  /** Standing paragraph about the agency: ends releases, and never counts as copying. */
  boilerplate: z.string().trim().max(3000, 'errors.tooLong').default(''),
});

export type Office = z.output<typeof officeSchema>;

/** An installation that nobody has set up yet. */
export const defaultOffice: Office = officeSchema.parse({ organisation: 'Humas' });
