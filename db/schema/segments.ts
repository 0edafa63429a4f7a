import type { Generated } from 'kysely';

/** A named rule of who belongs to an audience; `rule` is JSON (see app/features/audience/segments/rule.ts). */
export type SegmentsTable = {
  id: Generated<number>;
  name: string;
  name_key: string;
  rule: string;
  created_by: number | null;
  created_at: string;
  updated_at: string;
  version: number;
};

/** People picked by hand for a segment. */
export type SegmentPeopleTable = { segment_id: number; journalist_id: number };
