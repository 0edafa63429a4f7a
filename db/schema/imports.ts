import type { Generated } from 'kysely';

/**
 * One file on its way in. `sample`, `labels`, `mapping` and `counts` are JSON; `cursor_id` is the last row that the
 * running work has dealt with, so that it goes on from there after a crash.
 */
export type ImportBatchesTable = {
  id: Generated<number>;
  kind: 'articles' | 'outlets' | 'journalists';
  file_id: number;
  file_name: string;
  status: 'draft' | 'checking' | 'checked' | 'committing' | 'committed' | 'undoing' | 'undone';
  sample: string;
  sheet: number | null;
  header_row: number | null;
  labels: string;
  mapping: string;
  signature: string;
  include_doubtful: number;
  /** What happens to rows that are known already. */
  known_rows: Generated<'leave' | 'fill' | 'update'>;
  cursor_id: number;
  counts: string;
  problem: string;
  job_id: number | null;
  created_by: number | null;
  created_at: string;
  updated_at: string;
  committed_at: string | null;
  undone_at: string | null;
  version: number;
};

/**
 * A record of the file: `cells` as shown, `entry` as read and `problems` are JSON. `outcome` is the dry run's word,
 * `state` what became of it, `target_id` the row that was made or is known already. A known row that changed the record
 * is `updated`.
 */
export type ImportRowsTable = {
  id: Generated<number>;
  batch_id: number;
  row_no: number;
  part: number;
  cells: string;
  entry: string;
  problems: string;
  outcome: 'new' | 'doubtful' | 'known' | 'refused' | 'ignored';
  state: 'waiting' | 'done' | 'updated' | 'failed' | 'undone' | 'kept';
  reason: string;
  target_id: number | null;
  /** JSON: the fields of a known record that the commit changed, with the values before and after. */
  changes: Generated<string>;
};

/**
 * A spelling of an outlet's or a person's name and what it stands for: `chosen` is the name to use, empty to leave it
 * out. `found` says what the machine saw: an equal name, a similar one, several, or none.
 */
export type ImportNamesTable = {
  id: Generated<number>;
  batch_id: number;
  names: 'outlet' | 'journalist';
  key: string;
  value: string;
  rows: number;
  chosen: string;
  found: 'same' | 'similar' | 'several' | 'none' | 'decided';
  target_id: number | null;
  created: number;
};

/** Which field each column fills, remembered for files with the same header. */
export type ImportMappingsTable = { signature: string; mapping: string; updated_at: string };
