import { z } from 'zod';
import { channels, scopes } from '#app/features/partners/terms.ts';
import { isDay } from '#app/lib/days.ts';
import { rowId, rowVersion } from '#app/lib/row-schema.ts';
import { optionalLine, requiredLine } from '#app/lib/text-schema.ts';
import { seasonBoards } from './boards.ts';

const day = z
  .string({ error: 'errors.required' })
  .refine(isDay, 'errors.date')
  .refine(on => !isDay(on) || (on >= '2000-01-01' && on <= '2100-12-31'), 'awards.yearRange');
const choice = { error: 'errors.choice' };
const version = rowVersion.optional();

const longestSeasonMs = 3 * 366 * 24 * 60 * 60 * 1000;

/** A league as a form row; without a name it is called by its scope and channel. */
const leagueRow = z.object({
  name: optionalLine(80),
  scope: z.enum(scopes, choice),
  channel: z
    .enum(channels, choice)
    .nullish()
    .transform(channel => channel ?? null),
});

/** Two leagues of one scope and channel would leave open where an outlet belongs. */
const leagues = z
  .array(leagueRow)
  .max(30, 'errors.tooLong')
  .default([])
  .superRefine((rows, refusals) => {
    if (rows.length === 0) refusals.addIssue({ code: 'custom', message: 'awards.leagueRequired' });
    const known = new Set<string>();
    rows.forEach((row, index) => {
      const key = `${row.scope} ${row.channel}`;
      if (known.has(key)) {
        refusals.addIssue({ code: 'custom', path: [index, 'scope'], message: 'awards.leagueTwice' });
      }
      known.add(key);
    });
  });

type Days = { startsOn: string; endsOn: string };
const lengthMs = ({ startsOn, endsOn }: Days) => Date.parse(endsOn) - Date.parse(startsOn);
/** The period is judged as soon as both days are days, whatever else is missing. */
const bothDays = ({ value }: { value: unknown }) => {
  const { startsOn, endsOn } = value as Partial<Days>;
  return isDay(startsOn ?? '') && isDay(endsOn ?? '');
};

export const seasonSchema = z
  .object({
    name: requiredLine(120),
    startsOn: day,
    endsOn: day,
    leagues,
    boards: z
      .array(z.enum(seasonBoards, choice))
      .max(seasonBoards.length, 'errors.tooLong')
      .default([])
      .refine(boards => boards.length > 0, 'season.boards.required')
      .transform(boards => seasonBoards.filter(board => boards.includes(board))),
    topicIds: z
      .array(rowId)
      .max(60, 'errors.tooLong')
      .default([])
      .refine(ids => ids.length > 0, 'awards.topicRequired'),
    /** The season that it is planned after. */
    copyOf: rowId.optional(),
    version,
  })
  .refine(season => lengthMs(season) >= 0, {
    path: ['endsOn'],
    error: 'awards.endsBeforeStart',
    when: bothDays,
  })
  .refine(season => lengthMs(season) <= longestSeasonMs, {
    path: ['endsOn'],
    error: 'awards.seasonTooLong',
    when: bothDays,
  });

const number = z.number({ error: 'errors.number' });
/** A box that is not ticked is not sent. */
const flag = z.boolean().optional().default(false);

/** The part of a rule set that people edit, in the units they read; the bounds are the rule set's own. */
export const rulesSchema = z.object({
  volume: number,
  quality: number,
  breadth: number,
  consistency: number,
  takingPart: number,
  minimumWords: number,
  minimumSeconds: number,
  pressCouncil: flag,
  ukw: flag,
  onePerNetwork: flag,
  floor: number,
  span: number,
  valueBase: number,
  valueDepth: number,
  depthWords: number,
  depthSources: number,
  depthField: number,
  fullWords: number,
  fullOwnSources: number,
  wordsPerSecond: number,
  photoWords: number,
  jaccard: number,
  containment: number,
  monthDiscount: number,
  programmeDiscount: number,
  volumeReference: number,
  bestArticles: number,
  fullProgramme: number,
  fullMonth: number,
  reason: optionalLine(500),
  version,
});

export type SeasonForm = z.output<typeof seasonSchema>;
export type RulesForm = z.output<typeof rulesSchema>;
