import type { Generated } from 'kysely';

export type WatchState = 'waiting' | 'kept' | 'unread' | 'dead' | 'failed';

/** The address of an article that is looked at, when next, and what the last look found. */
export type ArticleWatchesTable = {
  article_id: number;
  url: string;
  /** Since when this address is watched: later looks are counted from here. */
  watched_from: string;
  /** Null when no further look is planned. */
  next_look_at: string | null;
  looked_at: string | null;
  state: WatchState;
  problem: string | null;
  http_status: number | null;
  /** Looks in a row that failed for a reason that may pass. */
  failures: number;
  /** When a text or title was first seen to differ from the one before. */
  changed_at: string | null;
};

/**
 * What a look found: a page with its bytes and the text read from it, or why there was none. Further looks that find the
 * same move `seen_at` only.
 */
export type ArticleSnapshotsTable = {
  id: Generated<number>;
  article_id: number;
  /** Where it stands; '' for a page that was handed over with an article without an address. */
  url: string;
  /** Fetched from its address, or handed over by a person before the article was logged. */
  origin: Generated<'fetched' | 'uploaded'>;
  fetched_at: string;
  seen_at: string;
  /** Null where title and text were read whole. */
  problem: string | null;
  http_status: number | null;
  final_url: string | null;
  /** As the server called it; empty where nothing was kept. */
  content_type: string;
  /** Of the bytes of the page, decompressed; hex. */
  sha256: string | null;
  /** Bytes of the page. */
  size: number | null;
  /** The bytes, compressed with gzip. */
  file_id: number | null;
  title: string;
  body: string;
};
