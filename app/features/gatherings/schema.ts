import { z } from 'zod';
import { between } from '#app/lib/message-data.ts';
import { parsePhone } from '#app/lib/phone.ts';
import { rowVersion } from '#app/lib/row-schema.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { defaultZone, instantFromLocalInput, type Zone } from '#app/lib/zones.ts';
import { answers, gatheringTypes, mostCompanions } from './terms.ts';

const line = (most: number) => z.string().max(most, 'errors.tooLong').transform(collapseSpaces);
const requiredLine = (most: number) =>
  z.string({ error: 'errors.required' }).pipe(line(most).refine(text => text !== '', 'errors.required'));
const optionalLine = (most: number) => line(most).optional().default('');

/** A local date and time that the calendar has, in a year people plan for. */
const localTime = z.string({ error: 'errors.required' }).superRefine((text, refusals) => {
  const refuse = (message: string) => refusals.addIssue({ code: 'custom', message });
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) refuse('errors.date');
  else if (!instantFromLocalInput(text, defaultZone)) refuse('errors.impossibleDate');
  else if (!/^20\d\d/.test(text)) refuse('gatherings.yearFar');
});

/** "15:30" and "15.30" alike; empty for a line without a time. */
const clock = z
  .string()
  .trim()
  .transform(text => text.replace('.', ':').replace(/^(\d):/, '0$1:'))
  .refine(text => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'gatherings.timeInvalid')
  .optional()
  .default('');

const programmeRow = z
  .object({ time: clock, item: optionalLine(200), speaker: optionalLine(200) })
  .refine(row => row.item !== '' || (row.time === '' && row.speaker === ''), {
    path: ['item'],
    error: 'errors.required',
  });

/** Rows left empty are none. */
const programme = z
  .array(programmeRow.optional())
  .max(40, 'errors.tooLong')
  .default([])
  .transform(rows =>
    rows.flatMap(row => (row?.item ? [{ time: row.time, title: row.item, speaker: row.speaker }] : [])),
  );

const webAddress = z
  .string()
  .trim()
  .max(1000, 'errors.tooLong')
  .refine(text => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'errors.url')
  .optional()
  .default('');

const whatsapp = z
  .string()
  .transform((text, refusals) => {
    const phone = parsePhone(text);
    if (!phone) refusals.addIssue({ code: 'custom', message: 'gatherings.phoneInvalid' });
    return phone ?? '';
  })
  .optional()
  .default('');

export const gatheringSchema = z
  .object({
    title: requiredLine(200),
    type: z.enum(gatheringTypes, { error: 'errors.choice' }),
    description: z.string().max(5000, 'errors.tooLong').trim().optional().default(''),
    venueName: optionalLine(200),
    venueAddress: optionalLine(500),
    mapUrl: webAddress,
    startsAt: localTime,
    endsAt: localTime,
    programme,
    capacity: z
      .number({ error: 'errors.number' })
      .int(between(1, 100_000))
      .min(1, between(1, 100_000))
      .max(100_000, between(1, 100_000))
      .optional(),
    noCash: z.boolean().default(false),
    contactName: optionalLine(100),
    contactWhatsapp: whatsapp,
    /** Version of the row that the form was filled from; absent on a new one. */
    version: rowVersion.optional(),
  })
  .refine(form => form.endsAt > form.startsAt, {
    path: ['endsAt'],
    error: 'gatherings.endsBeforeStart',
    // Judged as soon as both are times, whatever else is missing.
    when: ({ value }) => {
      const { startsAt, endsAt } = value as { startsAt?: unknown; endsAt?: unknown };
      return localTime.safeParse(startsAt).success && localTime.safeParse(endsAt).success;
    },
  });

export type GatheringForm = z.output<typeof gatheringSchema>;

/** The form's local times as instants in the gathering's zone; the rest as it is. */
export function inZone(form: GatheringForm, zone: Zone) {
  return {
    ...form,
    zone,
    startsAt: instantFromLocalInput(form.startsAt, zone) ?? '',
    endsAt: instantFromLocalInput(form.endsAt, zone) ?? '',
    capacity: form.capacity ?? null,
  };
}

export const answerSchema = z.object({
  answer: z.enum(answers, { error: 'gatherings.chooseAnswer' }),
  companions: z
    .number({ error: 'errors.number' })
    .int(between(0, mostCompanions))
    .min(0, between(0, mostCompanions))
    .max(mostCompanions, 'gatherings.tooManyCompanions')
    .default(0),
  note: z.string().max(500, 'errors.tooLong').trim().optional().default(''),
});

export type AnswerForm = z.output<typeof answerSchema>;
