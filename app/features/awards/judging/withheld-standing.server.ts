import { type Actor, actorUserId } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import type { RoundEntry } from './rounds.queries.server.ts';

/** A round being set up whose finalists stand, and in which a juror with this account may yet judge one of them. */
async function awaitsRound(db: Db, userId: number, seasonId: number): Promise<boolean> {
  const entry = await db
    .selectFrom('jurors as j')
    .innerJoin('judging_rounds as r', 'r.season_id', 'j.season_id')
    .innerJoin('round_entries as e', 'e.round_id', 'r.id')
    .leftJoin('seats as s', join =>
      join.onRef('s.entry_id', '=', 'e.id').onRef('s.juror_id', '=', 'j.id').on('s.status', '=', 'recused'),
    )
    .select('e.id')
    .where('j.user_id', '=', userId)
    .where('j.season_id', '=', seasonId)
    .where('j.status', '<>', 'withdrawn')
    .where('r.status', '=', 'setup')
    .where('e.removed_at', 'is', null)
    .where('s.id', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return entry !== undefined;
}

/** A seat in a round that jurors are at work on, whose sheet (or ranking) is not submitted. */
async function owesSheet(db: Db, userId: number, seasonId: number): Promise<boolean> {
  const seat = await db
    .selectFrom('jurors as j')
    .innerJoin('seats as s', 's.juror_id', 'j.id')
    .innerJoin('judging_rounds as r', 'r.id', 's.round_id')
    .innerJoin('round_entries as e', 'e.id', 's.entry_id')
    .leftJoin('mark_sheets as m', 'm.seat_id', 's.id')
    .leftJoin('ballots as b', join =>
      join
        .onRef('b.round_id', '=', 'r.id')
        .onRef('b.juror_id', '=', 'j.id')
        .on('b.submitted_at', 'is not', null),
    )
    .select('s.id')
    .where('j.user_id', '=', userId)
    .where('j.season_id', '=', seasonId)
    .where('r.status', '=', 'judging')
    .where('s.status', '=', 'seated')
    .where('e.removed_at', 'is', null)
    .where(eb =>
      eb.or([
        eb.and([eb('r.mode', '<>', 'ranking'), eb('m.submitted_at', 'is', null)]),
        eb.and([eb('r.mode', '=', 'ranking'), eb('b.juror_id', 'is', null)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return seat !== undefined;
}

/**
 * Whether a season's A and standing are withheld from somebody because they judge in it: they are on its jury while a round
 * with finalists is being set up, seated in it or not yet; or they have a seat in a round that jurors are at work on, and
 * have not submitted its sheet (their ranking). Jurors see no A before they submit (scoring specification, section 4),
 * whatever their role lets them see otherwise.
 */
export async function isStandingWithheld(db: Db, actor: Actor, seasonId: number): Promise<boolean> {
  const userId = actorUserId(actor);
  if (userId === null) return false;
  return (await owesSheet(db, userId, seasonId)) || (await awaitsRound(db, userId, seasonId));
}

/** Refuses pages of a season's standing to those it is withheld from. Throws Conflict. */
export async function refuseWithheld({ db, actor }: Context<Db>, seasonId: number): Promise<void> {
  if (await isStandingWithheld(db, actor, seasonId)) throw new Conflict('errors.standingWithheld');
}

/**
 * A round's entries for somebody who judges in it: without A, without the order A gives them, and without the codes that
 * stand for their names on blind sheets. Those removed stay last.
 */
export function withoutIndex(entries: readonly RoundEntry[]): RoundEntry[] {
  return entries
    .map(entry => ({ ...entry, a: null, code: '' }))
    .sort(
      (one, other) =>
        Number(one.removedAt !== null) - Number(other.removedAt !== null) ||
        one.name.localeCompare(other.name, 'id'),
    );
}
