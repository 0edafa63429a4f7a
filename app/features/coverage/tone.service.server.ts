import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { Tone } from '#db/schema/coverage.ts';
import { announceArticle } from './article-changes.server.ts';
import { findArticle } from './articles.queries.server.ts';
import type { TonePart } from './tone/tone-hint.ts';

/**
 * Notes how a person judges the tone of a headline or body that nobody has judged. Where it was suggested by a hint it is the
 * person's judgement all the same, and recorded as such. @throws Conflict when somebody has judged it
 */
export async function judgeTone(ctx: Context<Db>, id: number, part: TonePart, tone: Tone): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const before = await findArticle(db, id);
    if (!before) throw new NotFound();
    const column = part === 'headline' ? 'headline_tone' : 'body_tone';
    const updated = await db
      .updateTable('articles')
      .set(eb => ({ [column]: tone, updated_at: ctx.now, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where(column, 'is', null)
      .executeTakeFirst();
    if (Number(updated.numUpdatedRows) === 0) throw new Conflict('tone.decided');
    const after = (await findArticle(db, id))!;
    await recordAudit(inner, {
      action: 'article.updated',
      subject: { kind: 'article', id, label: after.title },
      changes: diffFields(before.row, after.row, [column]),
    });
    await announceArticle(inner, id, before, after);
  });
}
