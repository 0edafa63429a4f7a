import { imageSize } from '#app/features/files/image-size.ts';
import { mostPixels } from '../logging/evidence-kinds.ts';

/** Whether bytes begin as a picture does that browsers show. */
export function isPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return /^(?:\x89PNG|GIF8|\xff\xd8\xff|RIFF[\s\S]{4}WEBP)/.test(head);
}

/** Whether a picture unfolds to more than a screen can hold, or nobody can tell its size: it is not shown to anybody. */
export function isHugePicture(bytes: Uint8Array): boolean {
  try {
    const size = imageSize(bytes);
    return !size || size.width * size.height > mostPixels;
  } catch {
    return true;
  }
}
