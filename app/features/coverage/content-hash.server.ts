import { createHash } from 'node:crypto';
import { fold, words } from '#app/lib/text.ts';

/**
 * The hash by which two clips of one outlet are the same: SHA-256 over the words of the body, hex: line ends, white
 * space, Unicode forms and capitals differ by the road a text came. A clip kept without its text is known by its title and its evidence (a scanned page, a broadcast); without evidence, as offices' lists
 * have them, by its title and day.
 */
export function contentHash(clip: {
  title: string;
  body: string;
  publishedAt: string;
  evidenceFileId?: number | null;
}): string {
  return createHash('sha256').update(contentOf(clip)).digest('hex');
}

function contentOf({ title, body, publishedAt, evidenceFileId }: Parameters<typeof contentHash>[0]): string {
  const text = words(body).join(' ');
  if (text !== '') return text;
  const known = evidenceFileId ? `file ${evidenceFileId}` : publishedAt.slice(0, 10);
  return `\0${fold(title)}\0${known}`;
}
