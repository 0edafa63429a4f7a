import type { Db } from '#db/connection.ts';

export type KlipingShare = {
  id: number;
  on: string;
  expiresAt: string;
  withdrawnAt: string | null;
  createdAt: string;
  createdBy: string | null;
};

function shares(db: Db) {
  return db
    .selectFrom('kliping_shares')
    .leftJoin('users', 'users.id', 'kliping_shares.created_by')
    .select([
      'kliping_shares.id',
      'kliping_shares.on_day as on',
      'kliping_shares.expires_at as expiresAt',
      'kliping_shares.withdrawn_at as withdrawnAt',
      'kliping_shares.created_at as createdAt',
      'users.name as createdBy',
    ]);
}

/** One link to a kliping, or undefined. */
export function findShare(db: Db, id: number): Promise<KlipingShare | undefined> {
  return shares(db).where('kliping_shares.id', '=', id).executeTakeFirst();
}

/** The links to a day's kliping that open at `now`, newest first. */
export function listOpenShares(db: Db, on: string, now: string): Promise<KlipingShare[]> {
  return shares(db)
    .where('on_day', '=', on)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('kliping_shares.id', 'desc')
    .limit(20)
    .execute();
}
