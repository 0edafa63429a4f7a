import type { Generated } from 'kysely';

export type ArrangementName = 'newest' | 'oldest' | 'outlet' | 'topic' | 'manual';

/** A selection of articles that is made into a document. */
export type ClipBooksTable = {
  id: Generated<number>;
  title: string;
  introduction: string;
  arrangement: ArrangementName;
  created_by: number | null;
  created_at: string;
  updated_at: string;
  version: number;
};

/** What a book will hold; `position` counts from 1 without gaps. */
export type ClipBookArticlesTable = { book_id: number; article_id: number; position: number };

/** A book as it was made once; `made_at`, `pages` and the PDF are null until its job is done. */
export type ClipBookEditionsTable = {
  id: Generated<number>;
  book_id: number;
  number: number;
  title: string;
  introduction: string;
  arrangement: ArrangementName;
  /** Chosen articles that were no longer approved and are not in it. */
  left_out: number;
  pages: number | null;
  file_id: number | null;
  job_id: number | null;
  made_by: number | null;
  asked_at: string;
  made_at: string | null;
};

/** An article as an edition shows it: `facts` is JSON, frozen; the article itself may have changed or gone since. */
export type ClipBookEntriesTable = {
  edition_id: number;
  position: number;
  article_id: number | null;
  article_version: number;
  facts: string;
  /** The article's lead image, small: the one picture that people without an account see. */
  thumbnail_file_id: Generated<number | null>;
};

/** A link to an edition for people without an account; its token's hash stands in `link_tokens`. */
export type ClipBookSharesTable = {
  id: Generated<number>;
  edition_id: number;
  password_hash: string;
  expires_at: string;
  withdrawn_at: string | null;
  /** How often the right password was given, and when last. */
  opened: number;
  opened_at: string | null;
  created_by: number | null;
  created_at: string;
};
