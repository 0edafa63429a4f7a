import { z } from 'zod';
import { parseMailAddress } from '#app/lib/mail-address.ts';
import { parsePhone } from '#app/lib/phone.ts';
import { rowId, rowVersion } from '#app/lib/row-schema.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import type { ReleaseDocument } from './document.ts';
import { mostFiles } from './file-terms.ts';
import { type DocumentFault, DocumentRefused, readDocument } from './reading-document.ts';
import { readMarkdown } from './reading-markdown.ts';

/** What the writer of a refused body is told. */
export const bodyFaults = {
  'too-large': 'kits.bodyTooLarge',
  'too-deep': 'kits.bodyTooDeep',
  'unknown-part': 'kits.bodyUnknownPart',
  malformed: 'kits.bodyMalformed',
} as const satisfies Record<DocumentFault, string>;

const line = (most: number) => z.string().max(most, 'errors.tooLong').transform(collapseSpaces);
const optional = (most: number) => line(most).optional().default('');

const headline = z
  .string({ error: 'errors.required' })
  .pipe(line(250))
  .refine(text => text !== '', 'errors.required');

const phone = optional(60).refine(text => text === '' || parsePhone(text) !== undefined, 'kits.phone');
const email = optional(254).refine(
  text => text === '' || parseMailAddress(text) !== undefined,
  'errors.email',
);

export const newKitSchema = z.object({ headline, dateline: optional(120) });

/** A `datetime-local` value in the office's zone. */
const localInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'errors.date')
  .optional();

const paragraph = (most: number) => z.string().max(most, 'errors.tooLong').trim().optional().default('');
const uploads = z.array(z.instanceof(File)).max(mostFiles, 'kits.tooManyFiles').default([]);

/** A personal link to a kit that is not public yet. */
export const previewLinkSchema = z.object({
  name: z
    .string({ error: 'errors.required' })
    .pipe(line(120))
    .refine(text => text !== '', 'errors.required'),
  lastOn: z.iso.date('errors.date'),
});

const fileRow = z.object({
  id: rowId,
  alt: optional(300),
  caption: optional(500),
  credit: optional(120),
  licence: optional(200),
  removed: z.boolean().default(false),
});

/**
 * The body from the editor (`document`, JSON) or, without JavaScript, from the text box (`markdown`, absent when it
 * was emptied).
 */
function readBody(form: { document?: string; markdown?: string }, context: z.RefinementCtx): ReleaseDocument {
  try {
    return form.document === undefined ? readMarkdown(form.markdown ?? '') : readDocument(form.document);
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    context.addIssue({ code: 'custom', path: ['markdown'], message: bodyFaults[error.fault] });
    return z.NEVER;
  }
}

/** What the edit form sends; an autosave sends the same without uploads. */
export const kitSchema = z
  .object({
    version: rowVersion,
    /** The version a person chose to write over after being shown a conflict. */
    overwrites: rowVersion.optional(),
    headline,
    dateline: optional(120),
    document: z.string().optional(),
    markdown: z.string().optional(),
    keyMessages: z
      .array(line(300).optional().default(''))
      .max(20, 'kits.tooManyKeyMessages')
      .default([])
      .transform(messages => messages.filter(message => message !== '')),
    boilerplate: paragraph(3000),
    contactName: optional(120),
    contactPhone: phone,
    contactEmail: email,
    embargoUntil: localInstant,
    topicIds: z.array(z.coerce.number().pipe(rowId)).max(60).default([]),
    files: z.array(fileRow).max(100).default([]),
    stripMetadata: z.boolean().default(false),
    newImages: uploads,
    newAttachments: uploads,
    next: z.enum(['edit', 'show']).default('show'),
  })
  .transform(({ document, markdown, ...form }, context) => ({
    ...form,
    document: readBody({ document, markdown }, context),
  }));

export type KitForm = z.output<typeof kitSchema>;
