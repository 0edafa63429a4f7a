import type { AddressProblem } from './public-address.ts';

export type FetchProblem =
  | AddressProblem
  | 'host-not-found'
  | 'connection-failed'
  | 'too-many-redirects'
  | 'timeout'
  | 'too-large'
  | 'not-html'
  /** Neither a feed, plain text nor a picture: never said of pages. */
  | 'not-text'
  /** The server answered with an error; `status` says which. */
  | 'http-status';

/** What a server said of a document the last time; sent back so that it can answer "nothing new". */
export type Validators = { etag: string | null; lastModified: string | null };

export type HostAddress = { address: string; family: number };

/** Which hosts may be reached, beside those of the public internet. */
export type HostGuard = {
  /** All addresses of a host name; the system's own look-up when not given. */
  lookup?: (host: string) => Promise<readonly HostAddress[]>;
  /** Ports on which loopback addresses may be reached: for tests with a server of their own, empty otherwise. */
  loopbackPorts?: readonly number[];
};

export interface FetchOptions extends HostGuard {
  /** Time for everything together: look-ups, redirects, body. */
  deadlineMs?: number;
  /** Most bytes of the page after decompression. */
  maxBytes?: number;
  userAgent?: string;
}

/** What is asked for: which types of answer are taken, and what else the request says. */
export type Wanted = {
  accept: string;
  /** Types that are read; an answer without a type is read too, and judged by its beginning for pages. */
  types: RegExp;
  otherwise: 'not-html' | 'not-text';
  /** Nothing to decode: what it is, its bytes tell the caller. */
  binary?: boolean;
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
