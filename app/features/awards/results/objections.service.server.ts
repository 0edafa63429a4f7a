import { recordAudit } from '#app/features/audit/service.server.ts';
import { type Actor, actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { openDossier } from './dossier-page.server.ts';
import { findObjection, listDossierObjections } from './dossiers.queries.server.ts';
import { mailAnswer, renderAnswer } from './objection-mail.server.ts';
import { findRun } from './runs.queries.server.ts';
import type { AnswerForm, ObjectionForm } from './schema.ts';

/** More than this from one dossier against one run is a nuisance, not an appeal. */
const mostObjections = 10;

/**
 * A candidate objects, by the link of their dossier, to the run on show.
 * @throws Conflict after the last instant for objections, or when too many were sent.
 */
export async function objectToResults(ctx: Context<Db>, token: string, input: ObjectionForm): Promise<void> {
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const { dossier, run, page } = await openDossier(db, token);
    if (ctx.now > run.objectionsUntil!) throw new Conflict('results.objectionsOver');
    const sent = (await listDossierObjections(db, dossier.id)).filter(({ runId }) => runId === run.id);
    if (sent.some(({ body }) => body === input.body)) return;
    if (sent.length >= mostObjections) throw new Conflict('results.objectionsMany');
    await db
      .insertInto('objections')
      .values({
        ...{ run_id: run.id, dossier_id: dossier.id, sender: input.sender, body: input.body },
        email: input.email,
        ...{ sent_at: ctx.now, outcome: null, answer: null, answered_at: null, answered_by: null },
      })
      .execute();
    // Whoever follows the link has no account: the name they gave says who sent it.
    const actor: Actor = ctx.actor.kind === 'user' ? ctx.actor : { kind: 'guest', name: input.sender };
    await recordAudit(
      { ...inner, actor },
      {
        action: 'season.objected',
        subject: { kind: 'season', id: run.seasonId, label: run.season },
        changes: [{ field: 'candidate', before: null, after: page.name }],
      },
    );
  });
}

async function objectionOf(db: Db, id: number) {
  const objection = await findObjection(db, id);
  const run = objection && (await findRun(db, objection.runId));
  if (!objection || !run) throw new NotFound();
  return { objection, run };
}

/**
 * Staff answer an objection; the candidate reads it on the dossier, and by mail where an address is known. An answer may be
 * changed, and the log keeps both; saved unchanged it is not mailed again. Returns the season's id.
 */
export async function answerObjection(ctx: Context<Db>, id: number, input: AnswerForm): Promise<number> {
  authorise(ctx.actor, 'awards.write');
  const content = await renderAnswer(ctx.db, (await objectionOf(ctx.db, id)).run, input);
  return inTransaction(ctx.db, async db => {
    const { objection, run } = await objectionOf(db, id);
    if (objection.outcome === input.outcome && objection.answer === input.answer) return run.seasonId;
    const answers = objection.answers + 1;
    const changed = await db
      .updateTable('objections')
      .set({ ...input, answers, answered_at: ctx.now, answered_by: actorUserId(ctx.actor) })
      .where('id', '=', id)
      .where('answers', '=', objection.answers)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
    await mailAnswer({ ...ctx, db }, run, { ...objection, answers }, content);
    await recordAudit(
      { ...ctx, db },
      {
        action: 'season.objectionAnswered',
        subject: { kind: 'season', id: run.seasonId, label: run.season },
        changes: [
          { field: 'outcome', before: objection.outcome, after: input.outcome },
          { field: 'answer', before: objection.answer, after: input.answer },
        ],
      },
    );
    return run.seasonId;
  });
}
