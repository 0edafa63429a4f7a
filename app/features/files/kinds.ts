/** What may be uploaded: content types found by reading the bytes, never by the name or the browser's word. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;

export const attachmentTypes = [
  ...imageTypes,
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/zip',
  'video/mp4',
  'text/plain',
] as const;

/** Whether files of a type can be drawn as a preview. */
export function isDrawable(contentType: string): boolean {
  return contentType === 'application/pdf' || (imageTypes as readonly string[]).includes(contentType);
}

/** Largest upload in bytes: 20 MB. */
export const largestFile = 20 * 1024 * 1024;

/** Largest picture in pixels that is taken: 100 megapixels. A few kilobytes may claim far more and fill a memory. */
export const mostPixels = 100_000_000;

/** A file name fit for a header and a disk: no path, no control characters, at most 120 characters. */
export function safeFileName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const clean = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '')
    .replace(/^\.+/, '')
    .trim();
  return clean.slice(-120) || 'berkas';
}

/** Bytes in words people use: "2,4 MB" without the unit's language, as [value, unit]. */
export function sizeInUnits(bytes: number): { value: number; unit: 'B' | 'KB' | 'MB' } {
  if (bytes < 1024) return { value: bytes, unit: 'B' };
  if (bytes < 1024 * 1024) return { value: bytes / 1024, unit: 'KB' };
  return { value: bytes / (1024 * 1024), unit: 'MB' };
}
