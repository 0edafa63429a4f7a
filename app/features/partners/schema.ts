import { z } from 'zod';
import { isDay } from '#app/lib/days.ts';
import { parseMailAddress } from '#app/lib/mail-address.ts';
import { parsePhone } from '#app/lib/phone.ts';
import { isRegencyKey } from '#app/lib/regencies.ts';
import { rowId, rowVersion } from '#app/lib/row-schema.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { hostOf } from './hosts.ts';
import { longestLabel } from './labels.ts';
import { longestName } from './names.ts';
import {
  channels,
  contactKinds,
  firstUkwYear,
  lawfulBases,
  pressCouncilStatuses,
  scopes,
  ukwLevels,
} from './terms.ts';

const nothing = (text: string | undefined) => text ?? null;
const line = (most: number) => z.string().max(most, 'errors.tooLong').transform(collapseSpaces);
const name = line(longestName).refine(text => text !== '', 'errors.required');
const requiredName = z.string({ error: 'errors.required' }).pipe(name);
const optionalLine = (most: number) => line(most).optional().default('');
const notes = z.string().max(5000, 'errors.tooLong').trim().optional().default('');
const day = z.string().refine(isDay, 'errors.date').optional().transform(nothing);
const choice = { error: 'errors.choice' };

/** Version of the row that the form was filled from; absent on a new one. */
const version = rowVersion.optional();
/** Present on forms: false until the person has seen the possible doubles and goes on. */
const confirmed = z.boolean().default(false);

/** "media.id" and "https://www.media.id/" alike; stored with its scheme. */
const website = z
  .string()
  .max(500, 'errors.tooLong')
  .trim()
  .transform(text => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
  .refine(text => hostOf(text)?.includes('.') ?? false, 'errors.url')
  .optional()
  .transform(nothing);

/** Ticked labels, and a line of new ones; the service reads and bounds them together. */
const labelFields = {
  associations: z
    .array(z.string().max(longestLabel, 'errors.tooLong'))
    .max(200, 'errors.tooLong')
    .default([]),
  newAssociations: optionalLine(500),
  tags: z.array(z.string().max(longestLabel, 'errors.tooLong')).max(200, 'errors.tooLong').default([]),
  newTags: optionalLine(500),
};
type LabelFields = { associations: string[]; newAssociations: string; tags: string[]; newTags: string };
const joinedLabels = <T extends LabelFields>({ newAssociations, newTags, ...rest }: T) => ({
  ...rest,
  associations: [...rest.associations, newAssociations].filter(Boolean),
  tags: [...rest.tags, newTags].filter(Boolean),
});
const ownerId = rowId.optional().transform(id => id ?? null);

const outletFacts = z.object({
  name: requiredName,
  channel: z.enum(channels, choice),
  scope: z.enum(scopes, choice),
  regency: z.string().refine(isRegencyKey, 'errors.choice').optional().transform(nothing),
  network: line(longestName).optional().transform(nothing),
  website,
  ...labelFields,
  ownerId,
  notes,
  active: z.boolean().default(false),
  version,
  confirmed,
});

/** A look at the Press Council's list. */
const checkFields = {
  pressCouncil: z.enum(pressCouncilStatuses, choice).default('not_recorded'),
  pressCouncilCheckedOn: day,
  pressCouncilEvidence: line(500).optional().transform(nothing),
};

/** A change of an outlet; its Press Council status has a form of its own. */
export const outletChangeSchema = outletFacts.transform(joinedLabels);

/** A new outlet, with the first look at the Press Council's list. */
export const outletSchema = outletFacts
  .extend(checkFields)
  .refine(outlet => outlet.pressCouncil === 'not_recorded' || outlet.pressCouncilCheckedOn, {
    path: ['pressCouncilCheckedOn'],
    error: 'partners.checkedOnRequired',
  })
  .transform(joinedLabels);

export const checkSchema = z.object({
  ...checkFields,
  pressCouncilCheckedOn: z.string({ error: 'errors.required' }).refine(isDay, 'errors.date'),
});

/** A row of the list with at least one thing in it; what is missing beside that is refused. */
const affiliationRow = z
  .object({
    id: rowId.optional(),
    outlet: line(longestName).optional().default(''),
    role: optionalLine(100),
    fromOn: day,
    toOn: day,
  })
  .superRefine((row, refusals) => {
    const blank = !row.outlet && !row.role && !row.fromOn && !row.toOn;
    if (!blank && !row.outlet)
      refusals.addIssue({ code: 'custom', path: ['outlet'], message: 'errors.required' });
    if (row.fromOn && row.toOn && row.toOn < row.fromOn)
      refusals.addIssue({ code: 'custom', path: ['toOn'], message: 'partners.endsBeforeStart' });
  });

const contactRow = z
  .object({
    kind: z.enum(contactKinds, choice).default('email'),
    value: z.string().max(300, 'errors.tooLong').trim().optional().default(''),
    isPrimary: z.boolean().default(false),
    lawfulBasis: z.enum(lawfulBases, choice).default('none'),
    source: optionalLine(200),
    obtainedOn: day,
  })
  .superRefine((row, refusals) => {
    const refuse = (field: string, message: string) =>
      refusals.addIssue({ code: 'custom', path: [field], message });
    if (row.value === '') {
      if (row.source) refuse('value', 'errors.required');
      return;
    }
    if (row.kind === 'email' && !parseMailAddress(row.value)) refuse('value', 'errors.email');
    if (row.kind !== 'email' && !parsePhone(row.value)) refuse('value', 'partners.phoneInvalid');
    if (row.lawfulBasis !== 'none' && row.source === '') refuse('source', 'partners.sourceRequired');
  });

/** Rows that were left empty are no rows. */
export const journalistSchema = z
  .object({
    name: requiredName,
    salutation: optionalLine(40),
    ukw: z.enum(ukwLevels, choice).default('none'),
    ukwNumber: line(60).optional().transform(nothing),
    ukwYear: z
      .number({ error: 'care.ukwYearInvalid' })
      .int('care.ukwYearInvalid')
      .min(firstUkwYear, 'care.ukwYearInvalid')
      .max(2100, 'care.ukwYearInvalid')
      .optional()
      .transform(year => year ?? null),
    ...labelFields,
    ownerId,
    doNotContact: z.boolean().default(false),
    notes,
    active: z.boolean().default(false),
    affiliations: z
      .array(affiliationRow)
      .max(30, 'errors.tooLong')
      .default([])
      .transform(rows => rows.filter(row => row.outlet)),
    contacts: z
      .array(contactRow)
      .max(30, 'errors.tooLong')
      .default([])
      .transform(rows => rows.filter(row => row.value)),
    version,
    confirmed,
  })
  .refine(person => person.ukw !== 'none' || (!person.ukwNumber && !person.ukwYear), {
    path: ['ukw'],
    error: 'care.ukwLevelMissing',
  })
  .transform(joinedLabels);

const side = z.enum(['kept', 'gone'], choice).optional();

/** The preview of a merge: the versions it was shown for, and whose value wins where the two differ. */
export const mergeSchema = z.object({
  keptVersion: rowVersion,
  goneVersion: rowVersion,
  choices: z
    .object({
      name: side,
      channel: side,
      scope: side,
      regency: side,
      network: side,
      website: side,
      owner: side,
      active: side,
      salutation: side,
      ukw: side,
      ukwNumber: side,
      ukwYear: side,
    })
    .default({}),
});

export type OutletForm = z.output<typeof outletSchema>;
export type JournalistForm = z.output<typeof journalistSchema>;
