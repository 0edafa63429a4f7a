import { readOffice } from '#app/features/settings/queries.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Db } from '#db/connection.ts';
import { comparison } from './comparison.ts';
import {
  type ArticleInTime,
  listArticlesInTime,
  listBoilerplates,
  listReleasesBetween,
  shinglesBetween,
  updateOriginality,
  upsertShingles,
} from './originality.queries.server.ts';
import type { OriginalityDetail } from './originality-detail.ts';
import { coverageChanged } from './ports.server.ts';
import { isReference, referenceWindow } from './references.ts';
import {
  type Boilerplate,
  boilerplate,
  packShingles,
  type Shingles,
  shingles,
  unpackShingles,
} from './shingles.ts';

const keptOverlaps = 10;

/** The standing paragraphs of the office and of its releases, which never count as copying. */
export async function knownBoilerplate(db: Db): Promise<Boilerplate> {
  const office = await readOffice(db);
  return boilerplate([office.boilerplate, ...(await listBoilerplates(db))].filter(text => text !== ''));
}

/** What an article's originality came to, and the shingles it came from; nothing is written yet. */
export type Derived = {
  article: ArticleInTime;
  own: Shingles;
  originality: number | null;
  detail: OriginalityDetail;
};

/**
 * Derives the originality of some articles against the releases and other outlets' articles of the 30 days before
 * (scoring specification, section 2); those that are not (or no longer) approved are left out. Articles close in time
 * share most of their references, so a hundred together take little longer than one.
 */
export async function deriveOriginality(
  db: Db,
  articleIds: readonly number[],
  known: Boilerplate,
): Promise<Derived[]> {
  const articles = await listArticlesInTime(db, articleIds);
  if (articles.length === 0) return [];
  const own = new Map(articles.map(article => [article.id, shingles(article.body, known)]));
  const compared = comparison<{ kind: 'release' | 'article'; id: number }>([...own.values()]);
  const { from } = referenceWindow(articles[0]!.publishedAt);
  const window = { from, to: articles.at(-1)!.publishedAt };
  for (const { id, publishedAt, text } of await listReleasesBetween(db, window)) {
    compared.add({ kind: 'release', id }, shingles(text, known), at =>
      isReference(articles[at]!, { kind: 'release', publishedAt }),
    );
  }
  for await (const { id, hashes, ...published } of shinglesBetween(db, window)) {
    const text = own.get(id) ?? (hashes && unpackShingles(hashes));
    if (!text) continue;
    compared.add({ kind: 'article', id }, text, at =>
      isReference(articles[at]!, { kind: 'article', ...published }),
    );
  }
  return articles.map((article, at) => {
    const { value, copied, shingles, overlaps } = compared.result(at);
    const kept = overlaps.slice(0, keptOverlaps).map(({ id, shared }) => ({ ...id, shared }));
    return {
      article,
      own: own.get(article.id)!,
      originality: value,
      detail: { shingles, copied, overlaps: kept },
    };
  });
}

/** Stores what was derived where it differs from what is stored, and says whose coverage changed by it. */
export async function keepOriginality(db: Db, derived: readonly Derived[], now: string): Promise<void> {
  for (const { article, own, originality, detail } of derived) {
    const hashes = packShingles(own);
    const values = { originality, detail: JSON.stringify(detail), at: now };
    const sameText = article.hashes !== null && Buffer.compare(article.hashes, hashes) === 0;
    if (sameText && article.originality === originality && article.originalityDetail === values.detail)
      continue;
    await upsertShingles(db, article.id, hashes);
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
