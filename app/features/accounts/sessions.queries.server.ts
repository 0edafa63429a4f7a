import type { Db } from '#db/connection.ts';

export type SessionUser = {
  sessionId: number;
  userId: number;
  name: string;
  email: string;
  role: 'admin' | 'officer' | 'juror' | 'leader';
  locale: 'id' | 'en';
  theme: 'auto' | 'light' | 'dark';
  lastSeenAt: string;
};

/** The active user behind a session token's hash, while the session lives. */
export async function findSessionUser(
  db: Db,
  tokenHash: string,
  now: string,
): Promise<SessionUser | undefined> {
  return db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select([
      'sessions.id as sessionId',
      'users.id as userId',
      'users.name',
      'users.email',
      'users.role',
      'users.locale',
      'users.theme',
      'sessions.last_seen_at as lastSeenAt',
    ])
    .where('sessions.token_hash', '=', tokenHash)
    .where('sessions.expires_at', '>', now)
    .where('users.status', '=', 'active')
    .executeTakeFirst();
}

/** Marks a session as seen now. */
export async function updateSessionSeen(
  db: Db,
  sessionId: number,
  now: string,
  expiresAt: string,
): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ last_seen_at: now, expires_at: expiresAt })
    .where('id', '=', sessionId)
    .execute();
}

/** Adds a session. */
export async function insertSession(
  db: Db,
  session: {
    tokenHash: string;
    userId: number;
    userAgent: string;
    ip: string;
    now: string;
    expiresAt: string;
  },
): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      user_id: session.userId,
      user_agent: session.userAgent,
      ip: session.ip,
      created_at: session.now,
      last_seen_at: session.now,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** Ends the session of a token's hash. */
export async function deleteSessionByToken(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

/** Removes sessions that have run out. */
export async function deleteStaleSessions(db: Db, now: string): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<=', now).execute();
}

export type Session = {
  id: number;
  userAgent: string;
  ip: string;
  createdAt: string;
  lastSeenAt: string;
};

/** The live sessions of a user, last seen first. */
export function listSessions(db: Db, userId: number, now: string): Promise<Session[]> {
  return db
    .selectFrom('sessions')
    .select(['id', 'user_agent as userAgent', 'ip', 'created_at as createdAt', 'last_seen_at as lastSeenAt'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}

/** Ends one session of a user. */
export async function deleteSession(db: Db, userId: number, sessionId: number): Promise<void> {
  await db.deleteFrom('sessions').where('user_id', '=', userId).where('id', '=', sessionId).execute();
}

/** Ends all sessions of a user, but for one that is named. */
export async function deleteSessions(db: Db, userId: number, keep = 0): Promise<void> {
  await db.deleteFrom('sessions').where('user_id', '=', userId).where('id', '!=', keep).execute();
}
