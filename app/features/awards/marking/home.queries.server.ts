import type { Db } from '#db/connection.ts';
import type { RoundMode, RoundStatus } from '../judging/rounds.queries.server.ts';

export type JuryRound = {
  id: number;
  seasonId: number;
  name: string;
  board: 'outlets' | 'journalists' | 'works';
  mode: RoundMode;
  status: RoundStatus;
  dueAt: string | null;
  /** The juror's own: entries to judge, sheets begun, submitted (for rankings 0 or 1), recusals, wild cards played. */
  seats: number;
  begun: number;
  submitted: number;
  recused: number;
  wildCards: number;
};

export type JuryOf = {
  jurorId: number;
  seasonId: number;
  season: string;
  /** Whether interests are declared. */
  declared: boolean;
  rounds: JuryRound[];
};

async function listRoundsOf(db: Db, jurorIds: readonly number[]) {
  const rows = await db
    .selectFrom('judging_rounds as r')
    .innerJoin('jurors as j', 'j.season_id', 'r.season_id')
    .select([
      'r.id',
      'r.season_id as seasonId',
      'r.name',
      'r.board',
      'r.mode',
      'r.status',
      'r.due_at as dueAt',
      'j.id as jurorId',
    ])
    .select(eb => {
      const seats = (status: 'seated' | 'recused') =>
        eb
          .selectFrom('seats as s')
          .innerJoin('round_entries as e', 'e.id', 's.entry_id')
          .leftJoin('mark_sheets as m', 'm.seat_id', 's.id')
          .whereRef('s.round_id', '=', 'r.id')
          .whereRef('s.juror_id', '=', 'j.id')
          .where('s.status', '=', status)
          .where('e.removed_at', 'is', null);
      const count = (query: ReturnType<typeof seats>) =>
        query.select(inner => inner.fn.countAll<number>().as('n'));
      return [
        count(seats('seated')).as('seats'),
        count(seats('seated').where('m.saved_at', 'is not', null)).as('begun'),
        count(seats('seated').where('m.submitted_at', 'is not', null)).as('sheets'),
        count(seats('recused')).as('recused'),
        eb
          .selectFrom('ballots as b')
          .whereRef('b.round_id', '=', 'r.id')
          .whereRef('b.juror_id', '=', 'j.id')
          .where('b.submitted_at', 'is not', null)
          .select(inner => inner.fn.countAll<number>().as('n'))
          .as('ballots'),
        eb
          .selectFrom('round_entries as e')
          .whereRef('e.round_id', '=', 'r.id')
          .whereRef('e.nominated_by', '=', 'j.id')
          .select(inner => inner.fn.countAll<number>().as('n'))
          .as('wildCards'),
      ];
    })
    .where('j.id', 'in', jurorIds)
    .orderBy('r.id')
    .limit(500)
    .execute();
  return rows.map(({ sheets, ballots, ...row }) => ({
    ...row,
    seats: Number(row.seats),
    begun: Number(row.begun),
    submitted: Number(row.mode === 'ranking' ? ballots : sheets),
    recused: Number(row.recused),
    wildCards: Number(row.wildCards),
  }));
}

/** Every jury a person sits on, the latest season first, with its rounds and how far the person is; at most 50 seasons. */
export async function listJuriesOf(db: Db, userId: number): Promise<JuryOf[]> {
  const juries = await db
    .selectFrom('jurors as j')
    .innerJoin('seasons as s', 's.id', 'j.season_id')
    .select(['j.id as jurorId', 's.id as seasonId', 's.name as season', 'j.declared_at as declaredAt'])
    .where('j.user_id', '=', userId)
    .where('j.status', '<>', 'withdrawn')
    .orderBy('s.starts_on', 'desc')
    .orderBy('s.id', 'desc')
    .limit(50)
    .execute();
  if (juries.length === 0) return [];
  const rounds = await listRoundsOf(
    db,
    juries.map(({ jurorId }) => jurorId),
  );
  return juries.map(({ declaredAt, ...jury }) => ({
    ...jury,
    declared: declaredAt !== null,
    rounds: rounds.filter(({ jurorId }) => jurorId === jury.jurorId).map(({ jurorId: _, ...round }) => round),
  }));
}

/** Whether a person sits on any jury. */
export async function hasJury(db: Db, userId: number): Promise<boolean> {
  const row = await db
    .selectFrom('jurors')
    .select('id')
    .where('user_id', '=', userId)
    .where('status', '<>', 'withdrawn')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
