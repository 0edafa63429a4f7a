import type { channels, scopes } from '#app/features/partners/terms.ts';

type Channel = (typeof channels)[number];
type Scope = (typeof scopes)[number];

/** Whether all parts must hold or one is enough. */
export const joins = ['all', 'any'] as const;
export type Join = (typeof joins)[number];

/** How somebody wrote: at all, something besides verbatim copies of releases, or nothing else. */
export const manners = ['any', 'own', 'verbatim'] as const;
export type Manner = (typeof manners)[number];

/** Of which days stories count: so many days back, those of an award season, or all. */
export type Period = { days: number } | { seasonId: number } | null;

/** What became of an invitation. */
export const guestStates = ['invited', 'accepted', 'declined', 'unanswered', 'came', 'absent'] as const;
export type GuestState = (typeof guestStates)[number];

/** One thing that is true of a journalist or is not. */
export type Condition =
  | { kind: 'channel'; channel: Channel }
  | { kind: 'scope'; scope: Scope }
  | { kind: 'regency'; regency: string }
  | { kind: 'outlet'; outletId: number }
  | { kind: 'interest'; topicId: number }
  | { kind: 'wrote'; topicId: number | null; regency: string | null; period: Period; manner: Manner }
  | { kind: 'gathering'; gatheringId: number | null; state: GuestState }
  | { kind: 'picked' };

export const conditionKinds = [
  'channel',
  'scope',
  'regency',
  'outlet',
  'interest',
  'wrote',
  'gathering',
  'picked',
] as const satisfies readonly Condition['kind'][];
export type ConditionKind = (typeof conditionKinds)[number];

/** A condition, or with `not` its opposite. */
export type Part = Condition & { not: boolean };
export type Group = { join: Join; parts: Part[] };

/** Who belongs to a segment: groups of conditions, joined; without any, everybody. */
export type Rule = { join: Join; groups: Group[] };

export const mostGroups = 6;
export const mostParts = 8;

/** The days that can be chosen for stories lately. */
export const spans = [30, 90, 180, 365] as const;

/** Whether a rule asks for people picked by hand. */
export function asksForPicks(rule: Rule): boolean {
  return rule.groups.some(group => group.parts.some(part => part.kind === 'picked'));
}

/**
 * The rule put together from its parts by what joins them, whatever the parts are made into: conditions of a query, or
 * plain answers. A group without parts asks nothing.
 */
export function composeRule<T>(
  rule: Rule,
  make: {
    condition: (condition: Condition) => T;
    not: (part: T) => T;
    all: (parts: T[]) => T;
    any: (parts: T[]) => T;
  },
): T {
  const join = (how: Join, parts: T[]) =>
    parts.length > 0 && how === 'any' ? make.any(parts) : make.all(parts);
  const groups = rule.groups
    .filter(group => group.parts.length > 0)
    .map(group =>
      join(
        group.join,
        group.parts.map(part => (part.not ? make.not(make.condition(part)) : make.condition(part))),
      ),
    );
  return join(rule.join, groups);
}
