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
  /** Of the working version: the row itself, or while `draft_version` is set, that version. */
  approval: Generated<'draft' | 'submitted' | 'approved'>;
  /** The last version that was approved. */
  approved_version: number | null;
  /** Number of the version in which a published kit is written on; null when it stands as it is published. */
  draft_version: number | null;
  language: Generated<'id' | 'en'>;
  /** The Indonesian kit that this one says in another language. */
  translation_of: Generated<number | null>;
  withdrawn_at: Generated<string | null>;
  /** When those who follow the press room were told; null: not yet. */
  announced_at: Generated<string | null>;
  zip_downloads: Generated<number>;
};

export type PressKitTopicsTable = { kit_id: number; topic_id: number };

export type PressKitFilesTable = {
  id: Generated<number>;
  kit_id: number;
  file_id: number;
  role: 'image' | 'attachment';
  name: string;
  caption: string;
  credit: string;
  alt: string;
  /** Terms of use of a picture, in words; empty when none are stated. */
  licence: Generated<string>;
  position: number;
  /** 1: added since the publication and not public before the next. */
  pending: Generated<number>;
  downloads: Generated<number>;
};

/** Smaller sizes of a picture: `preview` beside others, `web` in a story. */
export type PressKitPicturesTable = { kit_file_id: number; kind: 'preview' | 'web'; file_id: number };

/** An official figure in a kit's body, and the words in which it is shown there. */
export type PressKitFiguresTable = { kit_id: number; figure_id: number; shown: string };

/** A kit kept as a pattern for new ones; `body` is Tiptap JSON without pictures, `key_messages` JSON `string[]`. */
export type PressKitTemplatesTable = {
  id: Generated<number>;
  name: string;
  body: string;
  key_messages: string;
  created_by: number | null;
  created_at: string;
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
