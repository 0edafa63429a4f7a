import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { rankedRows } from '../ranking.ts';
import { findSeason } from '../seasons.queries.server.ts';
import { findStanding, listStandings } from '../standings.queries.server.ts';
import { recuseRoundByRule } from './automatic-recusals.server.ts';
import { byCode, codeDrawer, type Pick } from './entry-codes.ts';
import { findJurorOfUser } from './jurors.queries.server.ts';
import { partyNamed } from './party-choice.server.ts';
import { auditRound, onRound, roundIn } from './round-writing.server.ts';
import { listEntries, listSeats, type Round, type RoundEntry } from './rounds.queries.server.ts';
import { wildCards } from './wild-cards.ts';

type NewEntry = {
  ref: { outlet_id: number } | { journalist_id: number } | { work_id: number };
  a: number | null;
  source: RoundEntry['source'];
  reason: string;
  nominatedBy: number | null;
};

/**
 * Adds entries with codes drawn at random, so that a code says nothing about the place of its entry; in the order of the
 * codes, so that ids, which jurors' pages carry, say no more.
 */
async function insertEntries(
  ctx: Context<Db>,
  roundId: number,
  present: readonly RoundEntry[],
  entries: readonly NewEntry[],
  pick?: Pick,
): Promise<void> {
  if (entries.length === 0) return;
  const draw = codeDrawer(
    present.map(entry => entry.code),
    pick,
  );
  await ctx.db
    .insertInto('round_entries')
    .values(
      byCode(entries.map(entry => ({ ...entry, code: draw() }))).map(entry => ({
        ...{ outlet_id: null, journalist_id: null, work_id: null, ...entry.ref },
        round_id: roundId,
        code: entry.code,
        source: entry.source,
        nominated_by: entry.nominatedBy,
        reason: entry.reason,
        a: entry.a,
        article_ids: '[]',
        added_at: ctx.now,
        removed_at: null,
        removal_reason: null,
      })),
    )
    .execute();
}

const idOf = (round: Round, entry: RoundEntry) =>
  round.board === 'outlets'
    ? entry.outletId
    : round.board === 'journalists'
      ? entry.journalistId
      : entry.workId;

/** The candidates of a round who would be on its shortlist: the top N of the league by A, a tie at the last place included. */
async function shortlistOf(db: Db, round: Round): Promise<NewEntry[]> {
  const common = { source: 'shortlist' as const, reason: '', nominatedBy: null };
  if (round.board === 'works') {
    const works = await db
      .selectFrom('works')
      .select('id')
      .where('season_id', '=', round.seasonId)
      .where('status', '=', 'accepted')
      .orderBy('id')
      .limit(1000)
      .execute();
    return works.map(({ id }) => ({ ...common, ref: { work_id: id }, a: null, source: 'work' as const }));
  }
  const shown = (await findSeason(db, round.seasonId))?.shown;
  if (!shown) throw new Conflict('judging.noStanding');
  const { board } = round;
  const ranked = rankedRows(await listStandings(db, shown.ruleSetId, board, round.leagueId)).filter(
    row => row.A > 0,
  );
  return ranked
    .filter(row => row.rank <= round.shortlist)
    .map(row => ({
      ...common,
      ref: board === 'outlets' ? { outlet_id: row.entrantId } : { journalist_id: row.entrantId },
      a: row.A,
    }));
}

/**
 * Puts the shortlist into a round that is being set up: what is missing is added, who is in it already stays, and A is
 * brought up to the standing on show. Returns how many were added.
 */
export async function fillShortlist(ctx: Context<Db>, roundId: number, pick?: Pick): Promise<number> {
  return onRound(ctx, roundId, ['setup'], async (inner, round) => {
    const present = await listEntries(inner.db, roundId);
    const known = new Map(present.map(entry => [idOf(round, entry), entry]));
    const wanted = await shortlistOf(inner.db, round);
    const added = wanted.filter(({ ref }) => !known.has(Object.values(ref)[0]!));
    for (const { ref, a } of wanted) {
      const entry = known.get(Object.values(ref)[0]!);
      if (entry && entry.a !== a) {
        await inner.db.updateTable('round_entries').set({ a }).where('id', '=', entry.id).execute();
      }
    }
    await insertEntries(inner, roundId, present, added, pick);
    await recuseRoundByRule(inner, round);
    if (added.length > 0) {
      await auditRound(inner, round, 'shortlisted', [
        { field: 'entries', before: null, after: added.length },
      ]);
    }
    return added.length;
  });
}

