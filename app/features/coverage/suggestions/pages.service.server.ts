import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import { countWords } from '#app/lib/text.ts';
import { isoDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { writeArticleRows } from '../article-rows.queries.server.ts';
import { type Article, findArticle } from '../articles.queries.server.ts';
import { contentHash } from '../content-hash.server.ts';
import { askLeave, spaceHost } from '../feeds/hosts.service.server.ts';
import { findHost } from '../feeds/queries.server.ts';
import type { FetchOptions } from '../fetch-terms.ts';
import type { ArticleReading } from '../reading/article-reading.ts';
import { readLink } from '../reading.service.server.ts';
import { foldable, foldUnder } from './folding.ts';
import { listLeaders, listWaitingPages, updatePageState } from './queries.server.ts';

/** A run ends after this; what is left goes on in a job of its own. */
const runMs = 45_000;
/** A host that asks for a longer pause is not waited for: its page is read by the next job. */
const longestWaitMs = 10_000;

export type PageReading = { fetching?: FetchOptions; wait?: (ms: number) => Promise<void> };

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms));

/** Puts what the page says in the place of title and summary; nothing when somebody decided or edited meanwhile. */
async function enrich(db: Db, before: Article, reading: ArticleReading, now: string): Promise<void> {
  const { zone } = await readOffice(db);
  await inTransaction(db, async trx => {
    const article = await findArticle(trx, before.id);
    if (article?.row.status !== 'suggested' || article.row.version !== before.row.version) return;
    const body = reading.body?.value ?? '';
    const published = reading.publishedAt?.value;
    const publishedAt = published && published <= now ? published : article.row.published_at;
    await trx
      .updateTable('articles')
      .set(eb => ({
        body,
        words: countWords(body),
        content_hash: contentHash({ title: article.title, body, publishedAt }),
        byline: reading.authors
          .map(author => author.value)
          .join(', ')
          .slice(0, 600),
        dateline: (reading.dateline?.value ?? '').slice(0, 80),
        published_at: publishedAt,
        published_on: isoDay(publishedAt, zone),
        regency: reading.placeNames[0]?.key ?? null,
        updated_at: now,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', article.id)
      .execute();
    const topicIds = new Set([
      ...article.topics.map(topic => topic.id),
      ...reading.topics.map(topic => topic.topicId),
    ]);
    await writeArticleRows(trx, article.id, {
      journalistIds: [],
      topics: [...topicIds].map(topicId => ({ topicId, source: 'machine' as const })),
      spokespersons: reading.spokespersons
        .map(({ name, title }) => ({ name, title: title ?? '' }))
        .slice(0, 20),
    });
    await updatePageState(trx, article.id, { state: 'read', problem: null });
    await refold(trx, article, body);
  });
}

/** The whole text may show that two suggestions are one story, which their summaries did not. */
async function refold(db: Db, article: Article, body: string): Promise<void> {
  const { id, title, outlet, row } = article;
  const leaders = await listLeaders(db);
  const leads = leaders.some(leader => leader.id === id);
  if (!leads) return;
  const candidate = foldable({
    id,
    outletId: outlet.id,
    networkId: outlet.networkId,
    url: row.url,
    urlKey: row.canonical_url,
    title,
    text: body,
  });
  const fold = foldUnder(
    candidate,
    leaders.filter(leader => leader.id < id),
  );
  if (!fold) return;
  await db.updateTable('suggestions').set({ fold_id: fold.id }).where('fold_id', '=', id).execute();
  await db
    .updateTable('suggestions')
    .set({ fold_id: fold.id, fold_reason: fold.reason })
    .where('article_id', '=', id)
    .execute();
}

async function readPage(
  run: JobRun,
  id: number,
  { fetching = {}, wait = sleep }: PageReading,
): Promise<boolean> {
  const article = await findArticle(run.db, id);
  if (!article?.row.url || article.row.status !== 'suggested') return false;
  const { host } = new URL(article.row.url);
  const free = Date.parse((await findHost(run.db, host))?.nextRequestAt ?? run.now());
  const waitMs = Math.max(0, free - Date.parse(run.now()));
  if (waitMs > longestWaitMs) throw new HostBusy();
  if (waitMs > 0) await wait(waitMs);
  const leave = await askLeave(run.db, article.row.url, run.now(), fetching);
  await spaceHost(run.db, host, run.now(), leave.spacingMs);
  if (!leave.allowed) {
    await updatePageState(run.db, id, { state: 'unread', problem: 'robots' });
    return false;
  }
  const ctx = { db: run.db, actor: systemActor, now: run.now() };
  const source = await readLink(ctx, article.row.url, fetching);
  if (source.ok && source.reading.body) {
    await enrich(run.db, article, source.reading, run.now());
    return true;
  }
  await updatePageState(run.db, id, { state: 'unread', problem: source.ok ? 'unreadable' : source.problem });
  return false;
}

class HostBusy extends Error {}

/**
 * Job `coverage.suggestion-pages`: reads the pages of new suggestions politely, one after the other. A page that
 * cannot be read leaves the suggestion with its title and summary. Payload: the articles.
 */
export async function runSuggestionPages(
  run: JobRun,
  options: PageReading = {},
): Promise<{ read: number; unread: number }> {
  const { articleIds } = run.payload as { articleIds: number[] };
  const waiting = await listWaitingPages(run.db, articleIds);
  const ends = performance.now() + runMs;
  const left: number[] = [];
  let read = 0;
  let unread = 0;
  for (const id of waiting) {
    if (performance.now() > ends || (await run.cancelled())) {
      left.push(id);
      continue;
    }
    try {
      if (await readPage(run, id, options)) read += 1;
      else unread += 1;
    } catch (error) {
      if (!(error instanceof HostBusy)) throw error;
      left.push(id);
    }
    await run.progress(read + unread, waiting.length);
  }
  if (left.length > 0) {
    const later = new Date(Date.parse(run.now()) + 60_000).toISOString();
    await enqueueJob(
      { db: run.db, actor: systemActor, now: run.now() },
      { kind: 'coverage.suggestion-pages', payload: { articleIds: left }, runAt: later, maxAttempts: 2 },
    );
  }
  return { read, unread };
}
