import type { Db } from '#db/connection.ts';
import { listCountedBallots } from '../deliberation/sheets.queries.server.ts';
import { listJurors } from '../judging/jurors.queries.server.ts';
import { listEntries, listRounds, type Round } from '../judging/rounds.queries.server.ts';
import type { LockedDecision, LockedEntry, LockedRound, RunInputs } from './run-document.ts';

/** The jury as printed, by id; those who withdrew included, since they may have marked. */
export async function listLockedJurors(db: Db, seasonId: number): Promise<RunInputs['jurors']> {
  const jurors = await listJurors(db, seasonId);
  return jurors
    .map(({ id, name, position, employer, agencyStaff }) => ({ id, name, position, employer, agencyStaff }))
    .sort((a, b) => a.id - b.id);
}

/** The rounds of a season that were opened, by id, with entries, submitted marks, ballots and decisions. */
export async function listLockedRounds(db: Db, seasonId: number): Promise<LockedRound[]> {
  const rounds = (await listRounds(db, seasonId)).filter(({ status }) => status !== 'setup');
  const locked: LockedRound[] = [];
  for (const round of rounds) locked.push(await lockedRound(db, round));
  return locked;
}

async function lockedRound(db: Db, round: Round): Promise<LockedRound> {
  const { id, name, board, leagueId, mode, rubric, blind, shortlist, jurorsPerEntry } = round;
  const { indexWeight, winners, closedAt } = round;
  return {
    ...{ id, name, board, leagueId, mode, rubric, blind, shortlist, jurorsPerEntry },
    ...{ indexWeight, winners, closedAt },
    entries: await lockedEntries(db, id),
    recusals: await lockedRecusals(db, id),
    sheets: await lockedSheets(db, id),
    ballots: await lockedBallots(db, id),
    decisions: await listDecisions(db, id),
  };
}

async function lockedEntries(db: Db, roundId: number): Promise<LockedEntry[]> {
  const entries = await listEntries(db, roundId);
  const workIds = entries.flatMap(({ workId }) => workId ?? []);
  const works =
    workIds.length === 0
      ? []
      : await db
          .selectFrom('works')
          .leftJoin('journalists', 'journalists.id', 'works.journalist_id')
          .leftJoin('outlets', 'outlets.id', 'works.outlet_id')
          .select([
            'works.id',
            'works.title',
            'journalists.name as author',
            'outlets.name as outlet',
            'outlet_name as typed',
          ])
          .where('works.id', 'in', workIds)
          .execute();
  const workOf = new Map(works.map(work => [work.id, work]));
  const outletsOf = await affiliationsOf(
    db,
    entries.flatMap(({ journalistId }) => journalistId ?? []),
  );
  return entries
    .map(entry => {
      const { id, outletId, journalistId, workId, source, reason, a, removalReason } = entry;
      const work = workId === null ? undefined : workOf.get(workId);
      return {
        ...{ id, outletId, journalistId, workId },
        recipient: work ? (work.author ?? '') : entry.name,
        affiliation: work ? (work.outlet ?? work.typed) : (outletsOf.get(journalistId ?? 0) ?? ''),
        workTitle: work?.title ?? '',
        ...{ source, reason, a, removalReason: entry.removedAt === null ? null : (removalReason ?? '') },
      };
    })
    .sort((one, other) => one.id - other.id);
}

/** The outlets that journalists write for now, by name. */
async function affiliationsOf(db: Db, journalistIds: readonly number[]): Promise<Map<number, string>> {
  if (journalistIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('affiliations')
    .innerJoin('outlets', 'outlets.id', 'affiliations.outlet_id')
    .select(['journalist_id as journalistId', 'outlets.name'])
    .where('journalist_id', 'in', [...journalistIds])
    .where('to_on', 'is', null)
    .orderBy('outlets.name')
    .orderBy('outlets.id')
    .execute();
  const names = new Map<number, string[]>();
  for (const { journalistId, name } of rows) {
    const known = names.get(journalistId) ?? [];
    if (!known.includes(name)) names.set(journalistId, [...known, name]);
  }
  return new Map([...names].map(([id, list]) => [id, list.join(', ')]));
}

async function lockedRecusals(db: Db, roundId: number): Promise<LockedRound['recusals']> {
  const rows = await db
    .selectFrom('seats')
    .select(['entry_id as entryId', 'juror_id as jurorId', 'recused_how as how', 'recusal_reason as reason'])
    .where('round_id', '=', roundId)
    .where('status', '=', 'recused')
    .orderBy('entry_id')
    .orderBy('juror_id')
    .limit(20_000)
    .execute();
  return rows.map(row => ({ ...row, how: row.how ?? '', reason: row.reason ?? '' }));
}

async function lockedSheets(db: Db, roundId: number): Promise<LockedRound['sheets']> {
  const seats = await db
    .selectFrom('seats')
    .innerJoin('mark_sheets as m', 'm.seat_id', 'seats.id')
    .select(['seats.id', 'entry_id as entryId', 'juror_id as jurorId', 'm.passed', 'm.comment'])
    .where('round_id', '=', roundId)
    .where('status', '=', 'seated')
    .where('m.submitted_at', 'is not', null)
    .orderBy('entry_id')
    .orderBy('juror_id')
    .limit(20_000)
    .execute();
  const marks = await db
    .selectFrom('marks')
    .innerJoin('seats', 'seats.id', 'marks.seat_id')
    .select(['seat_id as seatId', 'criterion', 'mark', 'comment'])
    .where('round_id', '=', roundId)
    .where('mark', 'is not', null)
    .orderBy('seat_id')
    .orderBy('criterion')
    .execute();
  const bySeat = new Map<number, LockedRound['sheets'][number]['marks']>();
  for (const { seatId, criterion, mark, comment } of marks) {
    const own = bySeat.get(seatId);
    const given = { criterion, mark: mark!, comment };
    if (own) own.push(given);
    else bySeat.set(seatId, [given]);
  }
  return seats.map(({ id, passed, ...seat }) => ({
    ...seat,
    passed: passed === null ? null : passed === 1,
    marks: (bySeat.get(id) ?? []).sort((a, b) => (a.criterion < b.criterion ? -1 : 1)),
  }));
}

async function lockedBallots(db: Db, roundId: number): Promise<LockedRound['ballots']> {
  const ballots = await listCountedBallots(db, roundId);
  if (ballots.length === 0) return [];
  const seats = await db
    .selectFrom('seats')
    .innerJoin('round_entries as e', 'e.id', 'seats.entry_id')
    .select(['juror_id as jurorId', 'entry_id as entryId'])
    .where('seats.round_id', '=', roundId)
    .where('status', '=', 'seated')
    .where('e.removed_at', 'is', null)
    .orderBy('entry_id')
    .limit(20_000)
    .execute();
  return ballots.map(ballot => ({
    ...ballot,
    judged: seats.filter(({ jurorId }) => jurorId === ballot.jurorId).map(({ entryId }) => entryId),
  }));
}

/** Every decision on a round, the one in force last; at most 100. */
export async function listDecisions(db: Db, roundId: number): Promise<LockedDecision[]> {
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('number')
    .limit(100)
    .execute();
  return rows.map(row => ({
    number: row.number,
    places: JSON.parse(row.places) as LockedDecision['places'],
    advised: JSON.parse(row.advised) as unknown,
    overrides: row.overrides === 1,
    reasons: row.reasons,
    attendance: JSON.parse(row.attendance) as LockedDecision['attendance'],
    metOn: row.met_on,
    decidedAt: row.decided_at,
  }));
}
