import type { Generated } from 'kysely';

export type TopicKind = 'programme' | 'segment' | 'funding' | 'issue';

/** A programme or topic with the words that name it; `terms` and `exclusions` are JSON `string[]`. */
export type TopicsTable = {
  id: Generated<number>;
  code: string;
  kind: TopicKind;
  name: string;
  terms: string;
  exclusions: Generated<string>;
  position: number;
  active: number;
};

/** A figure the agency stands by, with its source and dates of effect. */
export type OfficialFiguresTable = {
  id: Generated<number>;
  code: string;
  label: string;
  value: number;
  unit: string;
  segment: string;
  source: string;
  legal_basis: string;
  effective_from_on: string;
  effective_to_on: string | null;
};

/** A yearly target: from `baseline` to `goal`, with the last `current` value known. */
export type TargetsTable = {
  id: Generated<number>;
  year: number;
  label: string;
  unit: string;
  baseline: number;
  current: number;
  goal: number;
  source: string;
  measured_on: string;
};
