import type { Generated } from 'kysely';

export type ArticleBatchStatus = 'draft' | 'checking' | 'ready' | 'running' | 'done' | 'undoing' | 'undone';

/**
 * Articles changed together: by a person's choice, or because the words of a topic changed. `changes` and `counts` are
 * JSON, `words` (by which a topic was read again) JSON or empty.
 */
export type ArticleBatchesTable = {
  id: Generated<number>;
  kind: 'edit' | 'reread';
  /** The topic that is read again. */
  topic_id: number | null;
  changes: string;
  /** 1 when more articles matched the filter than a batch takes. */
  beyond: number;
  /** The address of the list in which the articles were picked, or empty. */
  origin: Generated<string>;
  words: Generated<string>;
  status: ArticleBatchStatus;
  counts: string;
  job_id: number | null;
  created_by: number | null;
  created_at: string;
  updated_at: string;
  done_at: string | null;
  undone_at: string | null;
  version: number;
};

export type ArticleBatchRowState = 'waiting' | 'done' | 'same' | 'left' | 'undone' | 'kept';

/**
 * An article of a batch: the version that was picked, what changes when it differs from the batch's own, what it was
 * before, the version that the change made, and why it was left as it was. `changes` and `before` are JSON or empty.
 */
export type ArticleBatchRowsTable = {
  id: Generated<number>;
  batch_id: number;
  article_id: number;
  version: number;
  changes: string;
  state: ArticleBatchRowState;
  reason: string;
  before: string;
  after_version: number | null;
};

/**
 * A kind of thing about an article that waits for a person, and how many of them; derived. `weight` stands on the
 * heaviest of an article's kinds, the others have 0.
 */
export type OpenFindingsTable = {
  article_id: number;
  kind: string;
  published_at: string;
  count: number;
  weight: number;
};
