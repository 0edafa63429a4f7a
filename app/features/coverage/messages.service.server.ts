import { recordAudit } from '#app/features/audit/service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import type { KitPublished } from '#app/features/press-kits/ports.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { ArticleMessagesTable, MessageVerdict } from '#db/schema/understanding.ts';
import { findArticle } from './articles.queries.server.ts';
import { matchMessage, messageKey, prepareArticle } from './checks/messages.ts';
import { articlesAfter, releasesBefore } from './message-window.ts';
import {
  listArticleMessages,
  listMessagesBetween,
  listVerdicts,
  updateVerdict,
  writeMessages,
} from './messages.queries.server.ts';
import { refreshOpenFindings } from './open-findings/derive.server.ts';

type Text = { id: number; body: string; published_at: string };

/** Finds the key messages an article carries and stores them; verdicts of people stay. */
async function deriveMessages(db: Db, article: Text): Promise<void> {
  const kits = await listMessagesBetween(db, releasesBefore(article.published_at));
  const prepared = kits.length > 0 ? prepareArticle(article.body) : [];
  const rows = new Map<string, ArticleMessagesTable>();
  for (const { kitId, messages } of kits) {
    for (const message of messages) {
      const match = matchMessage(prepared, message);
      const key = messageKey(message);
      if (!match || rows.has(`${kitId} ${key}`)) continue;
      rows.set(`${kitId} ${key}`, {
        ...{ article_id: article.id, kit_id: kitId, message_key: key, message, share: match.share },
        ...{ start_at: match.start, end_at: match.end, carried: Number(match.carried) },
        ...{ verdict: null, verdict_by: null, verdict_at: null },
      });
    }
  }
  await inTransaction(db, async trx => {
    for (const kept of await listVerdicts(trx, article.id)) {
      const key = `${kept.kit_id} ${kept.message_key}`;
      // A sentence that is gone is not shown; what a person said of it still counts.
      const now = rows.get(key) ?? { ...kept, share: 0, start_at: 0, end_at: 0 };
      const { verdict, verdict_by, verdict_at, carried } = kept;
      rows.set(key, { ...now, verdict, verdict_by, verdict_at, carried });
    }
    await writeMessages(trx, article.id, [...rows.values()]);
  });
}

function texts(db: Db) {
  return db.selectFrom('articles').select(['id', 'body', 'published_at']);
}

/**
 * Job `coverage.messages`: derives the messages of one article after a change, and what waits about it for a person.
 * Payload: `{ articleId }`.
 */
export async function runMessages(run: JobRun): Promise<void> {
  const { articleId } = run.payload as { articleId: number };
  const article = await texts(run.db).where('id', '=', articleId).executeTakeFirst();
  if (!article) return;
  await deriveMessages(run.db, article);
  await inTransaction(run.db, db => refreshOpenFindings(db, [articleId]));
}

/**
 * Job `coverage.messages-between`: derives the messages of every article published in a window, after a release was
 * published or changed. Payload: `{ from, to }` instants.
 */
export async function runMessagesBetween(run: JobRun): Promise<{ derived: number }> {
  const { from, to } = run.payload as { from: string; to: string };
  const ids = await run.db
    .selectFrom('articles')
    .select('id')
    .where('published_at', '>=', from)
    .where('published_at', '<=', to)
    .orderBy('published_at')
    .orderBy('id')
    .execute();
  let done = 0;
  for (const { id } of ids) {
    if (await run.cancelled()) break;
    const article = await texts(run.db).where('id', '=', id).executeTakeFirst();
    if (article) await deriveMessages(run.db, article);
    done += 1;
    if (done % 25 === 0 || done === ids.length) await run.progress(done, ids.length);
  }
  return { derived: done };
}

/** Queues another look at the articles after a release that was published, changed or withdrawn. */
export async function lookAgainAfterRelease(ctx: Context<Db>, { publishedAt }: KitPublished): Promise<void> {
  await enqueueJob(ctx, {
    kind: 'coverage.messages-between',
    payload: articlesAfter(publishedAt),
    dedupeKey: `coverage.messages-between ${publishedAt}`,
  });
}

/**
 * A person says whether an article carries a message; null takes the verdict back and lets the rule decide.
 * @throws NotFound when the message is not among those shown for the article.
 */
export async function judgeMessage(
  ctx: Context<Db>,
  input: { articleId: number; kitId: number; key: string; verdict: MessageVerdict | null },
): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  const { articleId, verdict } = input;
  await inTransaction(ctx.db, async db => {
    const article = await findArticle(db, articleId);
    const row = (await listArticleMessages(db, articleId)).find(
      entry => entry.kitId === input.kitId && entry.key === input.key,
    );
    if (!article || !row) throw new NotFound();
    const carried = verdict
      ? verdict === 'confirmed'
      : (matchMessage(prepareArticle(article.row.body), row.message)?.carried ?? false);
    const by = verdict ? actorUserId(ctx.actor) : null;
    await updateVerdict(db, input, { verdict, carried: Number(carried), by, at: ctx.now });
    await recordAudit(
      { ...ctx, db },
      {
        action: 'article.message-judged',
        subject: { kind: 'article', id: articleId, label: article.title },
        changes: [
          { field: 'keyMessage', before: null, after: row.message },
          { field: 'messageCarried', before: row.carried, after: carried },
        ],
      },
    );
  });
}
