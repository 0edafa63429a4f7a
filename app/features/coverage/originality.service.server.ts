import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import {
  findArticleInTime,
  listBoilerplates,
  listReleasesBetween,
  listShinglesBetween,
  updateOriginality,
  upsertShingles,
} from './originality.queries.server.ts';
import { likeness, originalityOf } from './originality.ts';
import { type OriginalityDetail, overlapsWith } from './originality-detail.ts';
import { coverageChanged } from './ports.server.ts';
import { affectedWindow, isReference, referenceWindow } from './references.ts';
import {
  type Boilerplate,
  boilerplate,
  packShingles,
  type Shingles,
  shingles,
  unpackShingles,
} from './shingles.ts';

const keptOverlaps = 10;

async function knownBoilerplate(db: Db): Promise<Boilerplate> {
  const office = await readOffice(db);
  return boilerplate([office.boilerplate, ...(await listBoilerplates(db))].filter(text => text !== ''));
}

/**
 * Derives one article's originality against the releases and other outlets' articles of the 30 days before (scoring
 * specification, section 2) and stores it with what it overlaps. Keeps the article's shingles.
 * @returns the shingles, or undefined when the article is not (or no longer) approved.
 */
async function deriveOriginality(
  db: Db,
  articleId: number,
  now: string,
  known?: Boilerplate,
): Promise<Shingles | undefined> {
  const article = await findArticleInTime(db, articleId);
  if (!article) return undefined;
  const standing = known ?? (await knownBoilerplate(db));
  const own = shingles(article.body, standing);
  const window = referenceWindow(article.publishedAt);
  const releases = (await listReleasesBetween(db, window)).map(release => ({
    id: `release:${release.id}`,
    shingles: shingles(release.text, standing),
  }));
  const others = (await listShinglesBetween(db, window, article.outletId))
    .filter(other => isReference(article, { kind: 'article', ...other }))
    .map(other => ({ id: `article:${other.id}`, shingles: unpackShingles(other.hashes) }));
  const result = originalityOf(own, [...releases, ...others]);
  const detail: OriginalityDetail = {
    shingles: result.shingles,
    copied: result.copied,
    overlaps: result.overlaps.slice(0, keptOverlaps).map(({ id, shared }) => {
      const [kind, number] = id.split(':') as ['release' | 'article', string];
      return { kind, id: Number(number), shared };
    }),
  };
  await inTransaction(db, async trx => {
    await upsertShingles(trx, articleId, packShingles(own));
    await updateOriginality(trx, articleId, {
      originality: result.value,
      detail: JSON.stringify(detail),
      at: now,
    });
    await coverageChanged.call(
      { db: trx, actor: systemActor, now },
      {
        articleId,
        outletIds: [article.outletId],
        journalistIds: article.journalistIds,
        publishedAt: [article.publishedAt],
      },
    );
  });
  return own;
}

/** Articles published in the 30 days after that share text with this one, or were found to before it changed. */
async function listConcerned(
  db: Db,
  articleId: number,
  publishedAt: string[],
  outletId: number,
  own: Shingles | undefined,
) {
  const concerned = new Set<number>();
  for (const at of new Set(publishedAt)) {
    for (const later of await listShinglesBetween(db, affectedWindow(at), outletId)) {
      const shares = own !== undefined && likeness(own, unpackShingles(later.hashes)).shared > 0;
      if (shares || overlapsWith(later.originalityDetail, articleId)) concerned.add(later.id);
    }
  }
  concerned.delete(articleId);
  return [...concerned];
}

/**
 * Job `coverage.originality`: derives an article's originality after a change, and again that of later articles which
 * share text with it. Payload: the article, its outlet, and its instants before and after the change.
 */
export async function runOriginality(run: JobRun): Promise<{ derived: number }> {
  const { articleId, outletId, publishedAt } = run.payload as {
    articleId: number;
    outletId: number;
    publishedAt: string[];
  };
  const known = await knownBoilerplate(run.db);
  const own = await deriveOriginality(run.db, articleId, run.now(), known);
  const concerned = await listConcerned(run.db, articleId, publishedAt, outletId, own);
  for (const [index, id] of concerned.entries()) {
    await deriveOriginality(run.db, id, run.now(), known);
    await run.progress(index + 1, concerned.length);
  }
  return { derived: concerned.length + (own ? 1 : 0) };
}

/**
 * Job `coverage.rederive`: derives every article published in a window, oldest first: after a release was published,
 * changed or withdrawn, and once over imported or seeded articles. Payload: `{ from, to }` instants.
 */
export async function runRederive(run: JobRun): Promise<{ derived: number }> {
  const { from, to } = run.payload as { from: string; to: string };
  const known = await knownBoilerplate(run.db);
  const ids = await run.db
    .selectFrom('articles')
    .select('id')
    .where('status', '=', 'approved')
    .where('published_at', '>=', from)
    .where('published_at', '<=', to)
    .orderBy('published_at')
    .orderBy('id')
    .execute();
  let done = 0;
  for (const { id } of ids) {
    if (await run.cancelled()) break;
    await deriveOriginality(run.db, id, run.now(), known);
    done += 1;
    await run.progress(done, ids.length);
  }
  return { derived: done };
}
