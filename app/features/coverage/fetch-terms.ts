import type { AddressProblem } from './public-address.ts';

export type FetchProblem =
  | AddressProblem
  | 'host-not-found'
  | 'connection-failed'
  | 'too-many-redirects'
  | 'timeout'
  | 'too-large'
  | 'not-html'
  /** Neither a feed nor plain text; only `fetchFeed` and `fetchText` say this. */
  | 'not-text'
  /** The server answered with an error; `status` says which. */
  | 'http-status';

/** What a server said of a document the last time; sent back so that it can answer "nothing new". */
export type Validators = { etag: string | null; lastModified: string | null };

/** All addresses of a host name. */
export type Lookup = (host: string) => Promise<readonly { address: string; family: number }[]>;

export interface FetchOptions {
  /** Time for everything together: look-ups, redirects, body. */
  deadlineMs?: number;
  /** Most bytes of the page after decompression. */
  maxBytes?: number;
  lookup?: Lookup;
  /** Ports on which loopback addresses may be reached: for tests with a server of their own, empty otherwise. */
  loopbackPorts?: readonly number[];
  userAgent?: string;
}

/** What is asked for: which types of answer are taken, and what else the request says. */
export type Wanted = {
  accept: string;
  /** Types that are read; an answer without a type is read too, and judged by its beginning for pages. */
  types: RegExp;
  otherwise: 'not-html' | 'not-text';
  headers?: Record<string, string>;
};

export type Answer =
  | {
      ok: true;
      finalUrl: string;
      text: string;
      bytes: Uint8Array;
      contentType: string;
      validators: Validators;
    }
  | { ok: false; problem: FetchProblem; status?: number; retryAfter?: number };

/** An answer that brought nothing. */
export function failed(
  problem: FetchProblem,
  status?: number,
): { ok: false; problem: FetchProblem; status?: number } {
  return status === undefined ? { ok: false, problem } : { ok: false, problem, status };
}
