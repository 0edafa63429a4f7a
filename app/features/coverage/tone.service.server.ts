import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { Tone } from '#db/schema/coverage.ts';
import { announceScored } from './article-changes.server.ts';
import { findArticle } from './articles.queries.server.ts';
import { refreshOpenFindings } from './open-findings/derive.server.ts';
import type { TonePart } from './tone/tone-hint.ts';

const columns = { headline: 'headline_tone', body: 'body_tone' } as const;

/** Changes one tone where it is still `from`. @throws Conflict when it is another by now */
async function moveTone(
  ctx: Context<Db>,
  id: number,
  part: TonePart,
  { from, to }: { from: Tone | null; to: Tone | null },
): Promise<void> {
  authorise(ctx.actor, 'coverage.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const before = await findArticle(db, id);
    if (!before) throw new NotFound();
    const column = columns[part];
    const moved = await db
      .updateTable('articles')
      .set(eb => ({ [column]: to, updated_at: ctx.now, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where(column, from === null ? 'is' : '=', from)
      .executeTakeFirst();
    if (Number(moved.numUpdatedRows) === 0) throw new Conflict('tone.decided');
    const after = (await findArticle(db, id))!;
    await recordAudit(inner, {
      action: 'article.updated',
      subject: { kind: 'article', id, label: after.title },
      changes: diffFields(before.row, after.row, [column]),
    });
    // Its text, place and people are as before.
    await announceScored(inner, before, after);
    await refreshOpenFindings(db, [id]);
  });
}

/**
 * Notes how a person judges the tone of a headline or body that nobody has judged. Where it was suggested by a hint it is the
 * person's judgement all the same, and recorded as such. @throws Conflict when somebody has judged it
 */
export function judgeTone(ctx: Context<Db>, id: number, part: TonePart, tone: Tone): Promise<void> {
  return moveTone(ctx, id, part, { from: null, to: tone });
}

/** Takes a judgement back: nobody has judged it then. @throws Conflict when it is another one by now */
export function withdrawTone(ctx: Context<Db>, id: number, part: TonePart, tone: Tone): Promise<void> {
  return moveTone(ctx, id, part, { from: tone, to: null });
}
