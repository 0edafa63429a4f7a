/** How far back a text may have been copied from, in days of 24 hours. */
const REFERENCE_DAYS = 30;

const WINDOW_MS = REFERENCE_DAYS * 24 * 60 * 60 * 1000;

/** Where and when something was published; `publishedAt` is an instant in UTC ISO 8601. */
export interface Published {
  outletId: number;
  /** Null when the outlet belongs to no network. */
  networkId: number | null;
  publishedAt: string;
}

/** A release of the agency (`kind: 'release'`) or an article, candidate or not, that may have been copied from. */
export type Reference = { kind: 'release'; publishedAt: string } | ({ kind: 'article' } & Published);

/**
 * Whether `reference` belongs to R of `article`: a release, or an earlier article of another outlet outside
 * the article's network, published in the 30 days before (both ends as instants, the first included).
 * An article of the very same instant is not earlier, so two outlets with only a printed day do not
 * cancel each other; a release of the same instant counts, because nobody else can have written it first.
 */
export function isReference(article: Published, reference: Reference): boolean {
  const age = Date.parse(article.publishedAt) - Date.parse(reference.publishedAt);
  if (!(age >= 0 && age <= WINDOW_MS)) return false;
  if (reference.kind === 'release') return true;
  if (age === 0 || reference.outletId === article.outletId) return false;
  return article.networkId === null || reference.networkId !== article.networkId;
}

/**
 * Whether a text came before the article within the 30 days, whoever published it: syndication within a network and
 * an outlet's own second copy count for nothing in R, yet they tell the same story. Of one instant, the one logged first.
 */
export function isEarlier(
  article: Published & { id: number },
  other: { id: number; publishedAt: string },
): boolean {
  const age = Date.parse(article.publishedAt) - Date.parse(other.publishedAt);
  if (age === 0) return other.id < article.id;
  return age > 0 && age <= WINDOW_MS;
}

/** R: the candidates for copying that count against the article, in the order given. */
export function selectReferences<R extends Reference>(article: Published, candidates: readonly R[]): R[] {
  return candidates.filter(candidate => isReference(article, candidate));
}

/**
 * The instants between which R of an article lies, for a query; both included. The same width forward from
 * a newly logged article holds the articles whose own originality it may change.
 */
export function referenceWindow(publishedAt: string): { from: string; to: string } {
  return { from: new Date(Date.parse(publishedAt) - WINDOW_MS).toISOString(), to: publishedAt };
}

/** The instants between which articles may have copied from something published at `publishedAt`. */
export function affectedWindow(publishedAt: string): { from: string; to: string } {
  return { from: publishedAt, to: new Date(Date.parse(publishedAt) + WINDOW_MS).toISOString() };
}
