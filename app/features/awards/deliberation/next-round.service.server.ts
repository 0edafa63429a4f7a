import type { Context } from '#app/lib/context.ts';
import { Conflict } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { recuseRoundByRule } from '../judging/automatic-recusals.server.ts';
import { byCode, codeDrawer } from '../judging/entry-codes.ts';
import { roundIn } from '../judging/round-writing.server.ts';
import { findRound, listEntries } from '../judging/rounds.queries.server.ts';
import { createRound } from '../judging/rounds.service.server.ts';
import { criterionRows } from '../judging/rubric.ts';
import { rubricTemplates } from '../judging/rubric-templates.ts';
import { roundSchema } from '../judging/schema.ts';
import { listDecisions } from './decisions.queries.server.ts';

/**
 * Plans the round that follows a decided screening: the same board and league, jurors give marks by the usual rubric, and
 * the entries that passed are its finalists. Their codes are others than in the screening, where whoever met has read them
 * beside names. It is being set up, so everything can be changed.
 * @throws Conflict when the round is no decided screening, or nobody passed; Invalid when the name is taken.
 */
export async function planNextRound(ctx: Context<Db>, roundId: number, name: string): Promise<number> {
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const screening = await roundIn(db, roundId, 'decided');
    if (screening.mode !== 'screening') throw new Conflict('deliberation.noScreening');
    const [decision] = await listDecisions(db, roundId);
    const passed = new Set(decision?.places.map(({ entryId }) => entryId));
    if (passed.size === 0) throw new Conflict('deliberation.nobodyPassed');
    const rubric = rubricTemplates.usual;
    const works = screening.board === 'works';
    const next = await createRound(
      inner,
      screening.seasonId,
      roundSchema.parse({
        name,
        board: screening.board,
        leagueId: screening.leagueId,
        mode: 'marks',
        criteria: criterionRows(rubric),
        commentAtMost: rubric.commentAtMost,
        commentFrom: rubric.commentFrom,
        blind: screening.blind,
        shortlist: screening.shortlist,
        jurorsPerEntry: screening.jurorsPerEntry,
        indexWeight: works ? 0 : 35,
        winners: screening.winners,
      }),
    );
    const screened = await listEntries(db, roundId);
    const draw = codeDrawer(screened.map(({ code }) => code));
    const entries = screened.filter(({ id }) => passed.has(id)).map(entry => ({ ...entry, code: draw() }));
    await db
      .insertInto('round_entries')
      .values(
        byCode(entries).map(({ outletId, journalistId, workId, code, a }) => ({
          round_id: next,
          outlet_id: outletId,
          journalist_id: journalistId,
          work_id: workId,
          code,
          source: works ? ('work' as const) : ('added' as const),
          nominated_by: null,
          reason: screening.name,
          a,
          article_ids: '[]',
          added_at: ctx.now,
          removed_at: null,
          removal_reason: null,
        })),
      )
      .execute();
    await carryRecusals(db, new Map(entries.map(({ id, code }) => [id, code])), next);
    await recuseRoundByRule(inner, (await findRound(db, next))!);
    return next;
  });
}

/** Who stepped back from an entry, or was taken off it by the committee, stays off it in the next round. */
async function carryRecusals(db: Db, codeOf: ReadonlyMap<number, string>, next: number): Promise<void> {
  const recusals = await db
    .selectFrom('seats')
    .selectAll()
    .where('entry_id', 'in', [...codeOf.keys()])
    .where('status', '=', 'recused')
    .where('recused_how', 'in', ['juror', 'committee'])
    .orderBy('juror_id')
    .execute();
  if (recusals.length === 0) return;
  const entryOf = new Map((await listEntries(db, next)).map(({ id, code }) => [code, id]));
  await db
    .insertInto('seats')
    .values(
      recusals.map(({ id: _, entry_id, ...seat }) => ({
        ...seat,
        round_id: next,
        entry_id: entryOf.get(codeOf.get(entry_id)!)!,
      })),
    )
    .execute();
}
