import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { translator } from '#app/i18n/server.server.ts';
import type { Locale, Translate } from '#app/i18n/translate.ts';
import { type Actor, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, DomainError, NotFound, TooMany } from '#app/lib/errors.ts';
import type { Permission } from '#app/lib/permissions.ts';
import { readRowId } from '#app/lib/row-id.ts';
import type { Db } from '#db/connection.ts';
import { loggedPath } from './logged-path.ts';
import { isSameOrigin, isUnsafe } from './origin.server.ts';
import { requestLocale } from './preferences.server.ts';
import type { LimitName } from './rate-limit.server.ts';
import { withReadableForm } from './readable-form.server.ts';
import { sessionUser } from './session.server.ts';

/** Most bytes of a form that anybody may send; a refused one is sent back whole. */
const largestPublicForm = 64 * 1024;

type Access = { can: Permission } | { public: true };
export type GuardOptions = Access & {
  /** Counter that this request draws from. */
  limit?: LimitName;
  /**
   * Named exceptions to the origin check; each says why here. share-target: a share that the service worker did not
   * catch comes from no page; it is answered with the way to an explanation, nothing of it is read.
   */
  crossSite?: 'one-click-unsubscribe' | 'share-target';
  /** Files may come with the form, as large as the edge lets in: for pages of people who hold a personal link. */
  uploads?: true;
};

export type Guarded = {
  /** Handed on to services. */
  ctx: Context<Db>;
  request: Request;
  url: URL;
  params: Record<string, string | undefined>;
  locale: Locale;
  t: Translate;
  context: AppLoadContext;
};

/** What an error page is given; never a stack trace. */
export type ErrorData = {
  code: string;
  requestId: string;
  messageKey?: string;
  /** Of too many tries: seconds until the next one. */
  retryAfter?: number;
};

const statuses: Record<DomainError['code'], number> = {
  forbidden: 403,
  'not-found': 404,
  gone: 410,
  conflict: 409,
  invalid: 422,
  'too-many': 429,
};

/** What is thrown to the nearest error page; kept in the context for routes that have none. */
function refuse(
  context: AppLoadContext,
  status: number,
  body: Omit<ErrorData, 'requestId'>,
  headers?: Headers,
) {
  context.refusal = { ...body, status };
  return data({ ...body, requestId: context.requestId } satisfies ErrorData, { status, headers });
}

function refusal(error: DomainError, context: AppLoadContext) {
  const headers = new Headers();
  const retryAfter = error instanceof TooMany ? error.retryAfter : undefined;
  if (retryAfter) headers.set('Retry-After', String(retryAfter));
  const messageKey = error instanceof Conflict ? error.messageKey : undefined;
  return refuse(context, statuses[error.code], { code: error.code, messageKey, retryAfter }, headers);
}

/** Sign-in, and back to the page afterwards; a form that came too late is said to be unsaved. */
function signInAddress(request: Request, url: URL): string {
  if (!isUnsafe(request.method)) return `/masuk?${new URLSearchParams({ next: url.pathname + url.search })}`;
  const referer = request.headers.get('Referer') ?? '';
  const from = URL.canParse(referer) ? new URL(referer) : undefined;
  const next = from ? from.pathname + from.search : '';
  return `/masuk?${new URLSearchParams({ next, unsaved: '1' })}`;
}

async function open(args: LoaderFunctionArgs | ActionFunctionArgs, options: GuardOptions): Promise<Guarded> {
  const { request, context } = args;
  const url = new URL(request.url);
  // No address of ours holds a NUL, and PostgreSQL takes none into a query.
  if (request.url.includes('%00')) throw new NotFound();
  if (isUnsafe(request.method) && !options.crossSite && !isSameOrigin(request)) {
    throw refuse(context, 403, { code: 'cross-site' });
  }
  // The page around a form that was sent back is read with the form's own headers, but reads no form.
  const mayRead = 'can' in options || options.uploads || !isUnsafe(request.method);
  if (!mayRead && Number(request.headers.get('Content-Length') ?? 0) > largestPublicForm) {
    throw refuse(context, 413, { code: 'too-large' });
  }
  const user = await sessionUser(request, context);
  if (options.limit) await context.runtime.limits.take(options.limit, user ? `u${user.userId}` : context.ip);
  const actor: Actor = user
    ? { kind: 'user', userId: user.userId, name: user.name, role: user.role, sessionId: user.sessionId }
    : { kind: 'guest', name: '' };
  if ('can' in options) {
    if (!user) {
      throw redirect(signInAddress(request, url));
    }
    authorise(actor, options.can);
  }
  const locale = user && !url.searchParams.has('lang') ? user.locale : await requestLocale(request);
  const { db, clock } = context.runtime;
  return {
    ctx: { db, actor, now: clock().toISOString(), requestId: context.requestId },
    request: withReadableForm(request),
    url,
    params: args.params,
    locale,
    t: translator(locale),
    context,
  };
}

/**
 * The one way into a loader or action: resolves the session to an actor, checks origin, rate and permission, opens
 * the context for services, and turns domain errors into statuses. Unexpected errors are logged with the request id.
 */
export function guard<T>(options: GuardOptions, handle: (guarded: Guarded) => Promise<T> | T) {
  return async (args: LoaderFunctionArgs | ActionFunctionArgs): Promise<T> => {
    try {
      return await handle(await open(args, options));
    } catch (error) {
      if (error instanceof DomainError) throw refusal(error, args.context);
      if (error instanceof Error) {
        const { runtime, requestId } = args.context;
        runtime.logger.error(
          { err: error, requestId, path: loggedPath(new URL(args.request.url).pathname) },
          'request failed',
        );
        throw refuse(args.context, 500, { code: 'unexpected' });
      }
      throw error;
    }
  };
}

/** A positive integer route parameter; anything else is not found. */
export function idParam(value: string | undefined): number {
  const id = readRowId(value);
  if (id === undefined) throw new NotFound();
  return id;
}
