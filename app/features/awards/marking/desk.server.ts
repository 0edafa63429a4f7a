import type { Db } from '#db/connection.ts';
import type { Juror } from '../judging/jurors.queries.server.ts';
import { listEntries, type Round, type RoundEntry } from '../judging/rounds.queries.server.ts';
import { gapsOf, isComplete, meanMark } from './sheet-rules.ts';
import { listOwnSeats, type OwnSeat } from './sheets.queries.server.ts';

export type SheetState = 'none' | 'draft' | 'complete' | 'sent';

/** An entry on a juror's desk. On a blind round it has a code in place of its name. */
export type DeskSeat = {
  seatId: number;
  entryId: number;
  code: string;
  /** Null on a blind round. */
  name: string | null;
  byline: string;
  state: SheetState;
  /** Own marks by the criterion's key. */
  marks: Record<string, number | null>;
  mean: number | null;
  passed: boolean | null;
};

export type DeskRecusal = Pick<DeskSeat, 'seatId' | 'code' | 'name'> &
  Pick<OwnSeat, 'recusedHow' | 'recusalReason'>;

function stateOf(round: Round, { sheet }: OwnSeat): SheetState {
  if (sheet.submittedAt !== null) return 'sent';
  if (sheet.savedAt === null) return 'none';
  return isComplete(gapsOf(round.mode, round.rubric, sheet)) ? 'complete' : 'draft';
}

/** What a juror of a round may see of an entry before reading it. */
export function namesFor(round: Pick<Round, 'blind'>, entry: RoundEntry) {
  const { code, name, byline } = entry;
  return round.blind ? { code, name: null, byline: '' } : { code, name, byline };
}

/** A juror's desk of a round: own entries with own marks, and what the juror is recused from. */
export async function readDesk(
  db: Db,
  round: Round,
  juror: Pick<Juror, 'id'>,
): Promise<{ seats: DeskSeat[]; recusals: DeskRecusal[] }> {
  const entries = new Map((await listEntries(db, round.id)).map(entry => [entry.id, entry]));
  const own = await listOwnSeats(db, round.id, juror.id);
  const seats = own
    .filter(({ status }) => status === 'seated')
    .map(seat => ({
      seatId: seat.seatId,
      entryId: seat.entryId,
      ...namesFor(round, entries.get(seat.entryId)!),
      state: stateOf(round, seat),
      marks: Object.fromEntries([...seat.sheet.marks].map(([key, { mark }]) => [key, mark])),
      mean: round.mode === 'marks' ? meanMark(round.rubric, seat.sheet.marks) : null,
      passed: seat.sheet.passed,
    }));
  const recusals = own
    .filter(({ status }) => status === 'recused')
    .map(({ seatId, entryId, recusedHow, recusalReason }) => {
      const { code, name } = namesFor(round, entries.get(entryId)!);
      return { seatId, code, name, recusedHow, recusalReason };
    });
  return { seats, recusals };
}
