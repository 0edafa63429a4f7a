import type { Db } from '#db/connection.ts';
import type { Advice, DecidedPlace } from './advice.ts';

export type Attendee = { jurorId: number; name: string; position: string; present: boolean };

export type Decision = {
  number: number;
  places: DecidedPlace[];
  advised: Advice;
  overrides: boolean;
  reasons: string;
  attendance: Attendee[];
  metOn: string;
  decidedAt: string;
  decidedBy: string | null;
};

/** A round's decisions, the last (which stands) first; at most 50. */
export async function listDecisions(db: Db, roundId: number): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decisions as d')
    .leftJoin('users', 'users.id', 'd.decided_by')
    .select([
      'number',
      'places',
      'advised',
      'overrides',
      'reasons',
      'attendance',
      'met_on as metOn',
      'decided_at as decidedAt',
      'users.name as decidedBy',
    ])
    .where('round_id', '=', roundId)
    .orderBy('number', 'desc')
    .limit(50)
    .execute();
  return rows.map(row => ({
    ...row,
    places: JSON.parse(row.places) as DecidedPlace[],
    advised: JSON.parse(row.advised) as Advice,
    overrides: row.overrides === 1,
    attendance: JSON.parse(row.attendance) as Attendee[],
  }));
}
