import type { Generated } from 'kysely';
import type { PressCouncilStatus } from './partners.ts';

/** One look at the Press Council's list; the newest (by day, then id) stands on the outlet too. */
export type PressCouncilChecksTable = {
  id: Generated<number>;
  outlet_id: number;
  status: PressCouncilStatus;
  checked_on: string;
  /** Number of a certificate or a link; may be empty. */
  evidence: string;
  checked_by: number | null;
  recorded_at: string;
};

/** A membership or a tag of an outlet or a journalist: exactly one of the two ids is set. */
export type PartnerLabelsTable = {
  id: Generated<number>;
  sort: 'association' | 'tag';
  outlet_id: number | null;
  journalist_id: number | null;
  label: string;
  label_key: string;
};

/** What an officer wrote down about an outlet or a journalist: exactly one of the two ids is set. */
export type PartnerNotesTable = {
  id: Generated<number>;
  outlet_id: number | null;
  journalist_id: number | null;
  kind: 'call' | 'visit' | 'message' | 'meeting' | 'other';
  body: string;
  happened_at: string;
  author_id: number | null;
  created_at: string;
  updated_at: string;
  version: number;
};
