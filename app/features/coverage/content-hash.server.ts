import { createHash } from 'node:crypto';
import { normalise } from '#app/lib/text.ts';

/**
 * The hash by which two clips of one outlet are the same: SHA-256 over the normalised body, hex. A clip kept without
 * its text, as offices' lists have them, is known by its title and day instead.
 */
export function contentHash(clip: { title: string; body: string; publishedAt: string }): string {
  const content =
    clip.body === '' ? `\0${clip.title.toLowerCase()}\0${clip.publishedAt.slice(0, 10)}` : clip.body;
  return createHash('sha256').update(normalise(content)).digest('hex');
}
