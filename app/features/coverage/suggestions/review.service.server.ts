import { findUser } from '#app/features/accounts/queries.server.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { findJournalistDoubles } from '#app/features/partners/doubles.queries.server.ts';
import { listOutletJournalists } from '#app/features/partners/journalists.queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { mayDo } from '#app/lib/permissions.ts';
import { trimmed } from '#app/lib/text.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { removeArticleText } from '#db/dialect/search.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import { announceArticle, indexArticle } from '../article-changes.server.ts';
import { writeArticleRows } from '../article-rows.queries.server.ts';
import { type Article, findArticle, findSameArticle } from '../articles.queries.server.ts';
import { splitNames } from '../people-lines.ts';
import { findSuggestion, promoteFold } from './queries.server.ts';

/** Suggestions decided at once. */
const mostAtOnce = 100;

/** What a decision did; `taken` are those that somebody had decided before, with who and how. */
export type Decision = {
  done: { id: number; title: string }[];
  taken: { id: number; title: string; by: string; status: Article['row']['status'] }[];
};

type Outcome = { status: 'approved' | 'dismissed' | 'duplicate'; reason: string; duplicateOf?: Article };

const actions = { approved: 'article.approved', dismissed: 'article.dismissed', duplicate: 'article.merged' };

/** The journalists of a byline who are known already: an approval creates nobody that a machine has read. */
async function knownJournalists(db: Db, article: Article): Promise<number[]> {
  const names = splitNames(article.row.byline);
  if (names.length === 0) return article.journalists.map(person => person.id);
  const colleagues = new Set((await listOutletJournalists(db, article.outlet.id)).map(person => person.id));
  const ids = article.journalists.map(person => person.id);
  for (const name of names) {
    const namesakes = (await findJournalistDoubles(db, { name, contactKeys: [] })).map(double => double.id);
    const found =
      namesakes.find(id => colleagues.has(id)) ?? (namesakes.length === 1 ? namesakes[0] : undefined);
    if (found !== undefined && !ids.includes(found)) ids.push(found);
  }
  return ids;
}

