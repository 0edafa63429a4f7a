import type { CorrectionStatus } from '#db/schema/understanding.ts';
import type { Finding } from './findings.ts';

export type CorrectionKind = Finding['kind'];

export const correctionKinds = [
  'share',
  'sum',
  'growth',
  'official',
  'agencyCalledHealth',
  'healthCalledAgency',
  'ambiguous',
] as const satisfies readonly CorrectionKind[];

export const correctionStatuses = [
  'requested',
  'corrected',
  'refused',
  'no_answer',
] as const satisfies readonly CorrectionStatus[];

export type CorrectionState = (typeof correctionStatuses)[number];
