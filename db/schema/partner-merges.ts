import type { Generated } from 'kysely';

export type PartnerKind = 'outlet' | 'journalist';

/**
 * One record (`gone`) merged into another (`kept`). `before` (JSON) holds both rows and the lists as they were,
 * `moved` (JSON by feature) every row that was moved or dropped; both are emptied when `forgotten` becomes 1.
 * `kept_version` is the version that the merge left behind.
 */
export type PartnerMergesTable = {
  id: Generated<number>;
  kind: PartnerKind;
  kept_id: number;
  kept_name: string;
  kept_version: number;
  gone_id: number;
  gone_name: string;
  before: string;
  moved: string;
  merged_at: string;
  merged_by: number | null;
  undone_at: string | null;
  undone_by: number | null;
  forgotten: number;
};

/** Two records that look alike and are not the same; `low_id` < `high_id`. */
export type PartnerNamesakesTable = {
  kind: PartnerKind;
  low_id: number;
  high_id: number;
  decided_at: string;
  decided_by: number | null;
};