async function settle(ctx: Context<Db>, article: Article, outcome: Outcome): Promise<boolean> {
  const { db, now } = ctx;
  const updated = await db
    .updateTable('articles')
    .set(eb => ({
      status: outcome.status,
      status_reason: outcome.reason,
      updated_at: now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', article.id)
    .where('status', '=', 'suggested')
    .executeTakeFirst();
  if (Number(updated.numUpdatedRows) === 0) return false;
  await db
    .updateTable('suggestions')
    .set({
      decided_at: now,
      decided_by: actorUserId(ctx.actor),
      decided_name: ctx.actor.name,
      duplicate_of: outcome.duplicateOf?.id ?? null,
      fold_id: null,
      fold_reason: null,
    })
    .where('article_id', '=', article.id)
    .execute();
  await promoteFold(db, article.id);
  if (outcome.status === 'approved') {
    const journalistIds = await knownJournalists(db, article);
    await writeArticleRows(db, article.id, {
      journalistIds,
      topics: article.topics.map(topic => ({ topicId: topic.id, source: topic.source })),
      spokespersons: article.spokespersons,
    });
    const after = (await findArticle(db, article.id))!;
    await indexArticle(db, after);
    await announceArticle(ctx, article.id, undefined, after);
  }
  const reason = outcome.duplicateOf?.title ?? outcome.reason;
  await recordAudit(ctx, {
    action: actions[outcome.status],
    subject: { kind: 'article', id: article.id, label: article.title },
    changes:
      reason === ''
        ? []
        : [{ field: outcome.duplicateOf ? 'duplicate' : 'reason', before: null, after: reason }],
  });
  return true;
}

async function decide(ctx: Context<Db>, ids: readonly number[], outcome: Outcome): Promise<Decision> {
  authorise(ctx.actor, 'coverage.write');
  return inTransaction(ctx.db, async db => {
    const decision: Decision = { done: [], taken: [] };
    // In one order whoever decides, so that two who decide the same lot never wait for each other.
    for (const id of [...new Set(ids)].sort((a, b) => a - b).slice(0, mostAtOnce)) {
      const article = await findArticle(db, id);
      const suggestion = article && (await findSuggestion(db, id));
      if (!article || !suggestion) throw new NotFound();
      if (await settle({ ...ctx, db }, article, outcome)) {
        decision.done.push({ id, title: article.title });
      } else {
        const now = (await findArticle(db, id))!;
        const by = (await findSuggestion(db, id))!.decided_name;
        decision.taken.push({ id, title: article.title, by, status: now.row.status });
      }
    }
    return decision;
  });
}

/** Logs suggestions as articles. Those that somebody decided first come back with who it was. */
export async function approveSuggestions(ctx: Context<Db>, ids: readonly number[]): Promise<Decision> {
  return decide(ctx, ids, { status: 'approved', reason: '' });
}

/** Takes suggestions out of the inbox with a reason; the same address is not suggested again. */
export async function dismissSuggestions(
  ctx: Context<Db>,
  ids: readonly number[],
  reason: string,
): Promise<Decision> {
  const text = trimmed(reason);
  if (text === '') throw new Invalid({ reason: ['errors.required'] });
  if (text.length > 500) throw new Invalid({ reason: ['errors.tooLong'] });
  return decide(ctx, ids, { status: 'dismissed', reason: text });
}

/**
 * Marks a suggestion as the same story in the same outlet as an article that is logged.
 * @throws Conflict when the article is not (or no longer) a logged one, so that no chain of doubles arises.
 */
export async function mergeSuggestion(ctx: Context<Db>, id: number, intoId: number): Promise<Decision> {
  authorise(ctx.actor, 'coverage.write');
  return inTransaction(ctx.db, async db => {
    const into = await findArticle(db, intoId);
    if (!into) throw new NotFound();
    if (into.row.status !== 'approved' || intoId === id) throw new Conflict('inbox.mergeOnlyLogged');
    return decide({ ...ctx, db }, [id], { status: 'duplicate', reason: '', duplicateOf: into });
  });
}

/** Gives suggestions to a colleague, or to nobody. */
export async function assignSuggestions(
  ctx: Context<Db>,
  ids: readonly number[],
  userId: number | null,
): Promise<number> {
  authorise(ctx.actor, 'coverage.write');
  return inTransaction(ctx.db, async db => {
    const user = userId === null ? undefined : await findUser(db, userId);
    const able = user?.status === 'active' && mayDo(user.role, 'coverage.write');
    if (userId !== null && !able) throw new Invalid({ userId: ['errors.choice'] });
    let count = 0;
    for (const id of [...new Set(ids)].slice(0, mostAtOnce)) {
      const article = await findArticle(db, id);
      if (article?.row.status !== 'suggested') continue;
      await db.updateTable('suggestions').set({ assigned_to: userId }).where('article_id', '=', id).execute();
      await recordAudit(
        { ...ctx, db },
        {
          action: 'article.assigned',
          subject: { kind: 'article', id, label: article.title },
          changes: [{ field: 'assignedTo', before: null, after: user?.name ?? null }],
        },
      );
      count += 1;
    }
    return count;
  });
}

/**
 * Puts what the actor decided back into the inbox; what others decided, or decided anew, stays, and so does what was logged
 * by hand meanwhile.
 */
export async function undoDecisions(ctx: Context<Db>, ids: readonly number[]): Promise<number> {
  authorise(ctx.actor, 'coverage.write');
  return inTransaction(ctx.db, async db => {
    await takeTurn(db, 'article');
    let count = 0;
    for (const id of [...new Set(ids)].sort((a, b) => a - b).slice(0, mostAtOnce)) {
      const before = await findArticle(db, id);
      const suggestion = before && (await findSuggestion(db, id));
      if (!before || !suggestion?.decided_at || suggestion.decided_by !== actorUserId(ctx.actor)) continue;
      if (before.row.status === 'suggested') continue;
      if (before.row.status === 'dismissed' && (await findSameArticle(db, before.row, id))) continue;
      const undone = await db
        .updateTable('articles')
        .set(eb => ({
          status: 'suggested',
          status_reason: '',
          search_id: null,
          updated_at: ctx.now,
          version: eb('version', '+', 1),
        }))
        .where('id', '=', id)
        .where('version', '=', before.row.version)
        .executeTakeFirst();
      // Somebody has changed it at this instant.
      if (Number(undone.numUpdatedRows) === 0) continue;
      if (before.row.search_id !== null) await removeArticleText(db, before.row.search_id);
      await db
        .updateTable('suggestions')
        .set({ decided_at: null, decided_by: null, decided_name: '', duplicate_of: null })
        .where('article_id', '=', id)
        .execute();
      const inner = { ...ctx, db };
      await recordAudit(inner, {
        action: 'article.undecided',
        subject: { kind: 'article', id, label: before.title },
      });
      if (before.row.status === 'approved') {
        await announceArticle(inner, id, before, (await findArticle(db, id))!);
      }
      count += 1;
    }
    return count;
  });
}
