import { findNearDuplicates, type NearDuplicates } from '#app/features/coverage/near-duplicates.ts';
import type { LikenessThresholds } from '#app/features/coverage/originality.ts';
import type { JudgedArticle } from './article-facts.ts';

/** An eligible article of one entrant, worth more than 0 to that entrant. */
export interface Entry {
  article: JudgedArticle;
  /** `publishedAt` in milliseconds since 1 January 1970, and its day in Asia/Jakarta. */
  at: number;
  day: number;
  /** Indexes of the article's season programmes, ascending, distinct. */
  programmes: readonly number[];
  /** The entrant's share of u. */
  value: number;
  /** Its place in the caller's list. */
  position: number;
}

const NONE: readonly string[] = [];

/** Entries that count as one story. */
export interface Cluster {
  /** Gives the story its date and programmes; the first of `members`. */
  founder: Entry;
  /** Gives it its value: the earliest of the members worth most. */
  best: Entry;
  members: Entry[];
}

/**
 * Groups one entrant's entries: in the order of publication (then of content hash), each joins the first
 * cluster whose founder it resembles, else founds one. Two entries resemble each other when their texts are
 * identical or near-duplicates, or when they appeared on one day with equal sets of season programmes.
 *
 * No pair is compared here. At most one founder exists for a day and set of programmes, since a second would
 * have joined it, so that one is looked up; founders with a like text are looked up among `nearDuplicates`,
 * which `entrantNearDuplicates` finds or a table keeps. Time is linear in the entries and those pairs.
 *
 * Entries of one instant and one content hash are ordered by programmes, then by value; where these are
 * equal too the entries differ in nothing that scoring looks at, and the id only settles which is named.
 */
export function clusterEntries(entries: readonly Entry[], nearDuplicates: NearDuplicates): Cluster[] {
  const clusters: Cluster[] = [];
  const byDay = new Map<string, number>();
  const byText = new Map<string, number>();
  for (const entry of [...entries].sort(inWalkingOrder)) {
    const dayKey = `${entry.day}:${entry.programmes.join(',')}`;
    const hash = entry.article.contentHash;
    let first = byDay.get(dayKey) ?? Number.POSITIVE_INFINITY;
    if (hash !== null) {
      first = Math.min(first, byText.get(hash) ?? Number.POSITIVE_INFINITY);
      for (const like of nearDuplicates.get(hash) ?? NONE) {
        first = Math.min(first, byText.get(like) ?? Number.POSITIVE_INFINITY);
      }
    }
    const cluster = clusters[first];
    if (cluster) {
      cluster.members.push(entry);
      if (entry.value > cluster.best.value) cluster.best = entry;
      continue;
    }
    byDay.set(dayKey, clusters.length);
    if (hash !== null) byText.set(hash, clusters.length);
    clusters.push({ founder: entry, best: entry, members: [entry] });
  }
  return clusters;
}

/** The near-duplicate texts among one entrant's entries, from the shingles they carry. */
export function entrantNearDuplicates(
  entries: readonly Entry[],
  thresholds: LikenessThresholds,
): NearDuplicates {
  const texts = entries.flatMap(({ article: { contentHash, shingles } }) =>
    contentHash !== null && shingles?.length ? [{ key: contentHash, shingles }] : [],
  );
  return findNearDuplicates(texts, thresholds);
}

function inWalkingOrder(a: Entry, b: Entry): number {
  return (
    a.at - b.at ||
    compare(a.article.contentHash ?? '', b.article.contentHash ?? '') ||
    compare(a.programmes.join(','), b.programmes.join(',')) ||
    b.value - a.value ||
    compare(String(a.article.id), String(b.article.id))
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
