import type { ArticleFormat, ArticlesTable } from '#db/schema/coverage.ts';
import type { Channel } from '#db/schema/partners.ts';

const channelsWithoutText: readonly Channel[] = ['print', 'television', 'radio', 'photo'];

/**
 * Whether a clip is whole without its text: what does not appear as text (print, broadcast, captioned pictures), what a
 * list of the office brought in, and what a kept file proves. A clip without words never scores by them.
 */
export function mayLackText(clip: {
  channel: Channel;
  format: ArticleFormat;
  hasEvidence: boolean;
  foundBy: ArticlesTable['found_by'];
}): boolean {
  return (
    clip.hasEvidence ||
    clip.foundBy === 'import' ||
    clip.format === 'photo' ||
    channelsWithoutText.includes(clip.channel)
  );
}
