import { readOffice } from '#app/features/settings/queries.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Db } from '#db/connection.ts';
import { type Comparison, comparison, type Relation } from './comparison.ts';
import { listSharing, replaceText, stretchOf } from './fingerprints.queries.server.ts';
import { readBodies } from './list.queries.server.ts';
import {
  type ArticleInTime,
  listArticlesInTime,
  listBoilerplates,
  listReleasesBetween,
  shinglesBetween,
  shinglesOf,
  updateOriginality,
} from './originality.queries.server.ts';
import type { OriginalityDetail } from './originality-detail.ts';
import { coverageChanged } from './ports.server.ts';
import { isEarlier, isReference, referenceWindow } from './references.ts';
import { findFounder, type ReuseOf, replaceReuse, updateStory } from './reuse.queries.server.ts';
import { compareReuse, isSameStory, usesText } from './reuse.ts';
import {
  type Boilerplate,
  boilerplate,
  fingerprints,
  packShingles,
  type Shingles,
  shingles,
  unpackShingles,
} from './shingles.ts';

const keptOverlaps = 10;

/** Texts an article is laid beside word by word, at most, and from which share of its shingles on. */
const keptReuse = 10;
const leastShare = 0.05;

/** Up to this many articles look their references up in the index; more read the whole window once for all. */
const fewArticles = 20;

/** The standing paragraphs of the office and of its releases, which never count as copying. */
export async function knownBoilerplate(db: Db): Promise<Boilerplate> {
  const office = await readOffice(db);
  return boilerplate([office.boilerplate, ...(await listBoilerplates(db))].filter(text => text !== ''));
}

type SourceId = { kind: 'release' | 'article'; id: number };

/** What an article came to beside the earlier texts; nothing is written yet. */
export type Derived = {
  article: ArticleInTime;
  own: Shingles;
  fingerprints: number[];
  originality: number | null;
  detail: OriginalityDetail;
  reuse: ReuseOf[];
};

/**
 * Holds some articles against the releases and articles of the 30 days before: originality against those that count
 * (scoring specification, section 2), and what was taken over from any of them, an outlet's own and its network's too.
 * Articles that are not (or no longer) approved are left out. Candidates come from the index of fingerprints, which
 * misses none that shares a shingle; many articles together read their window once instead.
 */
export async function deriveOriginality(
  db: Db,
  articleIds: readonly number[],
  known: Boilerplate,
): Promise<Derived[]> {
  const articles = await listArticlesInTime(db, articleIds);
  if (articles.length === 0) return [];
  const own = new Map(articles.map(article => [article.id, shingles(article.body, known)]));
  const prints = articles.map(article => fingerprints(article.body, known));
  const compared = comparison<SourceId>([...own.values()]);
  const { from } = referenceWindow(articles[0]!.publishedAt);
  const window = { from, to: articles.at(-1)!.publishedAt };
  const releases = await listReleasesBetween(db, window);
  for (const { id, publishedAt, text } of releases) {
    compared.add({ kind: 'release', id }, shingles(text, known), at =>
      isReference(articles[at]!, { kind: 'release', publishedAt }) ? 'reference' : 'none',
    );
  }
  const candidates =
    articles.length > fewArticles
      ? shinglesBetween(db, window)
      : shinglesOf(db, await listSharing(db, [...new Set(prints.flat())], window), window);
  for await (const { id, hashes, ...published } of candidates) {
    const text = own.get(id) ?? (hashes && unpackShingles(hashes));
    if (!text) continue;
    compared.add({ kind: 'article', id }, text, (at): Relation => {
      if (isReference(articles[at]!, { kind: 'article', ...published })) return 'reference';
      return isEarlier(articles[at]!, { id, ...published }) ? 'kin' : 'none';
    });
  }
  const texts = new Map(releases.map(release => [`release ${release.id}`, release.text]));
  const derived: Derived[] = [];
  for (const [at, article] of articles.entries()) {
    const result = compared.result(at);
    const counted = result.overlaps.filter(overlap => overlap.counts).slice(0, keptOverlaps);
    derived.push({
      article,
      own: own.get(article.id)!,
      fingerprints: prints[at]!,
      originality: result.value,
      detail: {
        shingles: result.shingles,
        copied: result.copied,
        overlaps: counted.map(({ id, shared }) => ({ ...id, shared })),
      },
      reuse: await reuseOfArticle(db, article, result, texts, known),
    });
  }
  return derived;
}

/** Lays an article beside the texts it shares most with. `texts` holds what was read already, by kind and id. */
async function reuseOfArticle(
  db: Db,
  article: ArticleInTime,
  { overlaps, shingles }: ReturnType<Comparison<SourceId>['result']>,
  texts: Map<string, string>,
  known: Boilerplate,
): Promise<ReuseOf[]> {
  const near = overlaps.filter(overlap => overlap.shared >= leastShare * shingles).slice(0, keptReuse);
  const missing = near.flatMap(({ id }) => (id.kind === 'article' ? [id.id] : []));
  const bodies = await readBodies(db, missing);
  return near.flatMap(({ id }) => {
    const text = id.kind === 'release' ? texts.get(`release ${id.id}`) : bodies.get(id.id);
    if (text === undefined) return [];
    const reuse = compareReuse(article.body, text, known);
    return !usesText(reuse) ? [] : [{ ...id, ...reuse, sameStory: isSameStory(reuse) }];
  });
}

/** The earliest article whose story this one tells again; null when it tells its own. */
async function storyOf(db: Db, { article, reuse }: Derived): Promise<number | null> {
  const same = reuse.filter(one => one.sameStory && one.kind === 'article').map(one => one.id);
  const founder = await findFounder(db, same);
  return founder === article.id ? null : founder;
}

/** Stores what was derived where it differs from what is stored, and says whose coverage changed by it. */
export async function keepOriginality(db: Db, derived: readonly Derived[], now: string): Promise<void> {
  for (const one of derived) {
    const { article, own, originality, detail } = one;
    const hashes = packShingles(own);
    const stretch = stretchOf(article.publishedAt);
    const sameText = article.hashes !== null && Buffer.compare(article.hashes, hashes) === 0;
    if (!sameText || article.stretch !== stretch)
      await replaceText(db, article.id, { hashes, fingerprints: one.fingerprints, stretch });
    await replaceReuse(db, article.id, one.reuse);
    await updateStory(db, article.id, await storyOf(db, one));
    const values = { originality, detail: JSON.stringify(detail), at: now };
    if (sameText && article.originality === originality && article.originalityDetail === values.detail)
      continue;
    await updateOriginality(db, article.id, values);
    await coverageChanged.call(
      { db, actor: systemActor, now },
      {
        articleId: article.id,
        outletIds: [article.outletId],
        journalistIds: article.journalistIds,
        publishedAt: [article.publishedAt],
      },
    );
  }
}
