import type { Db } from '#db/connection.ts';
import type { JudgingRoundsTable, RoundEntriesTable } from '#db/schema/judging.ts';
import { type Rubric, readRubric } from './rubric.ts';

export type RoundStatus = JudgingRoundsTable['status'];
export type RoundMode = JudgingRoundsTable['mode'];
export type RoundBoard = JudgingRoundsTable['board'];

export type Round = {
  id: number;
  seasonId: number;
  name: string;
  board: RoundBoard;
  leagueId: number | null;
  mode: RoundMode;
  rubric: Rubric;
  blind: boolean;
  shortlist: number;
  jurorsPerEntry: number;
  /** The weight of A in F, 0 to 1; J has the rest. */
  indexWeight: number;
  winners: number;
  dueAt: string | null;
  status: RoundStatus;
  openedAt: string | null;
  closedAt: string | null;
  version: number;
};

const columns = [
  'id',
  'season_id as seasonId',
  'name',
  'board',
  'league_id as leagueId',
  'mode',
  'rubric',
  'blind',
  'shortlist',
  'jurors_per_entry as jurorsPerEntry',
  'index_weight as indexWeight',
  'winners',
  'due_at as dueAt',
  'status',
  'opened_at as openedAt',
  'closed_at as closedAt',
  'version',
] as const;

/** A round of judging, or undefined. */
export async function findRound(db: Db, id: number): Promise<Round | undefined> {
  const row = await db.selectFrom('judging_rounds').select(columns).where('id', '=', id).executeTakeFirst();
  return row && { ...row, blind: row.blind === 1, rubric: readRubric(row.rubric) };
}

/** A season's rounds in the order they were planned; at most 100. */
export async function listRounds(db: Db, seasonId: number): Promise<Round[]> {
  const rows = await db
    .selectFrom('judging_rounds')
    .select(columns)
    .where('season_id', '=', seasonId)
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map(row => ({ ...row, blind: row.blind === 1, rubric: readRubric(row.rubric) }));
}

export type RoundProgress = { entries: number; seats: number; submitted: number; recused: number };

/** How far each round of a season is, by round. */
export async function listProgress(db: Db, seasonId: number): Promise<Map<number, RoundProgress>> {
  const rows = await selectProgress(db).where('r.season_id', '=', seasonId).execute();
  return new Map(rows.map(row => [row.id, progressOf(row)]));
}

/** How far a round is. Throws when there is none. */
export async function readProgress(db: Db, roundId: number): Promise<RoundProgress> {
  return progressOf(await selectProgress(db).where('r.id', '=', roundId).executeTakeFirstOrThrow());
}

/** A round's finalists, the sheets due (for rankings, ballots) and those submitted. */
function selectProgress(db: Db) {
  return db
    .selectFrom('judging_rounds as r')
    .select('r.id')
    .select(eb => [
      eb
        .selectFrom('round_entries as e')
        .whereRef('e.round_id', '=', 'r.id')
        .where('e.removed_at', 'is', null)
        .select(count => count.fn.countAll<number>().as('n'))
        .as('entries'),
      eb
        .selectFrom('seats as s')
        .innerJoin('round_entries as e', 'e.id', 's.entry_id')
        .whereRef('s.round_id', '=', 'r.id')
        .where('s.status', '=', 'seated')
        .where('e.removed_at', 'is', null)
        .select(count => count.fn.countAll<number>().as('n'))
        .as('seats'),
      eb
        .selectFrom('seats as s')
        .innerJoin('round_entries as e', 'e.id', 's.entry_id')
        .innerJoin('mark_sheets as m', 'm.seat_id', 's.id')
        .whereRef('s.round_id', '=', 'r.id')
        .where('s.status', '=', 'seated')
        .where('e.removed_at', 'is', null)
        .where('m.submitted_at', 'is not', null)
        .select(count => count.fn.countAll<number>().as('n'))
        .as('sheets'),
      eb
        .selectFrom('seats as s')
        .whereRef('s.round_id', '=', 'r.id')
        .where('s.status', '=', 'recused')
        .select(count => count.fn.countAll<number>().as('n'))
        .as('recused'),
      eb
        .selectFrom('seats as s')
        .whereRef('s.round_id', '=', 'r.id')
        .where('s.status', '=', 'seated')
        .select(count => count.fn.count<number>('s.juror_id').distinct().as('n'))
        .as('jurors'),
      eb
        .selectFrom('ballots as b')
        .whereRef('b.round_id', '=', 'r.id')
        .where('b.submitted_at', 'is not', null)
        .select(count => count.fn.countAll<number>().as('n'))
        .as('ballots'),
    ])
    .select('r.mode');
}

type ProgressRow = Awaited<ReturnType<ReturnType<typeof selectProgress>['execute']>>[number];

function progressOf(row: ProgressRow): RoundProgress {
  const ranking = row.mode === 'ranking';
  return {
    entries: Number(row.entries),
    seats: Number(ranking ? row.jurors : row.seats),
    submitted: Number(ranking ? row.ballots : row.sheets),
    recused: Number(row.recused),
  };
}

