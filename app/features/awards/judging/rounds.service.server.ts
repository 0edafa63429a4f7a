import { diffFields } from '#app/features/audit/diff.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { endOfDay } from '../day-end.server.ts';
import { queueRobustness } from '../deliberation/robustness.server.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { stillAgreed } from '../weighting/agreed-weights.ts';
import { freezeArticles } from './entry-articles.server.ts';
import { renderJurorMail, tellJurors } from './juror-mail.server.ts';
import { listJurors } from './jurors.queries.server.ts';
import { auditRound, onRound, updateRoundRow } from './round-writing.server.ts';
import { findRound, listEntries, listRounds, listSeats, type Round } from './rounds.queries.server.ts';
import type { Rubric } from './rubric.ts';
import type { RoundForm } from './schema.ts';
import { seatingGaps } from './seating-gaps.ts';

/** The key of a new criterion: its name in plain letters, with a number when that is taken. */
function keyOf(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50) || 'criterion';
  let key = base;
  for (let number = 2; taken.has(key); number += 1) key = `${base}-${number}`;
  return key;
}

/** The rubric of a form. What was agreed on the weights of the rubric before stays while they are the same. */
function rubricOf(input: RoundForm, before?: Rubric): Rubric {
  const taken = new Set(input.criteria.flatMap(({ key }) => key || []));
  const given = new Set<string>();
  const criteria = input.criteria.map(({ key, name, about, weight }) => {
    const kept = key && !given.has(key) ? key : keyOf(name, taken);
    taken.add(kept);
    given.add(kept);
    return { key: kept, name, about, weight };
  });
  const own = input.criteria.findIndex(({ ownReporting }) => ownReporting);
  return {
    criteria,
    commentAtMost: input.commentAtMost,
    commentFrom: input.commentFrom,
    ownReporting: own < 0 ? null : criteria[own]!.key,
    ...(input.average === 'trimmed' && { average: input.average }),
    ...(before?.agreed && stillAgreed(criteria, before.agreed) && { agreed: before.agreed }),
  };
}

async function valuesOf(ctx: Context<Db>, seasonId: number, input: RoundForm, round?: Round) {
  const season = await findSeason(ctx.db, seasonId);
  if (!season) throw new NotFound();
  const rounds = await listRounds(ctx.db, seasonId);
  if (rounds.some(({ id, name }) => id !== round?.id && name.toLowerCase() === input.name.toLowerCase())) {
    throw new Invalid({ name: ['judging.roundNameTaken'] });
  }
  if (!season.boards.includes(input.board)) throw new Invalid({ board: ['judging.boardNotChosen'] });
  const works = input.board === 'works';
  if (!works && !season.leagues.some(league => league.id === input.leagueId)) {
    throw new Invalid({ leagueId: ['errors.choice'] });
  }
  const dueAt = input.dueOn === null ? null : await endOfDay(ctx.db, input.dueOn);
  if (dueAt !== null && dueAt <= ctx.now) throw new Invalid({ dueOn: ['judging.duePast'] });
  return {
    name: input.name,
    board: input.board,
    league_id: works ? null : input.leagueId,
    mode: input.mode,
    rubric: JSON.stringify(rubricOf(input, round?.rubric)),
    blind: input.blind ? 1 : 0,
    shortlist: input.shortlist,
    jurors_per_entry: input.jurorsPerEntry,
    index_weight: works || input.mode !== 'marks' ? 0 : input.indexWeight / 100,
    winners: input.winners,
    due_at: dueAt,
  };
}

/** Plans a round of judging. A name that is taken in the season is refused, so a form sent twice plans one round. */
export async function createRound(ctx: Context<Db>, seasonId: number, input: RoundForm): Promise<number> {
  authorise(ctx.actor, 'awards.write');
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const values = await valuesOf(inner, seasonId, input);
    const { id } = await db
      .insertInto('judging_rounds')
      .values({
        ...values,
        season_id: seasonId,
        status: 'setup',
        created_by: actorUserId(ctx.actor),
        created_at: ctx.now,
        updated_at: ctx.now,
        version: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await auditRound(inner, { id, name: input.name }, 'planned');
    return id;
  });
}

const described = (round: Round) => ({
  name: round.name,
  mode: round.mode,
  criteria: round.rubric.criteria.map(({ name, weight }) => `${name} ${weight}%`).join(', '),
  average: round.rubric.average ?? 'plain',
  blind: round.blind,
  shortlist: round.shortlist,
  jurorsPerEntry: round.jurorsPerEntry,
  indexWeight: round.indexWeight,
  winners: round.winners,
  dueAt: round.dueAt,
});

/**
 * Changes a round that is being set up; board and league stay once it has entries.
 * @throws Conflict when jurors are at work already, or changed since `version` was read.
 */
export async function updateRound(ctx: Context<Db>, id: number, input: RoundForm): Promise<void> {
  await onRound(ctx, id, ['setup'], async (inner, before) => {
    const values = await valuesOf(inner, before.seasonId, input, before);
    const moved = values.board !== before.board || values.league_id !== before.leagueId;
    if (moved && (await listEntries(inner.db, id)).length > 0) {
      throw new Invalid({ [values.board === before.board ? 'leagueId' : 'board']: ['judging.hasEntries'] });
    }
    await updateRoundRow(inner, before, values, input.version);
    const after = (await findRound(inner.db, id))!;
    const fields = Object.keys(described(after)) as (keyof ReturnType<typeof described>)[];
    await auditRound(
      inner,
      after,
      'changed',
      diffFields(described(before), described(after), fields) as never,
    );
  });
}

