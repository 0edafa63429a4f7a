import type { ArticleDraft } from './draft.ts';

/** What an article says by itself: the newer reading of it stands. */
const ofThePage = ['title', 'body', 'modifiedLocal', 'source', 'lineId'] as const;

/**
 * The form of an article that is logged already, brought up to date by a form that was about to log it again: what stands
 * on the page is taken from the new one, all else only where the old one has nothing. Topics of both are kept.
 */
export function mergeDrafts(known: ArticleDraft, fresh: ArticleDraft): ArticleDraft {
  const merged: ArticleDraft = { ...fresh, ...filledOf(known) };
  for (const name of ofThePage) merged[name] = fresh[name] || known[name];
  return {
    ...merged,
    topicIds: [...new Set([...(known.topicIds ?? []), ...(fresh.topicIds ?? [])])],
    besideId: undefined,
    version: known.version,
  };
}

function filledOf(draft: ArticleDraft): ArticleDraft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined && value !== ''));
}