export type RoundEntry = {
  id: number;
  outletId: number | null;
  journalistId: number | null;
  workId: number | null;
  code: string;
  source: RoundEntriesTable['source'];
  /** Outlet, journalist or title of the work. */
  name: string;
  /** A work's journalist and outlet, a journalist's none; empty where there is nothing to add. */
  byline: string;
  nominatedBy: string | null;
  reason: string;
  a: number | null;
  articleIds: number[];
  removedAt: string | null;
  removalReason: string | null;
};

/** Entries with the names of whom they are. */
function selectEntries(db: Db) {
  return db
    .selectFrom('round_entries as e')
    .leftJoin('outlets as o', 'o.id', 'e.outlet_id')
    .leftJoin('journalists as j', 'j.id', 'e.journalist_id')
    .leftJoin('works as w', 'w.id', 'e.work_id')
    .leftJoin('journalists as wj', 'wj.id', 'w.journalist_id')
    .leftJoin('outlets as wo', 'wo.id', 'w.outlet_id')
    .leftJoin('jurors', 'jurors.id', 'e.nominated_by')
    .leftJoin('users as nominator', 'nominator.id', 'jurors.user_id')
    .select([
      'e.id',
      'e.outlet_id as outletId',
      'e.journalist_id as journalistId',
      'e.work_id as workId',
      'e.code',
      'e.source',
      'e.reason',
      'e.a',
      'e.article_ids as articleIds',
      'e.removed_at as removedAt',
      'e.removal_reason as removalReason',
      'o.name as outlet',
      'j.name as journalist',
      'w.title as work',
      'wj.name as workJournalist',
      'wo.name as workOutlet',
      'w.outlet_name as typedOutlet',
      'nominator.name as nominatedBy',
    ]);
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof selectEntries>['execute']>>[number];

function entryOf({
  outlet,
  journalist,
  work,
  workJournalist,
  workOutlet,
  typedOutlet,
  ...row
}: EntryRow): RoundEntry {
  return {
    ...row,
    name: work ?? journalist ?? outlet ?? '–',
    byline: work === null ? '' : [workJournalist, workOutlet ?? typedOutlet].filter(Boolean).join(', '),
    articleIds: JSON.parse(row.articleIds) as number[],
  };
}

/** A round's entries, those removed last; at most 1,000. */
export async function listEntries(db: Db, roundId: number): Promise<RoundEntry[]> {
  const rows = await selectEntries(db)
    .where('e.round_id', '=', roundId)
    .orderBy('e.removed_at', eb => eb.asc().nullsFirst())
    .orderBy('e.a', eb => eb.desc().nullsLast())
    .orderBy('e.id')
    .limit(1000)
    .execute();
  return rows.map(entryOf);
}

/** An entry of a round, or undefined. */
export async function findEntry(db: Db, roundId: number, entryId: number): Promise<RoundEntry | undefined> {
  const row = await selectEntries(db)
    .where('e.id', '=', entryId)
    .where('e.round_id', '=', roundId)
    .executeTakeFirst();
  return row && entryOf(row);
}

export type Seat = {
  id: number;
  entryId: number;
  jurorId: number;
  status: 'seated' | 'recused';
  fixed: boolean;
  recusedHow: 'automatic' | 'juror' | 'committee' | null;
  recusalReason: string | null;
  /** Of the sheet, or in a round of rankings of the juror's ranking. */
  savedAt: string | null;
  submittedAt: string | null;
};

/** Seats with the state of their sheets or rankings. */
function selectSeats(db: Db) {
  return db
    .selectFrom('seats')
    .leftJoin('mark_sheets', 'mark_sheets.seat_id', 'seats.id')
    .leftJoin('ballots', join =>
      join.onRef('ballots.round_id', '=', 'seats.round_id').onRef('ballots.juror_id', '=', 'seats.juror_id'),
    )
    .select([
      'seats.id',
      'seats.entry_id as entryId',
      'seats.juror_id as jurorId',
      'seats.status',
      'seats.fixed',
      'seats.recused_how as recusedHow',
      'seats.recusal_reason as recusalReason',
    ])
    .select(eb => [
      eb.fn.coalesce('mark_sheets.saved_at', 'ballots.saved_at').as('savedAt'),
      eb.fn.coalesce('mark_sheets.submitted_at', 'ballots.submitted_at').as('submittedAt'),
    ]);
}

/** A round's seats with the state of their sheets or rankings; at most 20,000. */
export async function listSeats(db: Db, roundId: number): Promise<Seat[]> {
  const rows = await selectSeats(db)
    .where('seats.round_id', '=', roundId)
    .orderBy('seats.juror_id')
    .orderBy('seats.id')
    .limit(20_000)
    .execute();
  return rows.map(row => ({ ...row, fixed: row.fixed === 1 }));
}

/** The seat of a juror at an entry, recused or not; undefined without one. */
export async function findSeat(db: Db, entryId: number, jurorId: number): Promise<Seat | undefined> {
  const row = await selectSeats(db)
    .where('seats.entry_id', '=', entryId)
    .where('seats.juror_id', '=', jurorId)
    .executeTakeFirst();
  return row && { ...row, fixed: row.fixed === 1 };
}
