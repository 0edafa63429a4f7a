import type { Db } from '#db/connection.ts';

/** What one juror writes on one entry's sheet. */
export type SeededSheet = {
  seatId: number;
  /** By the rubric's criterion. */
  marks?: Readonly<Record<string, number>>;
  comments?: Readonly<Record<string, string>>;
  passed?: boolean;
  comment?: string;
  /** A draft when false. */
  submitted?: boolean;
};

/** Writes sheets as jurors leave them. */
export async function writeSheets(db: Db, at: string, sheets: readonly SeededSheet[]): Promise<void> {
  for (const { seatId, marks = {}, comments = {}, passed, comment = '', submitted = true } of sheets) {
    await db
      .insertInto('mark_sheets')
      .values({
        seat_id: seatId,
        passed: passed === undefined ? null : passed ? 1 : 0,
        comment,
        saved_at: at,
        submitted_at: submitted ? at : null,
        version: 1,
      })
      .execute();
    const rows = Object.entries(marks).map(([criterion, mark]) => ({
      seat_id: seatId,
      criterion,
      mark,
      comment: comments[criterion] ?? '',
      saved_at: at,
      version: 1,
    }));
    if (rows.length > 0) await db.insertInto('marks').values(rows).execute();
  }
}

/** Writes a juror's submitted ranking: groups of entries, best first. */
export async function writeBallot(
  db: Db,
  at: string,
  ballot: { roundId: number; jurorId: number; ranking: readonly (readonly number[])[]; comment?: string },
): Promise<void> {
  await db
    .insertInto('ballots')
    .values({
      round_id: ballot.roundId,
      juror_id: ballot.jurorId,
      ranking: JSON.stringify(ballot.ranking),
      comment: ballot.comment ?? '',
      saved_at: at,
      submitted_at: at,
      version: 1,
    })
    .execute();
}
