import type { Db } from '#db/connection.ts';
import { listJurors } from '../judging/jurors.queries.server.ts';
import { listSeats, type Round } from '../judging/rounds.queries.server.ts';
import { askingForJurors } from './advice.ts';
import { marksPicture } from './marks-picture.ts';
import { rankingPicture } from './ranking-picture.ts';
import { findRobustness } from './robustness.server.ts';
import { adviceOfMarks, adviceOfRanking, adviceOfScreening } from './round-advice.ts';
import { readRoundBallots, readRoundMarks, readRoundVerdicts } from './round-picture.server.ts';
import { screeningPicture } from './screening-picture.ts';
import type { View } from './views.ts';

/** Ranks that are told apart in the plot of probabilities; the rest is one. */
const ranksShown = 5;

/** A juror as the meeting room names them; numbered by name, since dots hold numbers. */
export type MeetingJuror = { id: number; number: number; name: string; position: string };

/** Words of a juror on an entry; of the whole entry where no criterion is named. */
export type MeetingComment = { jurorId: number; entryId: number; criterion: string | null; text: string };

/** What a round of marks shows. */
async function readMarksMeeting(db: Db, round: Round) {
  const { entries, rows, marks } = await readRoundMarks(db, round);
  const sheets = (await readRoundVerdicts(db, round)).rows;
  const { jurors, ...picture } = marksPicture(marks);
  const robustness = picture.groups.length === 0 ? await findRobustness(db, round.id, marks) : undefined;
  const comments: MeetingComment[] = [
    ...sheets.map(({ comment, ...sheet }) => ({ ...sheet, criterion: null, text: comment })),
    ...rows.map(({ jurorId, entryId, criterionId, comment }) => ({
      jurorId,
      entryId,
      criterion: criterionId,
      text: comment,
    })),
  ];
  return {
    kind: 'marks' as const,
    entries: entries.map(({ id, name, byline }) => ({ id, name, byline })),
    // z-scores are a diagnostic that nothing here draws.
    picture: { ...picture, jurors: jurors.map(({ zScores: _, ...juror }) => juror) },
    byCriterion: rows.map(({ jurorId, entryId, criterionId, mark }) => ({
      jurorId,
      entryId,
      criterion: criterionId,
      mark,
    })),
    comments: comments.filter(({ text }) => text !== ''),
    robustness: robustness && {
      draws: robustness.draws,
      seed: robustness.seed,
      candidates: robustness.candidates.map(({ id, firstProbability }, i) => {
        const ranks = robustness.acceptability[i]!.slice(0, ranksShown);
        const rest = Math.max(0, 1 - ranks.reduce((sum, share) => sum + share, 0));
        return { id: Number(id), firstProbability, ranks, rest };
      }),
    },
    advice: askingForJurors(
      adviceOfMarks({ ...picture, jurors }, robustness ?? null),
      entries.map(({ id }) => id),
      picture.marks,
      round.jurorsPerEntry,
    ),
  };
}

/** What a round of rankings shows. */
async function readRankingMeeting(db: Db, round: Round) {
  const { entries, rows, ballots } = await readRoundBallots(db, round);
  const picture = rankingPicture(
    entries.map(({ id }) => id),
    ballots,
  );
  return {
    kind: 'ranking' as const,
    entries: entries.map(({ id, name, byline }) => ({ id, name, byline })),
    picture,
    remarks: rows
      .filter(({ comment }) => comment !== '')
      .map(({ jurorId, comment }) => ({ jurorId, comment })),
    advice: askingForJurors(
      adviceOfRanking(picture),
      entries.map(({ id }) => id),
      ballots.flatMap(({ jurorId, judged }) => judged.map(entryId => ({ jurorId, entryId }))),
      round.jurorsPerEntry,
    ),
  };
}

/** What a screening shows. */
async function readScreeningMeeting(db: Db, round: Round) {
  const { entries, rows, verdicts } = await readRoundVerdicts(db, round);
  const screened = screeningPicture(
    entries.map(({ id }) => id),
    verdicts,
  );
  const comments: MeetingComment[] = rows.map(({ jurorId, entryId, comment }) => ({
    jurorId,
    entryId,
    criterion: null,
    text: comment,
  }));
  return {
    kind: 'screening' as const,
    entries: entries.map(({ id, name, byline }) => ({ id, name, byline })),
    screened,
    comments: comments.filter(({ text }) => text !== ''),
    advice: askingForJurors(
      adviceOfScreening(screened),
      entries.map(({ id }) => id),
      verdicts,
      round.jurorsPerEntry,
    ),
  };
}

export type MarksMeeting = Awaited<ReturnType<typeof readMarksMeeting>>;
export type RankingMeeting = Awaited<ReturnType<typeof readRankingMeeting>>;
export type ScreeningMeeting = Awaited<ReturnType<typeof readScreeningMeeting>>;
export type Meeting = MarksMeeting | RankingMeeting | ScreeningMeeting;

/** What a round shows to the committee, by its mode. */
export function readMeeting(db: Db, round: Round): Promise<Meeting> {
  if (round.mode === 'ranking') return readRankingMeeting(db, round);
  if (round.mode === 'screening') return readScreeningMeeting(db, round);
  return readMarksMeeting(db, round);
}

/** A meeting without what only another view draws: the single marks and comments of hundreds of entries weigh. */
export function meetingFor(meeting: Meeting, view: View): Meeting {
  if (meeting.kind !== 'marks' || view === 'marks') return meeting;
  return { ...meeting, byCriterion: [], comments: [] };
}

/** The jurors who have or had a seat in a round, numbered by name. */
export async function listMeetingJurors(db: Db, round: Round): Promise<MeetingJuror[]> {
  const seats = await listSeats(db, round.id);
  const seated = new Set(seats.filter(({ status }) => status === 'seated').map(({ jurorId }) => jurorId));
  return (await listJurors(db, round.seasonId))
    .filter(({ id }) => seated.has(id))
    .map(({ id, name, position }, i) => ({ id, number: i + 1, name, position }));
}
