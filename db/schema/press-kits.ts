import type { Generated } from 'kysely';

/** A press kit around one release; `body` is Tiptap JSON, `key_messages` JSON `string[]`. */
export type PressKitsTable = {
  id: Generated<number>;
  slug: string;
  headline: string;
  dateline: string;
  body: string;
  body_text: string;
  boilerplate: string;
  key_messages: string;
  contact_name: string;
  contact_phone: string;
  contact_email: string;
  status: 'draft' | 'published' | 'withdrawn';
  published_at: string | null;
  embargo_until: string | null;
  created_by: number | null;
  created_at: string;
  updated_at: string;
  version: number;
};

export type PressKitFilesTable = {
  id: Generated<number>;
  kit_id: number;
  file_id: number;
  role: 'image' | 'attachment';
  name: string;
  caption: string;
  credit: string;
  alt: string;
  position: number;
};

/** What a correction said; `changes` is JSON of the compared words, `[]` when the wrong text was not kept. */
export type KitCorrectionsTable = {
  id: Generated<number>;
  kit_id: number;
  kit_version: number;
  explanation: string;
  changes: string;
  corrected_by: number | null;
  corrected_at: string;
};
