import { imageTypes } from '#app/features/files/kinds.ts';

const soundTypes = [
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/aac',
  'audio/ogg',
  'audio/ogg; codecs=opus',
  'audio/wav',
  'audio/flac',
  'audio/x-flac',
  'audio/amr',
] as const;
const filmTypes = [
  'video/mp4',
  'video/x-m4v',
  'video/quicktime',
  'video/webm',
  'video/3gpp',
  'video/x-matroska',
] as const;

/** What is kept as proof of a story, by the type read from its bytes. */
export const evidenceTypes: readonly string[] = [
  ...imageTypes,
  'application/pdf',
  ...soundTypes,
  ...filmTypes,
];

export type EvidenceKind = 'image' | 'pdf' | 'audio' | 'video';

/** How a piece of evidence is shown. */
export function evidenceKind(contentType: string): EvidenceKind {
  if (contentType.startsWith('image/')) return 'image';
  if (contentType.startsWith('audio/')) return 'audio';
  return contentType.startsWith('video/') ? 'video' : 'pdf';
}

/** Largest picture in pixels: an A2 page scanned at 400 dpi. A few kilobytes may unfold to a hundred times that. */
export const mostPixels = 62_000_000;

/** What a file input offers to choose; the bytes decide. */
export const acceptedFiles = 'application/pdf,image/*,audio/*,video/*,.eml,.html,.htm,.txt';