/** One more candidate by name, with a reason: anybody of the round's league who has a standing. */
async function addNamed(
  ctx: Context<Db>,
  round: Round,
  input: { name: string; reason: string },
  by: { source: 'added' | 'wild_card'; nominatedBy: number | null },
): Promise<void> {
  const { board } = round;
  if (board === 'works') throw new Conflict('judging.worksAreSent');
  const kind = board === 'outlets' ? 'outlet' : 'journalist';
  const id = await partyNamed(ctx.db, kind, input.name, 'name');
  const shown = (await findSeason(ctx.db, round.seasonId))?.shown;
  const standing = shown && (await findStanding(ctx.db, shown.ruleSetId, board, id));
  if (!standing) throw new Invalid({ name: ['judging.noStandingOf'] });
  if (standing.leagueId !== round.leagueId) throw new Invalid({ name: ['judging.otherLeague'] });
  const present = await listEntries(ctx.db, round.id);
  const known = present.find(entry => idOf(round, entry) === id);
  if (known && known.removedAt === null) throw new Invalid({ name: ['judging.entryTwice'] });
  if (known) {
    await ctx.db
      .updateTable('round_entries')
      .set({
        removed_at: null,
        removal_reason: null,
        source: by.source,
        nominated_by: by.nominatedBy,
        reason: input.reason,
        a: standing.A,
      })
      .where('id', '=', known.id)
      .execute();
  } else {
    const ref = board === 'outlets' ? { outlet_id: id } : { journalist_id: id };
    await insertEntries(ctx, round.id, present, [{ ref, a: standing.A, reason: input.reason, ...by }]);
  }
  await recuseRoundByRule(ctx, round);
  await auditRound(ctx, round, by.source === 'added' ? 'entryAdded' : 'wildCard', [
    { field: 'entry', before: null, after: standing.name },
    { field: 'reason', before: null, after: input.reason },
  ]);
}

/** Staff add a candidate beyond the shortlist, with a reason that the minutes show. */
export async function addEntry(
  ctx: Context<Db>,
  roundId: number,
  input: { name: string; reason: string },
): Promise<void> {
  await onRound(ctx, roundId, ['setup'], (inner, round) =>
    addNamed(inner, round, input, { source: 'added', nominatedBy: null }),
  );
}

/**
 * A juror plays a wild card: a candidate beyond the shortlist, with a reason.
 * @throws Forbidden for who is not on the jury; Conflict when both wild cards are played or judging has begun.
 */
export async function nominateWildCard(
  ctx: Context<Db>,
  roundId: number,
  input: { name: string; reason: string },
): Promise<void> {
  authorise(ctx.actor, 'awards.judge');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const round = await roundIn(db, roundId, 'setup');
    const userId = actorUserId(ctx.actor);
    const juror = userId === null ? undefined : await findJurorOfUser(db, round.seasonId, userId);
    if (!juror) throw new Forbidden();
    const played = await db
      .selectFrom('round_entries')
      .select(eb => eb.fn.countAll<number>().as('n'))
      .where('round_id', '=', roundId)
      .where('nominated_by', '=', juror.id)
      .executeTakeFirstOrThrow();
    if (Number(played.n) >= wildCards) throw new Conflict('judging.wildCardsPlayed');
    await addNamed(inner, round, input, { source: 'wild_card', nominatedBy: juror.id });
  });
}

/** The entries of a round whose sent marks or rankings could be read, because the round was closed once. */
export async function listReadEntries(db: Db, { id, mode, closedAt }: Round): Promise<Set<number>> {
  if (closedAt === null) return new Set();
  if (mode === 'ranking') {
    const ballot = await db
      .selectFrom('ballots')
      .select('juror_id')
      .where('round_id', '=', id)
      .where('submitted_at', 'is not', null)
      .limit(1)
      .executeTakeFirst();
    return new Set(ballot ? (await listEntries(db, id)).map(entry => entry.id) : []);
  }
  const sent = (await listSeats(db, id)).filter(
    seat => seat.status === 'seated' && seat.submittedAt !== null,
  );
  return new Set(sent.map(({ entryId }) => entryId));
}

/**
 * Takes an entry out of a round, with a reason; its row and whatever was marked stay on record.
 * @throws Conflict for an entry whose marks could be read: taking it out would decide who wins, which is the meeting's to do.
 */
export async function removeEntry(
  ctx: Context<Db>,
  roundId: number,
  entryId: number,
  reason: string,
): Promise<void> {
  await onRound(ctx, roundId, ['setup', 'judging'], async (inner, round) => {
    const entry = (await listEntries(inner.db, roundId)).find(({ id }) => id === entryId);
    if (!entry) throw new NotFound();
    if (entry.removedAt !== null) throw new Conflict('errors.alreadyDone');
    if ((await listReadEntries(inner.db, round)).has(entryId)) throw new Conflict('judging.entryRead');
    await inner.db
      .updateTable('round_entries')
      .set({ removed_at: ctx.now, removal_reason: reason })
      .where('id', '=', entryId)
      .execute();
    await auditRound(inner, round, 'entryRemoved', [
      { field: 'entry', before: entry.name, after: null },
      { field: 'reason', before: null, after: reason },
    ]);
  });
}
