import type { Generated } from 'kysely';

/** A file kept once by the SHA-256 of its bytes, under the data folder. */
export type FilesTable = {
  id: Generated<number>;
  sha256: string;
  size: number;
  content_type: string;
  width: number | null;
  height: number | null;
  created_at: string;
};
