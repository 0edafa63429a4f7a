import type { Db } from '#db/connection.ts';
import type { Mark } from '../panel/marks.ts';

/** Sheets that count: submitted, of seated jurors, of entries that are still in the round. */
function countedSheets(db: Db, roundId: number) {
  return db
    .selectFrom('seats as s')
    .innerJoin('round_entries as e', 'e.id', 's.entry_id')
    .innerJoin('mark_sheets as m', 'm.seat_id', 's.id')
    .where('s.round_id', '=', roundId)
    .where('s.status', '=', 'seated')
    .where('e.removed_at', 'is', null)
    .where('m.submitted_at', 'is not', null);
}

export type SheetMark = Mark & { jurorId: number; entryId: number; criterionId: string; comment: string };

/**
 * The marks of a round that count, by juror and entry; at most 200,000. A sheet that lacks the mark of a criterion is no
 * sheet: jurors cannot submit one, so it is left out as a draft is.
 */
export async function listCountedMarks(
  db: Db,
  roundId: number,
  criteria: readonly string[],
): Promise<SheetMark[]> {
  const rows = await countedSheets(db, roundId)
    .innerJoin('marks', 'marks.seat_id', 's.id')
    .select([
      's.juror_id as jurorId',
      's.entry_id as entryId',
      'criterion as criterionId',
      'mark',
      'marks.comment',
    ])
    .where('mark', 'is not', null)
    .where('criterion', 'in', [...criteria, ''])
    .orderBy('s.juror_id')
    .orderBy('s.entry_id')
    .limit(200_000)
    .execute();
  const given = new Map<string, number>();
  const pair = ({ jurorId, entryId }: { jurorId: number; entryId: number }) => `${jurorId} ${entryId}`;
  for (const row of rows) given.set(pair(row), (given.get(pair(row)) ?? 0) + 1);
  return rows.flatMap(row =>
    given.get(pair(row)) === criteria.length ? [{ ...row, mark: row.mark as number }] : [],
  );
}

export type Sheet = { jurorId: number; entryId: number; passed: boolean | null; comment: string };

/** The sheets of a round that count, with the juror's verdict and words on the whole; at most 20,000. */
export async function listCountedSheets(db: Db, roundId: number): Promise<Sheet[]> {
  const rows = await countedSheets(db, roundId)
    .select(['s.juror_id as jurorId', 's.entry_id as entryId', 'm.passed', 'm.comment'])
    .orderBy('s.juror_id')
    .orderBy('s.entry_id')
    .limit(20_000)
    .execute();
  return rows.map(row => ({ ...row, passed: row.passed === null ? null : row.passed === 1 }));
}

export type CountedBallot = { jurorId: number; ranking: number[][]; comment: string };

/** The submitted rankings of a round; at most 200. */
export async function listCountedBallots(db: Db, roundId: number): Promise<CountedBallot[]> {
  const rows = await db
    .selectFrom('ballots')
    .select(['juror_id as jurorId', 'ranking', 'comment'])
    .where('round_id', '=', roundId)
    .where('submitted_at', 'is not', null)
    .orderBy('juror_id')
    .limit(200)
    .execute();
  return rows.map(row => ({ ...row, ranking: JSON.parse(row.ranking) as number[][] }));
}
