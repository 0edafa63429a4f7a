import type { Generated } from 'kysely';

/** A filtered list under a name: `query` is the part of its address after the "?". */
export type SavedViewsTable = {
  id: Generated<number>;
  list: 'articles' | 'outlets' | 'journalists';
  name: string;
  name_key: string;
  query: string;
  shared: number;
  owner_id: number;
  created_at: string;
  updated_at: string;
};
