import type { Logger } from '#app/log.server.ts';
import type { Db } from '#db/connection.ts';
import type { RateLimits } from './rate-limit.server.ts';

/** What one running server shares among its requests. */
export type Runtime = {
  db: Db;
  logger: Logger;
  clock: () => Date;
  limits: RateLimits;
};

declare module '@remix-run/node' {
  interface AppLoadContext {
    runtime: Runtime;
    /** CSP nonce of this response. */
    nonce: string;
    requestId: string;
    /** Address of the client as the trusted proxies report it. */
    ip: string;
    /** What the guard refused with, for the error page of a route that has none. */
    refusal?: { status: number; code?: string; messageKey?: string };
  }
}
