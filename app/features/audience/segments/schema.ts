import { z } from 'zod';
import { channels, scopes } from '#app/features/partners/terms.ts';
import { isRegencyKey } from '#app/lib/regencies.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { rowId, rowVersion } from '#app/lib/row-schema.ts';
import { requiredLine } from '#app/lib/text-schema.ts';
import {
  type Condition,
  conditionKinds,
  guestStates,
  joins,
  manners,
  mostGroups,
  mostParts,
  type Part,
  type Period,
  spans,
} from './rule.ts';

const choice = { error: 'errors.choice' };
const word = z.string().max(60, 'errors.choice').optional().default('');

/** "90" for days back, "musim-3" for an award season; undefined for what is neither. */
function readPeriod(text: string): Period | undefined {
  if (text === '') return null;
  const season = /^musim-(\d+)$/.exec(text);
  if (season) {
    const seasonId = readRowId(season[1]!);
    return seasonId === undefined ? undefined : { seasonId };
  }
  const days = spans.find(span => String(span) === text);
  return days === undefined ? undefined : { days };
}

type Typed = {
  kind: Condition['kind'];
  value: string;
  place: string;
  period: string;
  manner: string;
  state: string;
};

const among = <T extends string>(known: readonly T[], text: string) => known.find(value => value === text);

/** The condition that a row of the form says, or the field in which it says nothing that is known. */
function readCondition(row: Typed): Condition | { fault: keyof Typed } {
  const { kind, value, place } = row;
  const id = readRowId(value);
  switch (kind) {
    case 'channel': {
      const channel = among(channels, value);
      return channel ? { kind, channel } : { fault: 'value' };
    }
    case 'scope': {
      const scope = among(scopes, value);
      return scope ? { kind, scope } : { fault: 'value' };
    }
    case 'regency':
      return isRegencyKey(value) ? { kind, regency: value } : { fault: 'value' };
    case 'outlet':
      return id === undefined ? { fault: 'value' } : { kind, outletId: id };
    case 'interest':
      return id === undefined ? { fault: 'value' } : { kind, topicId: id };
    case 'wrote': {
      if (value !== '' && id === undefined) return { fault: 'value' };
      if (place !== '' && !isRegencyKey(place)) return { fault: 'place' };
      const period = readPeriod(row.period);
      const manner = among(manners, row.manner || 'any');
      if (period === undefined) return { fault: 'period' };
      if (!manner) return { fault: 'manner' };
      return { kind, topicId: id ?? null, regency: place || null, period, manner };
    }
    case 'gathering': {
      if (value !== '' && id === undefined) return { fault: 'value' };
      const state = among(guestStates, row.state || 'invited');
      return state ? { kind, gatheringId: id ?? null, state } : { fault: 'state' };
    }
    case 'picked':
      return { kind };
  }
}

const part = z
  .object({
    kind: z.enum(conditionKinds, choice),
    not: z.boolean().default(false),
    value: word,
    place: word,
    period: word,
    manner: word,
    state: word,
  })
  .transform((row, refusals): Part => {
    const condition = readCondition(row);
    if (!('fault' in condition)) return { ...condition, not: row.not };
    refusals.addIssue({ code: 'custom', path: [condition.fault], message: 'errors.choice' });
    return z.NEVER;
  });

const group = z.object({
  join: z.enum(joins, choice).default('all'),
  parts: z.array(part).max(mostParts, 'segments.tooManyParts').default([]),
});

/** A segment as its form says it. */
export const segmentSchema = z.object({
  name: requiredLine(80),
  join: z.enum(joins, choice).default('all'),
  groups: z.array(group).max(mostGroups, 'segments.tooManyGroups').default([]),
  version: rowVersion.optional(),
});

/** The people picked by hand. */
export const picksSchema = z.object({
  journalistId: z.array(rowId).max(2000, 'segments.tooManyPeople').default([]),
  /** Picked people whom the search hides at the moment. */
  outside: z.array(rowId).max(2000, 'segments.tooManyPeople').default([]),
});
