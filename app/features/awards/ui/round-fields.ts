import type { Rubric } from '../judging/rubric.ts';

/** The fields of a round as its form holds them. */
export type CriterionFields = {
  key: string;
  name: string;
  about: string;
  weight: number;
  ownReporting: boolean;
};

export type RoundFields = {
  name: string;
  board: string;
  leagueId: number;
  mode: string;
  criteria: CriterionFields[];
  commentAtMost: number;
  commentFrom: number;
  average: string;
  blind: boolean;
  shortlist: number;
  jurorsPerEntry: number;
  indexWeight: number;
  winners: number;
  dueOn: string;
  version: number;
};

/** A rubric as the form's rows. */
export function rubricFields(rubric: Rubric) {
  return {
    criteria: rubric.criteria.map(({ key, name, about, weight }) => ({
      key,
      name,
      about,
      weight,
      ownReporting: key === rubric.ownReporting ? 'on' : undefined,
    })),
    commentAtMost: rubric.commentAtMost ?? '',
    commentFrom: rubric.commentFrom ?? '',
    average: rubric.average ?? 'plain',
  };
}
