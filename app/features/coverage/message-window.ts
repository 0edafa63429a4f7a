/** How long before an article a release may have been published for its messages to be looked for, in days. */
export const messageDays = 60;

const reach = messageDays * 86_400_000;
const shifted = (instant: string, by: number) => new Date(Date.parse(instant) + by).toISOString();

/** The instants between which articles may carry messages of a release published at `publishedAt`. */
export function articlesAfter(publishedAt: string): { from: string; to: string } {
  return { from: publishedAt, to: shifted(publishedAt, reach) };
}

/** The instants between which a release was published whose messages an article of `publishedAt` may carry. */
export function releasesBefore(publishedAt: string): { from: string; to: string } {
  return { from: shifted(publishedAt, -reach), to: publishedAt };
}
