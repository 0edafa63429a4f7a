/** Smaller sizes of a picture, by their word in addresses. */
export const sizeWords = { pratinjau: 'preview', web: 'web' } as const;
export type PictureSize = (typeof sizeWords)[keyof typeof sizeWords];

/** Pixels of the longer side and the quality of the JPEG. */
export const pictureLooks: Record<PictureSize, { longest: number; quality: number }> = {
  preview: { longest: 640, quality: 76 },
  web: { longest: 1600, quality: 82 },
};

/** The address of a picture in a smaller size; the original answers where there is none. */
export function sizedUrl(url: string, size: keyof typeof sizeWords): string {
  return `${url}?ukuran=${size}`;
}

/** The address by which a file is saved, and counted. */
export function downloadUrl(url: string): string {
  return `${url}?unduh`;
}

/** The name under which a smaller size is saved. */
export function sizedName(name: string, contentType: string): string {
  const end = contentType === 'image/png' ? '.png' : '.jpg';
  return name.replace(/\.[a-z0-9]{1,5}$/i, '') + end;
}
