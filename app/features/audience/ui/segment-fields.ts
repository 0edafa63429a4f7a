import type { ConditionKind, Part, Rule } from '../segments/rule.ts';

/** A condition as the fields of a form. */
export type PartFields = {
  kind: string;
  not: string;
  value: string;
  place: string;
  period: string;
  manner: string;
  state: string;
};

export type GroupFields = { join: string; parts: PartFields[] };
export type SegmentFields = { name: string; join: string; groups: GroupFields[]; version: number };

/** A new condition of a sort, as its row begins. */
export function emptyPart(kind: ConditionKind): Partial<PartFields> {
  return kind === 'wrote' ? { kind, period: '90' } : { kind };
}

function partFields(part: Part): Partial<PartFields> {
  const base = { kind: part.kind, ...(part.not ? { not: 'on' } : {}) };
  switch (part.kind) {
    case 'channel':
      return { ...base, value: part.channel };
    case 'scope':
      return { ...base, value: part.scope };
    case 'regency':
      return { ...base, value: part.regency };
    case 'outlet':
      return { ...base, value: String(part.outletId) };
    case 'interest':
      return { ...base, value: String(part.topicId) };
    case 'wrote': {
      const { period, topicId, regency, manner } = part;
      const when = period === null ? '' : 'days' in period ? String(period.days) : `musim-${period.seasonId}`;
      return {
        ...base,
        value: topicId === null ? '' : String(topicId),
        place: regency ?? '',
        period: when,
        manner,
      };
    }
    case 'gathering':
      return {
        ...base,
        value: part.gatheringId === null ? '' : String(part.gatheringId),
        state: part.state,
      };
    case 'picked':
      return base;
  }
}

/** A rule as the fields of its form. */
export function ruleFields(rule: Rule) {
  return {
    join: rule.join,
    groups: rule.groups.map(group => ({ join: group.join, parts: group.parts.map(partFields) })),
  };
}
