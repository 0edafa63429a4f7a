import { z } from 'zod';
import { channels, scopes } from '#app/features/partners/terms.ts';
import { between } from '#app/lib/message-data.ts';
import { regencies } from '#app/lib/regencies.ts';
import { rowId, rowVersion } from '#app/lib/row-schema.ts';
import { languages } from './reading/language.ts';
import { articleFormats, tones } from './terms.ts';

const text = (longest: number) => z.string().trim().max(longest, 'errors.tooLong').default('');
/** Browsers send line ends as CRLF where a form goes without JavaScript; a text is one text whatever its road. */
const oneLineEnd = (value: unknown) => (typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value);
const required = (longest: number) =>
  z.string({ error: 'errors.required' }).trim().min(1, 'errors.required').max(longest, 'errors.tooLong');
const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: 'errors.choice' });
const count = (most: number) =>
  z.coerce
    .number({ error: 'errors.number' })
    .int(between(0, most))
    .min(0, between(0, most))
    .max(most, between(0, most));
const regencyKeys = regencies.map(regency => regency.key) as unknown as readonly [string, ...string[]];

const webAddress = z
  .string()
  .trim()
  .max(2000, 'errors.tooLong')
  .refine(value => /^https?:\/\/[^\s/]+/i.test(value), 'errors.url');

/** Everything of an article that a person can write; the machine's reading only fills it in. */
export const articleSchema = z.object({
  title: required(300),
  outletName: required(200),
  /** Used only when no outlet of that name is known yet. */
  outletChannel: choice(channels).default('online'),
  outletScope: choice(scopes).default('regional'),
  /** Names separated by commas or lines; unknown ones are created with the outlet. */
  journalistNames: text(600),
  /** Names separated by commas; kept as text, since editors are no partners. */
  editorNames: text(300),
  url: webAddress.optional(),
  rubric: text(120),
  /** Local time of the office as datetime-local gives it. */
  publishedLocal: z
    .string({ error: 'errors.required' })
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'errors.date'),
  modifiedLocal: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'errors.date')
    .optional(),
  dateline: text(80),
  /** May be empty where evidence is kept: a scanned page, a broadcast. */
  body: z.preprocess(oneLineEnd, text(500_000)),
  language: choice(languages).optional(),
  leadImageUrl: webAddress.optional(),
  leadImageCaption: text(400),
  seconds: count(36_000).optional(),
  format: choice(articleFormats).default('hard_news'),
  headlineTone: choice(tones).optional(),
  bodyTone: choice(tones).optional(),
  regency: choice(regencyKeys).optional(),
  ownSources: count(100).optional(),
  fieldReporting: choice(['yes', 'no']).optional(),
  topicIds: z.array(z.coerce.number().pipe(rowId)).max(60).default([]),
  /** One per line: name, or "name, office". */
  spokespersons: text(2000),
  entryMethod: choice(['paste', 'url', 'file', 'manual']).default('manual'),
  /** The pasted or fetched source, kept so that the evidence marks can be shown again. */
  source: z.preprocess(oneLineEnd, z.string().max(500_000, 'errors.tooLong').default('')),
  /** The line of a batch that this form checks. */
  lineId: z.coerce.number().pipe(rowId).optional(),
  /** All that looks like this article so far, up to this id, was seen: log it all the same. */
  besideId: z.coerce.number().pipe(rowId).optional(),
  version: rowVersion.optional(),
});

export type ArticleForm = z.output<typeof articleSchema>;
