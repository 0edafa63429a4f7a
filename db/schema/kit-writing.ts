import type { Generated } from 'kysely';

/** What a kit said at one save; `files` is JSON `{ id, alt, caption, credit }[]`. */
export type PressKitVersionsTable = {
  id: Generated<number>;
  kit_id: number;
  version: number;
  kind: 'saved' | 'auto' | 'restored';
  headline: string;
  dateline: string;
  body: string;
  boilerplate: string;
  key_messages: string;
  contact_name: string;
  contact_phone: string;
  contact_email: string;
  embargo_until: string | null;
  files: string;
  saved_by: number | null;
  saved_at: string;
};

/** A step of the approval; `reason` of one sent back. */
export type PressKitDecisionsTable = {
  id: Generated<number>;
  kit_id: number;
  version: number;
  act: 'submitted' | 'approved' | 'returned';
  reason: string;
  decided_by: number | null;
  decided_at: string;
};

/** A fault of the checks that a person let pass, and why. */
export type PressKitOverridesTable = {
  kit_id: number;
  check_key: string;
  reason: string;
  decided_by: number | null;
  decided_at: string;
};

/** A remark on a passage (`quote`, its words) or, with '', on the whole kit. */
export type PressKitCommentsTable = {
  id: Generated<number>;
  kit_id: number;
  quote: string;
  body: string;
  written_by: number | null;
  written_at: string;
  resolved_by: number | null;
  resolved_at: string | null;
};

/** Who has a kit's edit page open. */
export type PressKitWritersTable = { kit_id: number; user_id: number; seen_at: string };

/** What a link of a kit answered when it was last tried. */
export type PressKitLinksTable = {
  kit_id: number;
  url: string;
  outcome: 'alive' | 'dead' | 'unsure';
  status: number | null;
  checked_at: string;
};
