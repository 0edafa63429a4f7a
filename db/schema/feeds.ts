import type { Generated } from 'kysely';

export type FeedKind = 'feed' | 'sitemap';

/** A feed or news sitemap of an outlet with its health. `problem` is null after a reading that went well. */
export type FeedsTable = {
  id: Generated<number>;
  outlet_id: number;
  url: string;
  /** The address by which two feeds are the same one. */
  url_key: string;
  host: string;
  kind: FeedKind;
  title: string;
  status: 'active' | 'paused';
  pause_reason: string;
  etag: string | null;
  last_modified: string | null;
  last_read_at: string | null;
  last_ok_at: string | null;
  next_read_at: string;
  /** Readings in a row that failed. */
  failures: number;
  problem: string | null;
  problem_status: number | null;
  last_items: number | null;
  lease_token: string | null;
  lease_until: string | null;
  created_at: string;
};

/** A host that feeds or their pages are read from: its robots.txt, and when it may be asked again. */
export type FeedHostsTable = {
  host: string;
  next_request_at: string;
  robots: string | null;
  robots_at: string | null;
};

/** An item seen in a feed; kept for a while to know it again and to try rules on. */
export type FeedItemsTable = {
  id: Generated<number>;
  feed_id: number;
  item_key: string;
  /** Compare key of the address. */
  url_key: string;
  url: string;
  title: string;
  summary: string;
  published_at: string;
  seen_at: string;
  article_id: number | null;
};

/** What makes an item of a feed a suggestion. `words`, `must` and `must_not` are JSON `string[]`. */
export type InboxRulesTable = {
  id: Generated<number>;
  topic_id: number;
  name: string;
  words: string;
  must: string;
  must_not: string;
  active: number;
  created_at: string;
  updated_at: string;
  version: number;
};

/** Where a suggested article came from and what became of it. `matches` is JSON, see suggestions/matches.ts. */
export type SuggestionsTable = {
  article_id: number;
  feed_id: number | null;
  /** The feed's name then, kept when the feed is gone. */
  feed_title: string;
  item_key: string;
  matches: string;
  /** waiting: its page is still to be read; read; unread: title and summary are all there is. */
  page_state: 'waiting' | 'read' | 'unread';
  page_problem: string | null;
  /** The suggestion under which this one is folded as the same story. */
  fold_id: number | null;
  fold_reason: 'same-address' | 'same-title' | 'same-network' | 'alike' | null;
  assigned_to: number | null;
  found_at: string;
  decided_at: string | null;
  decided_by: number | null;
  decided_name: string;
  duplicate_of: number | null;
};

export type FoundThrough = 'whatsapp' | 'leader' | 'rival' | 'candidate' | 'journalist' | 'search' | 'other';
export type MissCause =
  | 'no-feed'
  | 'feed-paused'
  | 'feed-failing'
  | 'not-in-feed'
  | 'rule'
  | 'overlooked'
  | 'other';

/** An article that the inbox did not bring: how it was found, why it was missed, whether that was mended. */
export type MissesTable = {
  id: Generated<number>;
  article_id: number;
  found_through: FoundThrough;
  note: string;
  cause: MissCause;
  feed_id: number | null;
  /** Office day on which the miss was recorded. */
  missed_on: string;
  recorded_by: number | null;
  recorded_at: string;
  mended_at: string | null;
};
