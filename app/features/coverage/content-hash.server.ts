import { createHash } from 'node:crypto';
import { normalise } from '#app/lib/text.ts';

/**
 * The hash by which two clips of one outlet are the same: SHA-256 over the normalised body, hex. A clip kept without
 * its text is known by its title and its evidence (a scanned page, a broadcast); without evidence, as offices' lists
 * have them, by its title and day.
 */
export function contentHash(clip: {
  title: string;
  body: string;
  publishedAt: string;
  evidenceFileId?: number | null;
}): string {
  return createHash('sha256')
    .update(normalise(contentOf(clip)))
    .digest('hex');
}

function contentOf({ title, body, publishedAt, evidenceFileId }: Parameters<typeof contentHash>[0]): string {
  if (body !== '') return body;
  const known = evidenceFileId ? `file ${evidenceFileId}` : publishedAt.slice(0, 10);
  return `\0${title.toLowerCase()}\0${known}`;
}
