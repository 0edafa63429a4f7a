import type { AppLoadContext } from '@remix-run/node';
import {
  findSessionUser,
  type SessionUser,
  updateSessionSeen,
} from '#app/features/accounts/sessions.queries.server.ts';
import { hashToken } from '#app/lib/tokens.server.ts';
import { sessionCookie } from './cookies.server.ts';

const seenEveryMs = 5 * 60_000;
/** A device stays signed in for 30 days after it was last seen. */
export const sessionLifeMs = 30 * 86_400_000;

const resolved = new WeakMap<AppLoadContext, Promise<SessionUser | undefined>>();

async function lookUp(request: Request, context: AppLoadContext): Promise<SessionUser | undefined> {
  const token: unknown = await sessionCookie.parse(request.headers.get('Cookie'));
  if (typeof token !== 'string' || token === '') return undefined;
  const { db, clock } = context.runtime;
  const now = clock();
  const user = await findSessionUser(db, hashToken(token), now.toISOString());
  if (user && now.getTime() - Date.parse(user.lastSeenAt) > seenEveryMs) {
    const expires = new Date(now.getTime() + sessionLifeMs).toISOString();
    await updateSessionSeen(db, user.sessionId, now.toISOString(), expires);
  }
  return user;
}

/** The signed-in user of this request; looked up once however many loaders ask. */
export function sessionUser(request: Request, context: AppLoadContext): Promise<SessionUser | undefined> {
  let promise = resolved.get(context);
  if (!promise) {
    promise = lookUp(request, context);
    resolved.set(context, promise);
  }
  return promise;
}
