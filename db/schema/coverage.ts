import type { Generated } from 'kysely';
import type { Channel } from './partners.ts';

export type ArticleFormat =
  | 'hard_news'
  | 'feature'
  | 'opinion'
  | 'photo'
  | 'interview'
  | 'brief'
  | 'advertorial';
export type Tone = 'positive' | 'neutral' | 'negative';

/** A clip. `search_id` orders the full-text index by publication: later stories have greater ids. */
export type ArticlesTable = {
  id: Generated<number>;
  search_id: number | null;
  outlet_id: number;
  channel: Channel;
  title: string;
  url: string | null;
  canonical_url: string | null;
  rubric: string;
  byline: string;
  /** Who edited it, names separated by commas. */
  editors: Generated<string>;
  published_at: string;
  published_on: string;
  /** Last change that the outlet states; null when none is known. */
  modified_at: string | null;
  dateline: string;
  body: string;
  words: number;
  language: 'id' | 'en' | null;
  /** Where the lead image stands on the outlet's site; it is not copied. */
  lead_image_url: string | null;
  lead_image_caption: Generated<string>;
  seconds: number | null;
  format: ArticleFormat;
  headline_tone: Tone | null;
  body_tone: Tone | null;
  regency: string | null;
  own_sources: number | null;
  field_reporting: number | null;
  status: 'suggested' | 'approved' | 'dismissed' | 'duplicate';
  status_reason: string;
  found_by: 'officer' | 'feed' | 'candidate' | 'import' | 'missed';
  entry_method: 'paste' | 'url' | 'file' | 'manual' | 'seed' | 'feed';
  evidence_file_id: number | null;
  /** JSON: what the machine read and where, kept so that the marks can be shown again. */
  reading: string;
  content_hash: string;
  originality: number | null;
  originality_detail: string;
  originality_at: string | null;
  originality_override: number | null;
  originality_reason: string;
  /** The article that told this story first, when this one tells it again. */
  story_id: Generated<number | null>;
  /** 1 when an officer named this article the original of its story. */
  original_pinned: Generated<number>;
  created_by: number | null;
  created_at: string;
  updated_at: string;
  version: number;
};

/** What an article that can be found by text is counted by (`facetsText`), kept by triggers. */
export type ArticleFacetsTable = { search_id: number; facets: string };

export type ArticleJournalistsTable = { article_id: number; journalist_id: number; position: number };

/** `evidence` is JSON `[{ start, end }]` in the stored body. */
export type ArticleTopicsTable = {
  article_id: number;
  topic_id: number;
  source: 'machine' | 'person';
  evidence: string;
};

export type ArticleSpokespersonsTable = {
  id: Generated<number>;
  article_id: number;
  name: string;
  title: string;
};

/**
 * Hashed 5-word shingles of a body, packed little-endian, kept for originality and clustering; the fingerprints and
 * stretch of time under which the body stands in the index, null until it does.
 */
export type ArticleShinglesTable = {
  article_id: number;
  hashes: Uint8Array;
  fingerprints: Uint8Array | null;
  stretch: number | null;
};

/** Inverted index: which articles of a stretch of time hold a fingerprint. */
export type ArticleFingerprintsTable = { stretch: number; hash: number; article_id: number };

/** What an article took over from a release or an earlier article; shares in [0, 1], the run in words. */
export type ArticleReuseTable = {
  article_id: number;
  source_kind: 'release' | 'article';
  source_id: number;
  copied: number;
  used: number;
  longest_run: number;
  label: 'verbatim' | 'adapted' | 'own';
  same_story: number;
};
