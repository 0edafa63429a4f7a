import type { Generated } from 'kysely';

/** A picture kept as evidence of an article: its lead image, or its page as a browser showed it. */
export type ArticlePicturesTable = {
  id: Generated<number>;
  article_id: number;
  kind: 'lead' | 'screenshot';
  /** Of the image, or of the page. */
  url: string;
  caption: string;
  fetched_at: string;
  /** Why there is no picture; null where one is kept. */
  problem: string | null;
  /** Of the bytes as they came; hex. */
  sha256: string | null;
  file_id: number | null;
};
