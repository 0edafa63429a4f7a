import { recordAudit } from '#app/features/audit/service.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findArticle } from '../articles.queries.server.ts';
import { refreshOpenFindings } from '../open-findings/derive.server.ts';
import { keepPage } from './kept-page.server.ts';
import { findLastLooks } from './queries.server.ts';
import { nextLook } from './schedule.ts';
import { sameStory, type Verdict } from './verdict.ts';
import { watchPage } from './watch.server.ts';

/** A page as it came: its bytes, decompressed, and what the server called them. */
export type FetchedPage = { bytes: Uint8Array; contentType: string; finalUrl: string };

export type Look = {
  articleId: number;
  /** The address that was asked for. */
  url: string;
  verdict: Verdict;
  /** Absent where nothing was fetched. */
  page?: FetchedPage;
  retryAfterSeconds?: number;
};

/** What a look came to; `stale` when the article's address changed meanwhile, and nothing was written. */
export type LookResult = 'first' | 'unchanged' | 'changed' | 'unread' | 'dead' | 'failed' | 'stale';

/** The bytes, kept compressed; nothing for a look without a page or one that found what is kept already. */
async function keep(ctx: Context<Db>, { articleId, url, verdict, page }: Look) {
  if (!page || (verdict.kind !== 'read' && verdict.kind !== 'unread')) return undefined;
  const { last, lastRead } = await findLastLooks(ctx.db, articleId, url);
  const known = verdict.kind === 'read' ? lastRead && sameStory(lastRead, verdict) : isLast(last, verdict);
  if (known) return undefined;
  return keepPage(ctx, page.bytes);
}

/** A look without a whole text is known by its problem: the same again adds nothing. */
function isLast(last: { problem: string | null } | undefined, verdict: { problem: string }): boolean {
  return last?.problem === verdict.problem;
}

/**
 * Records what a look at an article's page found: a new text is kept beside the earlier ones, the same text or the same
 * failure only moves the time it was last seen. Plans the next look. For the job and the demo; people ask by `lookNow`.
 */
export async function recordLook(ctx: Context<Db>, look: Look): Promise<LookResult> {
  const kept = await keep(ctx, look);
  const { articleId, url, verdict, page } = look;
  return inTransaction(ctx.db, async db => {
    const watch = await db
      .updateTable('article_watches')
      .set({ looked_at: ctx.now })
      .where('article_id', '=', articleId)
      .where('url', '=', url)
      .returning(['watched_from', 'failures'])
      .executeTakeFirst();
    if (!watch) return 'stale';
    const { last, lastRead } = await findLastLooks(db, articleId, url);
    const same =
      verdict.kind === 'read'
        ? lastRead && sameStory(lastRead, verdict)
          ? lastRead
          : undefined
        : isLast(last, verdict)
          ? last
          : undefined;
    if (same) {
      await db.updateTable('article_snapshots').set({ seen_at: ctx.now }).where('id', '=', same.id).execute();
    } else {
      const read = verdict.kind === 'read' || verdict.kind === 'unread' ? verdict : undefined;
      await db
        .insertInto('article_snapshots')
        .values({
          article_id: articleId,
          url,
          fetched_at: ctx.now,
          seen_at: ctx.now,
          problem: verdict.kind === 'read' ? null : verdict.problem,
          http_status: 'status' in verdict ? verdict.status : null,
          final_url: page?.finalUrl ?? null,
          content_type: kept ? (page?.contentType.slice(0, 200) ?? '') : '',
          title: read?.title ?? '',
          body: read?.text ?? '',
          ...(kept ?? { file_id: null, sha256: null, size: null }),
        })
        .execute();
    }
    const changed = verdict.kind === 'read' && lastRead !== undefined && !same;
    const failures = verdict.kind === 'failed' && verdict.passing ? watch.failures + 1 : 0;
    const { watched_from: watchedFrom } = watch;
    const { retryAfterSeconds } = look;
    await db
      .updateTable('article_watches')
      .set({
        state: verdict.kind === 'read' ? 'kept' : verdict.kind,
        problem: verdict.kind === 'read' ? null : verdict.problem,
        http_status: 'status' in verdict ? verdict.status : null,
        failures,
        next_look_at: nextLook({ watchedFrom, now: ctx.now, failures, retryAfterSeconds }),
        ...(changed && { changed_at: ctx.now }),
      })
      .where('article_id', '=', articleId)
      .execute();
    await refreshOpenFindings(db, [articleId]);
    if (verdict.kind !== 'read') return verdict.kind;
    return same ? 'unchanged' : changed ? 'changed' : 'first';
  });
}

/**
 * Has an article's page looked at as soon as its host may be asked again; one that was logged before pages were kept is
 * watched from now on. @throws Conflict when the article has no address or is not in the list
 */
export async function lookNow(ctx: Context<Db>, articleId: number): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const article = await findArticle(db, articleId);
    if (!article) throw new NotFound();
    if (article.row.url === null || article.row.status !== 'approved') {
      throw new Conflict('snapshots.notWatched');
    }
    await watchPage(inner, article, article);
    await db
      .updateTable('article_watches')
      .set({ next_look_at: ctx.now, failures: 0 })
      .where('article_id', '=', articleId)
      .execute();
    await recordAudit(inner, {
      action: 'article.page-asked',
      subject: { kind: 'article', id: articleId, label: article.title },
    });
    await enqueueJob(inner, { kind: 'coverage.snapshots', dedupeKey: 'coverage.snapshots', maxAttempts: 1 });
  });
}
