import type { AppLoadContext } from '@remix-run/node';
import { seenEveryMs, sessionEnd } from '#app/features/accounts/session-life.ts';
import {
  findSessionUser,
  type SessionUser,
  updateSessionSeen,
} from '#app/features/accounts/sessions.queries.server.ts';
import { hashToken } from '#app/lib/tokens.server.ts';
import { secureCookies, sessionCookie } from './cookies.server.ts';
import { preferenceHeaders } from './preferences.server.ts';

const resolved = new WeakMap<AppLoadContext, Promise<SessionUser | undefined>>();

/** The token of the session cookie, whether it is still good or not. */
export async function sessionToken(request: Request): Promise<string | undefined> {
  const token: unknown = await sessionCookie.parse(request.headers.get('Cookie'));
  return typeof token === 'string' && token !== '' ? token : undefined;
}

async function lookUp(request: Request, context: AppLoadContext): Promise<SessionUser | undefined> {
  const token = await sessionToken(request);
  if (!token) return undefined;
  const { db, clock } = context.runtime;
  const now = clock();
  const user = await findSessionUser(db, hashToken(token), now.toISOString());
  if (user && now.getTime() - Date.parse(user.lastSeenAt) > seenEveryMs) {
    await updateSessionSeen(db, user.sessionId, now.toISOString(), sessionEnd(now.toISOString()));
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

/** How a device names itself and where it comes from, for its session's row. */
export function deviceOf(request: Request, context: AppLoadContext): { userAgent: string; ip: string } {
  return { userAgent: request.headers.get('User-Agent') ?? '', ip: context.ip };
}

/** Cookies of a person who has just signed in: the session, and the account's language and appearance. */
export async function signedInHeaders(
  token: string,
  user: Pick<SessionUser, 'locale' | 'theme'> | undefined,
): Promise<Headers> {
  const headers = await preferenceHeaders(user ?? {});
  headers.append('Set-Cookie', await sessionCookie.serialize(token, secureCookies()));
  return headers;
}

/** Makes the browser forget its session. */
export async function signedOutHeaders(): Promise<Headers> {
  const cookie = await sessionCookie.serialize('', { ...secureCookies(), maxAge: 0 });
  return new Headers({ 'Set-Cookie': cookie });
}
