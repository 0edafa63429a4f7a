import { z } from 'zod';
import { isDay } from '#app/lib/days.ts';
import { parseMailAddress } from '#app/lib/mail-address.ts';
import { rowId, rowVersion } from '#app/lib/row-schema.ts';
import { optionalLine, requiredLine } from '#app/lib/text-schema.ts';
import { GREATEST_MARK, LEAST_MARK } from '../panel/mark-scale.ts';
import { rubricFaults } from './rubric.ts';

const choice = { error: 'errors.choice' };
const version = rowVersion.optional();
const flag = z.boolean().optional().default(false);
const optionalDay = z
  .string()
  .refine(isDay, 'errors.date')
  .nullish()
  .transform(value => value ?? null);
const wholeNumber = (least: number, greatest: number) =>
  z
    .number({ error: 'errors.number' })
    .int('errors.number')
    .min(least, 'judging.outOfRange')
    .max(greatest, 'judging.outOfRange');
const optionalId = rowId.nullish().transform(id => id ?? null);

const jurorFacts = {
  position: requiredLine(120),
  employer: optionalLine(120),
  /** Name of the employing outlet, when it is on record. */
  outlet: optionalLine(200),
  networkId: optionalId,
  agencyStaff: flag,
};

export const newJurorSchema = z.object({
  email: z.string({ error: 'errors.required' }).transform((text, refusals) => {
    const address = text.length > 400 ? undefined : parseMailAddress(text);
    if (address) return address;
    refusals.addIssue({ code: 'custom', message: text.trim() ? 'errors.email' : 'errors.required' });
    return z.NEVER;
  }),
  name: requiredLine(120),
  ...jurorFacts,
});

/** The name is corrected for jurors from outside; staff keep that of their account. */
export const jurorSchema = z.object({ name: optionalLine(120), ...jurorFacts, version });

const interestKinds = ['employer', 'ownership', 'family', 'paid_work', 'other'] as const;
const parties = ['outlet', 'network', 'journalist'] as const;

export const interestsSchema = z.object({
  interests: z
    .array(
      z.object({
        kind: z.enum(interestKinds, choice),
        party: z.enum(parties, choice),
        name: requiredLine(200),
        note: optionalLine(300),
        untilOn: optionalDay,
      }),
    )
    .max(30, 'errors.tooLong')
    .default([]),
  version,
});

const criterion = z.object({
  key: optionalLine(60),
  name: optionalLine(80),
  about: optionalLine(300),
  weight: z.number({ error: 'errors.number' }),
  ownReporting: flag,
});

const optionalMark = wholeNumber(LEAST_MARK, GREATEST_MARK)
  .nullish()
  .transform(mark => mark ?? null);

export const roundSchema = z
  .object({
    name: requiredLine(120),
    board: z.enum(['outlets', 'journalists', 'works'], choice),
    leagueId: optionalId,
    mode: z.enum(['marks', 'ranking', 'screening'], choice),
    criteria: z.array(criterion).max(20, 'errors.tooLong').default([]),
    commentAtMost: optionalMark,
    commentFrom: optionalMark,
    average: z.enum(['plain', 'trimmed'], choice).optional().default('plain'),
    blind: flag,
    shortlist: wholeNumber(1, 100),
    jurorsPerEntry: wholeNumber(1, 50),
    /** Per cent of A in F. */
    indexWeight: z
      .number({ error: 'errors.number' })
      .min(0, 'judging.outOfRange')
      .max(100, 'judging.outOfRange'),
    winners: wholeNumber(1, 20),
    dueOn: optionalDay,
    version,
  })
  .superRefine((round, refusals) => {
    if (round.board !== 'works' && round.leagueId === null) {
      refusals.addIssue({ code: 'custom', path: ['leagueId'], message: 'errors.required' });
    }
    if (round.mode !== 'marks') return;
    for (const { path, code } of rubricFaults(round)) {
      refusals.addIssue({
        code: 'custom',
        path: path.split('.').map(key => (/^\d+$/.test(key) ? Number(key) : key)),
        message: `judging.rubricFaults.${code}`,
      });
    }
    if (round.criteria.filter(({ ownReporting }) => ownReporting).length > 1) {
      refusals.addIssue({
        code: 'custom',
        path: ['criteria'],
        message: 'judging.rubricFaults.own_reporting_twice',
      });
    }
  });

export const entrySchema = z.object({ name: requiredLine(200), reason: requiredLine(500) });
export const reasonSchema = z.object({ reason: requiredLine(500) });
export const reopeningSchema = z.object({
  reason: requiredLine(500),
  dueOn: z.preprocess(day => (day === '' ? null : day), optionalDay),
});
export const recusalSchema = z.object({ jurorId: rowId, entryId: rowId, reason: requiredLine(500) });

/** The same from a bare form, whose values are all text. */
const postedId = z.coerce.number().pipe(rowId);
export const postedSeatSchema = z.object({ jurorId: postedId, entryId: postedId });
export const postedRecusalSchema = postedSeatSchema.extend({ reason: requiredLine(500) });

export type NewJuror = z.output<typeof newJurorSchema>;
export type JurorForm = z.output<typeof jurorSchema>;
export type InterestsForm = z.output<typeof interestsSchema>;
export type RoundForm = z.output<typeof roundSchema>;
