import type { Db } from '#db/connection.ts';
import type { Ranking } from './ranking-order.ts';

export type OwnBallot = {
  ranking: Ranking;
  comment: string;
  savedAt: string;
  submittedAt: string | null;
  version: number;
};

/** A juror's ranking of a round, or undefined before anything was saved. */
export async function findBallot(db: Db, roundId: number, jurorId: number): Promise<OwnBallot | undefined> {
  const row = await db
    .selectFrom('ballots')
    .select(['ranking', 'comment', 'saved_at as savedAt', 'submitted_at as submittedAt', 'version'])
    .where('round_id', '=', roundId)
    .where('juror_id', '=', jurorId)
    .executeTakeFirst();
  return row && { ...row, ranking: JSON.parse(row.ranking) as Ranking };
}