/** Moves the last day of a round that is open; marks may be given until it ends. */
export async function moveDeadline(ctx: Context<Db>, id: number, dueOn: string | null): Promise<void> {
  await onRound(ctx, id, ['judging'], async (inner, round) => {
    const dueAt = dueOn === null ? null : await endOfDay(inner.db, dueOn);
    if (dueAt !== null && dueAt <= ctx.now) throw new Invalid({ dueOn: ['judging.duePast'] });
    await updateRoundRow(inner, round, { due_at: dueAt });
    await auditRound(inner, round, 'deadlineMoved', [{ field: 'dueAt', before: round.dueAt, after: dueAt }]);
  });
}

/**
 * Opens a round to its jurors and tells them by mail. From then on rubric and method stand, and what each entry shows is
 * frozen.
 * @throws Conflict when there are no entries, or somebody has not declared interests; Invalid with the gaps of the seating.
 */
export async function openRound(ctx: Context<Db>, id: number): Promise<void> {
  const mail = await renderJurorMail(ctx, id, 'juror-opening');
  await onRound(ctx, id, ['setup'], async (inner, round) => {
    const entries = (await listEntries(inner.db, id)).filter(entry => entry.removedAt === null);
    if (entries.length === 0) throw new Conflict('judging.noEntries');
    const jurors = await listJurors(inner.db, round.seasonId);
    const seats = (await listSeats(inner.db, id)).filter(seat => seat.status === 'seated');
    const gaps = seatingGaps(
      round,
      entries,
      seats,
      new Set(jurors.filter(juror => juror.agencyStaff).map(juror => juror.id)),
    );
    if (gaps.length > 0) throw new Conflict('judging.seatsMissing');
    const seated = jurors.filter(juror => seats.some(seat => seat.jurorId === juror.id));
    if (seated.some(juror => juror.declaredAt === null)) throw new Conflict('judging.undeclaredSome');
    await freezeArticles(inner, round, entries);
    await updateRoundRow(inner, round, { status: 'judging', opened_at: ctx.now });
    await tellJurors(inner, mail, seated);
    await auditRound(inner, round, 'opened');
  });
}

/** Ends the judging of a round; sheets that were not submitted do not count. */
export async function closeRound(ctx: Context<Db>, id: number): Promise<void> {
  await onRound(ctx, id, ['judging'], async (inner, round) => {
    await updateRoundRow(inner, round, { status: 'closed', closed_at: ctx.now });
    if (round.mode === 'marks') await queueRobustness(inner, id);
    await auditRound(inner, round, 'closed');
  });
}

/**
 * Takes a closed round up again, with a reason, as long as nothing was decided on it. `closed_at` stays: it tells that the
 * marks could be read, so whoever could read them no longer marks. The deadline stays unless another day is given.
 * @throws Invalid without a day when the deadline is over.
 */
export async function reopenRound(
  ctx: Context<Db>,
  id: number,
  { reason, dueOn }: { reason: string; dueOn: string | null },
): Promise<void> {
  await onRound(ctx, id, ['closed'], async (inner, round) => {
    const dueAt = dueOn === null ? round.dueAt : await endOfDay(inner.db, dueOn);
    if (dueAt !== null && dueAt <= ctx.now) {
      throw new Invalid({ dueOn: [dueOn === null ? 'judging.reopenDue' : 'judging.duePast'] });
    }
    await updateRoundRow(inner, round, { status: 'judging', due_at: dueAt });
    await auditRound(inner, round, 'reopened', [
      { field: 'reason', before: null, after: reason },
      ...(dueAt === round.dueAt ? [] : [{ field: 'dueAt', before: round.dueAt, after: dueAt }]),
    ]);
  });
}

/** Reminds by mail the jurors who have not submitted everything; at most once a day. Returns how many were written to. */
export async function remindJurors(ctx: Context<Db>, id: number): Promise<number> {
  const mail = await renderJurorMail(ctx, id, 'juror-reminder');
  return onRound(ctx, id, ['judging'], async (inner, round) => {
    const seats = (await listSeats(inner.db, id)).filter(seat => seat.status === 'seated');
    const ballots = await inner.db
      .selectFrom('ballots')
      .select('juror_id')
      .where('round_id', '=', id)
      .where('submitted_at', 'is not', null)
      .execute();
    const done = new Set(ballots.map(ballot => ballot.juror_id));
    const owing = (await listJurors(inner.db, round.seasonId)).filter(juror => {
      const own = seats.filter(seat => seat.jurorId === juror.id);
      if (own.length === 0 || (round.closedAt !== null && juror.agencyStaff)) return false;
      return round.mode === 'ranking' ? !done.has(juror.id) : own.some(seat => seat.submittedAt === null);
    });
    if (owing.length === 0) throw new Conflict('judging.nobodyOwes');
    const told = await tellJurors(inner, mail, owing);
    if (told === 0) throw new Conflict('judging.remindedToday');
    await auditRound(inner, round, 'reminded', [
      { field: 'jurors', before: null, after: owing.map(({ name }) => name).join(', ') },
    ]);
    return told;
  });
}
