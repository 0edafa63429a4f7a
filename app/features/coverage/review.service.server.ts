import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { trimmed } from '#app/lib/text.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { removeArticleText } from '#db/dialect/search.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import { announceArticle, indexArticle } from './article-changes.server.ts';
import { type Article, findArticle } from './articles.queries.server.ts';
import { listTellings } from './reuse.queries.server.ts';
import { refuseSameArticle } from './same-article.server.ts';
import { updateDecision } from './suggestions/queries.server.ts';

/** Changes one article in a transaction, and tells those who are scored by it. */
export async function changed<T>(
  ctx: Context<Db>,
  id: number,
  work: (inner: Context<Db>, article: Article) => Promise<T>,
): Promise<T> {
  authorise(ctx.actor, 'coverage.write');
  return inTransaction(ctx.db, async db => {
    // Of two who change it at once the second sees what the first did.
    await takeTurn(db, `article ${id}`);
    const article = await findArticle(db, id);
    if (!article) throw new NotFound();
    const inner = { ...ctx, db };
    const result = await work(inner, article);
    await announceArticle(inner, id, article, (await findArticle(db, id))!);
    return result;
  });
}

/** Whoever decided it in the inbox can no longer undo that: somebody has decided anew. */
async function noteDecision(ctx: Context<Db>, articleId: number): Promise<void> {
  const by = { userId: actorUserId(ctx.actor), name: ctx.actor.name, at: ctx.now };
  await updateDecision(ctx.db, articleId, by);
}

function reasonOf(text: string): string {
  const reason = trimmed(text);
  if (reason === '') throw new Invalid({ reason: ['errors.required'] });
  if (reason.length > 500) throw new Invalid({ reason: ['errors.tooLong'] });
  return reason;
}

/** Takes an article out of the list with a reason; its record stays. */
export async function dismissArticle(ctx: Context<Db>, id: number, text: string): Promise<void> {
  await changed(ctx, id, async ({ db, ...rest }, article) => {
    const reason = reasonOf(text);
    if (article.row.status === 'dismissed') throw new Conflict('errors.alreadyDone');
    // The inbox has more to settle: who decided, and what is folded under it.
    if (article.row.status === 'suggested') throw new Conflict('found.decideInInbox');
    await db
      .updateTable('articles')
      .set(eb => ({
        status: 'dismissed',
        status_reason: reason,
        search_id: null,
        updated_at: ctx.now,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute();
    if (article.row.search_id !== null) await removeArticleText(db, article.row.search_id);
    await noteDecision({ db, ...rest }, id);
    const changes = [{ field: 'reason', before: null, after: reason }];
    await recordAudit(
      { db, ...rest },
      { action: 'article.dismissed', subject: { kind: 'article', id, label: article.title }, changes },
    );
  });
}

/**
 * Puts a dismissed article back into the list.
 * @throws AlreadyLogged when the same clip was logged again meanwhile.
 */
export async function restoreArticle(ctx: Context<Db>, id: number): Promise<void> {
  await changed(ctx, id, async ({ db, ...rest }, article) => {
    if (article.row.status === 'approved') throw new Conflict('errors.alreadyDone');
    if (article.row.status === 'suggested') throw new Conflict('found.decideInInbox');
    await refuseSameArticle(db, article.row, id);
    await db
      .updateTable('articles')
      .set(eb => ({
        status: 'approved',
        status_reason: '',
        updated_at: ctx.now,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute();
    await indexArticle(db, article);
    await noteDecision({ db, ...rest }, id);
    await recordAudit(
      { db, ...rest },
      { action: 'article.restored', subject: { kind: 'article', id, label: article.title } },
    );
  });
}

/**
 * Corrects an article's originality, with a reason; scoring uses the correction. A null value returns to the derived
 * figure.
 * @param input.value own text as a share in [0, 1], or null.
 */
export async function correctOriginality(
  ctx: Context<Db>,
  id: number,
  input: { value: number | null; reason: string },
): Promise<void> {
  await changed(ctx, id, async ({ db, ...rest }, article) => {
    const reason = reasonOf(input.reason);
    if (input.value !== null && !(input.value >= 0 && input.value <= 1))
      throw new Invalid({ value: ['errors.number'] });
    await db
      .updateTable('articles')
      .set(eb => ({
        originality_override: input.value,
        originality_reason: reason,
        updated_at: ctx.now,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute();
    const changes = [
      {
        field: 'originality',
        before: article.row.originality_override ?? article.row.originality,
        after: input.value ?? article.row.originality,
      },
      { field: 'reason', before: null, after: reason },
    ];
    await recordAudit(
      { db, ...rest },
      {
        action: 'article.originality-corrected',
        subject: { kind: 'article', id, label: article.title },
        changes,
      },
    );
  });
}

/**
 * Names an article the original of the story it shares with others, in place of the first published, or takes that
 * back. Scores do not depend on it.
 */
export async function pinOriginal(ctx: Context<Db>, id: number, pinned: boolean): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const article = await findArticle(db, id);
    if (!article) throw new NotFound();
    const tellings = await listTellings(db, { id, storyId: article.row.story_id });
    if (tellings.length === 0) throw new Conflict('errors.alreadyDone');
    const before = tellings.find(telling => telling.pinned);
    if ((before?.id === id) === pinned) return;
    const ids = tellings.map(telling => telling.id);
    await db.updateTable('articles').set({ original_pinned: 0 }).where('id', 'in', ids).execute();
    if (pinned) await db.updateTable('articles').set({ original_pinned: 1 }).where('id', '=', id).execute();
    await recordAudit(
      { ...ctx, db },
      {
        action: 'article.original-pinned',
        subject: { kind: 'article', id, label: article.title },
        changes: [
          {
            field: 'original',
            before: (before ?? tellings[0])?.outletName ?? null,
            after: (pinned ? article.outlet.name : tellings[0]?.outletName) ?? null,
          },
        ],
      },
    );
  });
}
