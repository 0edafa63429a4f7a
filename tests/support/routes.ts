import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { openSession } from '#app/features/accounts/sign-in.service.server.ts';
import type { Role } from '#app/lib/permissions.ts';
import { createLogger } from '#app/log.server.ts';
import { sessionCookie } from '#app/web/cookies.server.ts';
import { createRateLimits } from '#app/web/rate-limit.server.ts';
import type { Db } from '#db/connection.ts';
import { contextFor, testNow } from './context.ts';

type RouteArgs = LoaderFunctionArgs & ActionFunctionArgs;
type Handler<T> = (args: RouteArgs) => Promise<T>;
type Params = Record<string, string>;

const origin = 'http://gema.test';

/** A signed-in person who opens loaders and sends forms to actions, through the guard, without a server. */
export async function visitorFor(db: Db, role: Role = 'officer', now = testNow) {
  const ctx = await contextFor(db, role, now);
  const userId = ctx.actor.kind === 'user' ? ctx.actor.userId : 0;
  const token = await openSession(ctx, userId, { userAgent: 'test', ip: '127.0.0.1' });
  const cookie = (await sessionCookie.serialize(token)).split(';')[0]!;
  const logger = createLogger('silent');
  const args = (path: string, params: Params, init?: RequestInit): RouteArgs => {
    const runtime = { db, logger, clock: () => new Date(now), limits: createRateLimits() };
    const context: AppLoadContext = { runtime, nonce: '', requestId: 'test', ip: '127.0.0.1' };
    const request = new Request(origin + path, { ...init, headers: { Cookie: cookie, Origin: origin } });
    return { request, params, context } as unknown as RouteArgs;
  };
  return {
    ctx,
    /** What the loader answers; a thrown refusal is thrown on. */
    get: <T>(loader: Handler<T>, path: string, params: Params = {}) => loader(args(path, params)),
    /** What the action answers to a form. */
    post: <T>(action: Handler<T>, path: string, form: Record<string, string>, params: Params = {}) =>
      action(args(path, params, { method: 'POST', body: new URLSearchParams(form) })),
  };
}
