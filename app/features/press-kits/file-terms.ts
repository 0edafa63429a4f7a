import { attachmentTypes, imageTypes } from '#app/features/files/kinds.ts';

/** Pictures can stand in the body; attachments are offered beside it. */
export type FileRole = 'image' | 'attachment';

/** Content types that a role takes, as read from the bytes. */
export const acceptedTypes = { image: imageTypes, attachment: attachmentTypes } as const satisfies Record<
  FileRole,
  readonly string[]
>;

/** Pictures and attachments together. */
export const mostFiles = 40;

const kinds: Record<string, string> = {
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/webp': 'WebP',
  'image/gif': 'GIF',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/zip': 'ZIP',
  'video/mp4': 'MP4',
};

/** What a file is in a word that both languages share: "PDF", "Word"; its name's ending when unknown. */
export function fileKind(contentType: string, name: string): string {
  return kinds[contentType] ?? (/\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() || 'TXT');
}
