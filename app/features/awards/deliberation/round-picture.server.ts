import type { Db } from '#db/connection.ts';
import { listRatedEntries } from '../judging/entry-index.server.ts';
import { listSeats, type Round, type RoundEntry } from '../judging/rounds.queries.server.ts';
import type { RoundMarks } from './panel-marks.ts';
import type { RoundBallot } from './ranking-picture.ts';
import type { Verdict } from './screening-picture.ts';
import {
  type CountedBallot,
  listCountedBallots,
  listCountedMarks,
  listCountedSheets,
  type Sheet,
  type SheetMark,
} from './sheets.queries.server.ts';

/** Entries in the order of their ids, so that what is seeded repeats whatever list they are shown in. */
async function entriesById(db: Db, round: Round): Promise<RoundEntry[]> {
  const entries = (await listRatedEntries(db, round)).filter(entry => entry.removedAt === null);
  return entries.sort((a, b) => a.id - b.id);
}

/** A round of marks as the rules take it, and the rows behind. */
export async function readRoundMarks(
  db: Db,
  round: Round,
): Promise<{ entries: RoundEntry[]; rows: SheetMark[]; marks: RoundMarks }> {
  const { criteria, ownReporting, average } = round.rubric;
  const entries = await entriesById(db, round);
  const rows = await listCountedMarks(
    db,
    round.id,
    criteria.map(({ key }) => key),
  );
  return {
    entries,
    rows,
    marks: {
      candidates: entries.map(({ id, a }) => ({ id, A: a ?? 0 })),
      marks: rows,
      criteria: criteria.map(({ key, weight }) => ({ key, weight })),
      ownReporting,
      indexWeight: round.indexWeight,
      ...(average && { average }),
    },
  };
}

/** A round of rankings: each submitted one with the entries its juror was to rank. */
export async function readRoundBallots(
  db: Db,
  round: Round,
): Promise<{ entries: RoundEntry[]; rows: CountedBallot[]; ballots: RoundBallot[] }> {
  const entries = await entriesById(db, round);
  const present = new Set(entries.map(({ id }) => id));
  const seats = (await listSeats(db, round.id)).filter(
    seat => seat.status === 'seated' && present.has(seat.entryId),
  );
  const rows = await listCountedBallots(db, round.id);
  const ballots = rows.map(({ jurorId, ranking }) => ({
    jurorId,
    ranking,
    judged: seats.filter(seat => seat.jurorId === jurorId).map(seat => seat.entryId),
  }));
  return { entries, rows, ballots: ballots.filter(({ judged }) => judged.length > 0) };
}

/** A screening: each submitted verdict. */
export async function readRoundVerdicts(
  db: Db,
  round: Round,
): Promise<{ entries: RoundEntry[]; rows: Sheet[]; verdicts: Verdict[] }> {
  const entries = await entriesById(db, round);
  const rows = await listCountedSheets(db, round.id);
  const verdicts = rows.flatMap(({ jurorId, entryId, passed }) =>
    passed === null ? [] : [{ jurorId, entryId, passed }],
  );
  return { entries, rows, verdicts };
}
