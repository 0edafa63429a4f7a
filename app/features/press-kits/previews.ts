/** Furthest end of a personal link, in days from now, and the usual one. */
export const mostPreviewDays = 60;
export const usualPreviewDays = 7;

/** Links that a kit may have at a time, withdrawn and ended ones among them. */
export const mostPreviews = 100;

export type PreviewState = 'open' | 'ended' | 'withdrawn';

/** Whether a personal link opens at `now`. */
export function previewState(
  link: { withdrawnAt: string | null; expiresAt: string },
  now: string,
): PreviewState {
  if (link.withdrawnAt !== null) return 'withdrawn';
  return link.expiresAt <= now ? 'ended' : 'open';
}
