import type { Db } from '#db/connection.ts';
import type { Seat } from './rounds.queries.server.ts';

/** Why and by whom a juror does not judge an entry. */
type Recusal = {
  recused_how: NonNullable<Seat['recusedHow']>;
  recusal_reason: string;
  recused_by: number | null;
  recused_at: string;
};

/** Takes a juror off an entry: from the seat they have there, or by one that says so where they have none. */
export async function recuseSeat(
  db: Db,
  pair: { roundId: number; entryId: number; jurorId: number; seat: Pick<Seat, 'id'> | undefined },
  recusal: Recusal,
): Promise<void> {
  const values = { ...recusal, status: 'recused' as const };
  if (pair.seat) {
    await db.updateTable('seats').set(values).where('id', '=', pair.seat.id).execute();
    return;
  }
  await db
    .insertInto('seats')
    .values({
      ...values,
      round_id: pair.roundId,
      entry_id: pair.entryId,
      juror_id: pair.jurorId,
      fixed: 0,
      seated_at: recusal.recused_at,
    })
    .execute();
}
