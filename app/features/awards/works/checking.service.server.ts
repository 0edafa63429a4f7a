import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { grave, isLive, type Shortcoming, shortcomingsOf } from './completeness.ts';
import { answerSender, renderWorkAnswer } from './mail.server.ts';
import {
  findInviteOf,
  findWork,
  isEntered,
  listArticleAuthors,
  listDoubles,
  type Work,
  type WorkTexts,
} from './queries.server.ts';
import type { CheckForm } from './schema.ts';

/** A work's shortcomings, whose works are made of the same article, address or file, and who else wrote the article. */
export async function examineWork(db: Db, work: Work & WorkTexts) {
  const { seasonId, articleId, url, id } = work;
  const doubles = await listDoubles(db, { seasonId, articleId, url, fileId: work.fileId, exceptId: id });
  const authors = articleId === null ? [] : await listArticleAuthors(db, articleId);
  const own = authors.some(author => author.id === work.journalistId);
  const otherAuthors = own ? [] : authors.map(({ name }) => name);
  return {
    doubles,
    otherAuthors,
    shortcomings: shortcomingsOf({ ...work, doubles: doubles.length, otherAuthors }),
  };
}

/**
 * Staff accept a work, send it back as incomplete, or refuse it; the sender is told by mail with the remark. A work with a
 * grave shortcoming is accepted only with a remark that says why.
 * @returns whether a mail could be sent.
 * @throws Conflict for a withdrawn work, one that a jury has, or one changed in between.
 */
export async function checkWork(ctx: Context<Db>, workId: number, input: CheckForm): Promise<boolean> {
  authorise(ctx.actor, 'awards.write');
  const seen = await findWork(ctx.db, workId);
  const season = seen && (await findSeason(ctx.db, seen.seasonId));
  if (!season) throw new NotFound();
  const content = await renderWorkAnswer(ctx.db, season, seen, input);
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const work = (await findWork(db, workId))!;
    const version = input.version ?? work.version;
    if (!isLive(work.status) && work.status !== 'refused') throw new Conflict('works.withdrawnAlready');
    if (input.decision !== 'accepted' && (await isEntered(db, workId)))
      throw new Conflict('works.takeOutFirst');
    const { shortcomings } = await examineWork(db, work);
    if (
      input.decision === 'accepted' &&
      !input.remark &&
      shortcomings.some((each: Shortcoming) => grave.has(each))
    )
      throw new Invalid({ remark: ['works.exceptionNeedsRemark'] });
    const changed = await db
      .updateTable('works')
      .set({
        status: input.decision,
        remark: input.remark,
        checked_by: actorUserId(ctx.actor),
        checked_at: ctx.now,
        version: version + 1,
      })
      .where('id', '=', workId)
      .where('version', '=', version)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
    await recordAudit(inner, {
      action: `work.${input.decision}`,
      subject: { kind: 'work', id: workId, label: work.title },
      changes: input.remark ? [{ field: 'remark', before: work.remark || null, after: input.remark }] : [],
    });
    const invite = await findInviteOf(db, work.seasonId, work.journalistId);
    return answerSender(inner, { ...work, version: version + 1 }, invite, content);
  });
}
