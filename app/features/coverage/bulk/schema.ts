import { z } from 'zod';
import { isDay } from '#app/lib/days.ts';
import { regencies } from '#app/lib/regencies.ts';
import { rowId } from '#app/lib/row-schema.ts';
import { trimmed } from '#app/lib/text.ts';
import { articleFormats, tones } from '../terms.ts';

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: 'errors.choice' }).optional();
const toneChoice = choice([...tones, 'none']);
const regencyKeys = regencies.map(regency => regency.key);
const topicIds = z.array(z.coerce.number().pipe(rowId)).max(60).default([]);

/** What to change in all picked articles; what is left empty stays as it is. */
export const changesSchema = z.object({
  act: z.enum(['fields', 'dismiss', 'restore'], { error: 'errors.choice' }).default('fields'),
  reason: z.string().max(500, 'errors.tooLong').transform(trimmed).default(''),
  addTopicIds: topicIds,
  removeTopicIds: topicIds,
  headlineTone: toneChoice,
  bodyTone: toneChoice,
  rubric: z.string().trim().max(120, 'errors.tooLong').optional(),
  clearRubric: z.boolean().default(false),
  format: choice(articleFormats),
  regency: choice(['none', ...regencyKeys]),
  outletName: z.string().trim().max(200, 'errors.tooLong').optional(),
  journalistNames: z.string().trim().max(600, 'errors.tooLong').optional(),
  recordNew: z.boolean().default(false),
  clearJournalists: z.boolean().default(false),
});

export type ChangesForm = z.output<typeof changesSchema>;

/** Which articles are read again for a topic: those published from a day on, or all. */
export const rereadSchema = z.object({
  fromOn: z.string().refine(isDay, 'errors.date').optional(),
});

export type RereadForm = z.output<typeof rereadSchema>;
