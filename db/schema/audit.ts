import type { Generated } from 'kysely';

/** Append-only: who changed what. `changes` is JSON `[{ field, before, after }]`. */
export type AuditEntriesTable = {
  id: Generated<number>;
  at: string;
  actor_kind: 'user' | 'system' | 'guest';
  actor_user_id: number | null;
  actor_name: string;
  action: string;
  subject_kind: string;
  subject_id: number | null;
  subject_label: string;
  changes: string;
  request_id: string | null;
};
