import type { ReleaseDocument } from './document.ts';

/** Words beside a picture or attachment, as a version keeps them. */
export type FileWords = { id: number; alt: string; caption: string; credit: string; licence?: string };

/** What a person writes of a kit, whole: what a version keeps, and what two people's writing is joined from. */
export type KitContent = {
  headline: string;
  dateline: string;
  document: ReleaseDocument;
  boilerplate: string;
  keyMessages: string[];
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  embargoUntil: string | null;
  /** The files that belong to it, in their order. */
  files: FileWords[];
};

/** The parts of a kit that a person may be told of by name. */
export const contentParts = [
  'headline',
  'dateline',
  'document',
  'keyMessages',
  'boilerplate',
  'contactName',
  'contactPhone',
  'contactEmail',
  'embargoUntil',
  'files',
] as const satisfies readonly (keyof KitContent)[];

export type ContentPart = (typeof contentParts)[number];

/** The content and nothing else of a thing that has more. */
export function contentOf(from: KitContent): KitContent {
  return {
    headline: from.headline,
    dateline: from.dateline,
    document: from.document,
    boilerplate: from.boilerplate,
    keyMessages: from.keyMessages,
    contactName: from.contactName,
    contactPhone: from.contactPhone,
    contactEmail: from.contactEmail,
    embargoUntil: from.embargoUntil,
    files: from.files.map(({ id, alt, caption, credit, licence }) => ({ id, alt, caption, credit, licence })),
  };
}

/** The parts in which two contents differ. */
export function changedParts(a: KitContent, b: KitContent): ContentPart[] {
  const [left, right] = [contentOf(a), contentOf(b)];
  return contentParts.filter(part => JSON.stringify(left[part]) !== JSON.stringify(right[part]));
}
