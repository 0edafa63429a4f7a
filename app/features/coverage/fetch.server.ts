import { Agent, buildConnector, fetch, type Response } from 'undici';
import { decodePage } from './charset.server.ts';
import { type AddressProblem, checkAddress } from './public-address.ts';
import {
  type HostAddress,
  type HostGuard,
  isExemptPort,
  isLiteral,
  lookUpPublic,
  mayConnect,
  PrivateAddress,
} from './public-host.server.ts';
import { fetchUrl } from './reading/urls.ts';

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

export type FetchResult =
  /** `html` is decoded text, `finalUrl` the address after redirects. */
  { ok: true; finalUrl: string; html: string } | { ok: false; problem: FetchProblem; status?: number };

/** A page with its bytes as they came, decompressed, and what the server called them. */
export type PageFetch =
  | { ok: true; finalUrl: string; html: string; bytes: Uint8Array; contentType: string }
  | { ok: false; problem: FetchProblem; status?: number; retryAfter?: number };

/** What a server said of a feed the last time; sent back so that it can answer "nothing new". */
export type Validators = { etag: string | null; lastModified: string | null };

export type FeedFetch =
  | { ok: true; changed: true; finalUrl: string; text: string; validators: Validators }
  | { ok: true; changed: false }
  | {
      ok: false;
      problem: FetchProblem;
      status?: number;
      /** Seconds the server asks to be left alone (Retry-After). */
      retryAfter?: number;
    };

export interface FetchOptions extends HostGuard {
  /** Time for everything together: look-ups, redirects, body. */
  deadlineMs?: number;
  /** Most bytes of the page after decompression. */
  maxBytes?: number;
  userAgent?: string;
}

const mostRedirects = 5;
const defaults = {
  deadlineMs: 10_000,
  maxBytes: 5 * 1024 * 1024,
  userAgent: 'Mozilla/5.0 (compatible; Gema/1.0)',
};

/** What is asked for: which types of answer are taken, and what else the request says. */
type Wanted = {
  accept: string;
  /** Types that are read; an answer without a type is read too, and judged by its beginning for pages. */
  types: RegExp;
  otherwise: 'not-html' | 'not-text';
  /** Nothing to decode: what it is, its bytes tell the caller. */
  binary?: boolean;
  headers?: Record<string, string>;
};

const pages: Wanted = {
  accept: 'text/html,application/xhtml+xml;q=0.9',
  types: /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i,
  otherwise: 'not-html',
};
const feeds: Wanted = {
  accept:
    'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.8,*/*;q=0.1',
  // Many servers send feeds as text/html or text/plain: what arrives is judged by reading it.
  types: /^\s*(?:text\/[\w.+-]+|application\/(?:[\w.-]+\+)?(?:xml|json|rdf|octet-stream))\s*(?:;|$)/i,
  otherwise: 'not-text',
};
const images: Wanted = {
  accept: 'image/jpeg,image/png,image/webp,image/gif;q=0.9',
  types: /^\s*(?:image\/(?:png|jpe?g|pjpeg|webp|gif)|application\/octet-stream)\s*(?:;|$)/i,
  otherwise: 'not-text',
  binary: true,
};
const plainText: Wanted = { ...feeds, accept: 'text/plain,*/*;q=0.1' };

/**
 * Fetches a public web page. Never throws; what is refused or fails comes back as a problem. Private, loopback,
 * link-local and metadata addresses are refused as literals in every notation, as what a name resolves to, and as
 * what was connected to, on each of at most five redirects. No proxy of the environment is used.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchResult> {
  const answer = await visit(address, pages, options);
  if (!answer.ok) return failed(answer.problem, answer.status);
  return { ok: true, finalUrl: answer.finalUrl, html: answer.text };
}

/** Fetches a page as `fetchPage` does, with its bytes, to be kept. */
export async function fetchPageBytes(address: string, options: FetchOptions = {}): Promise<PageFetch> {
  const answer = await visit(address, pages, options);
  if (!answer.ok) return answer;
  const { finalUrl, text, bytes, contentType } = answer;
  return { ok: true, finalUrl, html: text, bytes, contentType };
}

/**
 * Fetches a feed or a news sitemap under the same guard as `fetchPage`, with the validators of the last time: a
 * server that has nothing new answers without a body.
 */
export async function fetchFeed(
  address: string,
  known: Validators = { etag: null, lastModified: null },
  options: FetchOptions = {},
): Promise<FeedFetch> {
  const headers: Record<string, string> = {};
  if (known.etag) headers['if-none-match'] = known.etag;
  if (known.lastModified) headers['if-modified-since'] = known.lastModified;
  const answer = await visit(address, { ...feeds, headers }, options);
  if (answer.ok) {
    const { finalUrl, text, validators } = answer;
    return { ok: true, changed: true, finalUrl, text, validators };
  }
  return answer.status === 304 ? { ok: true, changed: false } : answer;
}

/** Fetches a small text such as robots.txt under the same guard; its status tells an absent one. */
export async function fetchText(address: string, options: FetchOptions = {}): Promise<Answer> {
  return visit(address, plainText, { maxBytes: 512 * 1024, ...options });
}

/** Fetches a picture under the same guard; what it is, its bytes must tell. */
export async function fetchImage(
  address: string,
  options: FetchOptions = {},
): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; problem: FetchProblem; status?: number }> {
  const answer = await visit(address, images, options);
  return answer.ok ? { ok: true, bytes: answer.bytes } : failed(answer.problem, answer.status);
}

type Answer =
  | {
      ok: true;
      finalUrl: string;
      text: string;
      bytes: Uint8Array;
      contentType: string;
      validators: Validators;
    }
  | { ok: false; problem: FetchProblem; status?: number; retryAfter?: number };

async function visit(address: string, wanted: Wanted, options: FetchOptions): Promise<Answer> {
  const first = fetchUrl(address);
  if (first === undefined)
    return failed(
      /^\s*(?!https?:)[a-z][a-z\d+.-]*:\/\//i.test(address) ? 'unsupported-scheme' : 'invalid-url',
    );
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), options.deadlineMs ?? defaults.deadlineMs);
  const visitor = new Visit(options, wanted, deadline.signal);
  try {
    return await visitor.follow(new URL(first));
  } catch (error) {
    if (hasCause(error, cause => cause instanceof PrivateAddress)) return failed('private-address');
    if (deadline.signal.aborted) return failed('timeout');
    return failed(hasCause(error, isNotFound) ? 'host-not-found' : 'connection-failed');
  } finally {
    clearTimeout(timer);
    await visitor.end();
  }
}

/** One fetch with its redirects; the addresses that were checked are the ones connected to. */
class Visit {
  private readonly checked = new Map<string, readonly HostAddress[]>();
  private readonly agent: Agent;

  constructor(
    private readonly options: FetchOptions,
    private readonly wanted: Wanted,
    private readonly signal: AbortSignal,
  ) {
    const connect = buildConnector({
      lookup: this.pinnedLookup,
      timeout: options.deadlineMs ?? defaults.deadlineMs,
    });
    this.agent = new Agent({
      pipelining: 0,
      connect: (target, callback) => {
        connect(target, (error, socket) => {
          if (error) return callback(error, null);
          const connected = socket.remoteAddress ?? '';
          if (mayConnect(options, connected, Number(target.port))) return callback(null, socket);
          socket.destroy();
          callback(new PrivateAddress(), null);
        });
      },
    });
  }

  async follow(start: URL): Promise<Answer> {
    let url = start;
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const problem = checkAddress(url, target => isExemptPort(this.options, Number(target.port)));
      if (problem) return failed(problem);
      await this.resolve(url);
      const response = await fetch(url, {
        redirect: 'manual',
        dispatcher: this.agent,
        signal: this.signal,
        headers: {
          accept: this.wanted.accept,
          'accept-language': 'id,en;q=0.7',
          'user-agent': this.options.userAgent ?? defaults.userAgent,
          ...this.wanted.headers,
        },
      });
      const location = response.headers.get('location');
      if (!isRedirect(response.status) || location === null) return await this.read(response, url);
      await response.body?.cancel();
      if (!URL.canParse(location, url)) return failed('invalid-url');
      url = new URL(location, url);
    }
    return failed('too-many-redirects');
  }

  async end(): Promise<void> {
    await this.agent.destroy();
  }

  private async read(response: Response, url: URL): Promise<Answer> {
    if (!response.ok) {
      await response.body?.cancel();
      return { ...failed('http-status', response.status), ...askedToWait(response) };
    }
    const contentType = response.headers.get('content-type') ?? '';
    if (contentType !== '' && !this.wanted.types.test(contentType)) return failed(this.wanted.otherwise);
    const most = this.options.maxBytes ?? defaults.maxBytes;
    if (Number(response.headers.get('content-length') ?? 0) > most) return failed('too-large');
    const chunks: Uint8Array[] = [];
    let size = 0;
    // Decompressed chunks are counted: a few wire bytes may become gigabytes.
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > most) return failed('too-large');
      chunks.push(chunk);
    }
    const bytes = Buffer.concat(chunks);
    const { binary } = this.wanted;
    if (!binary && bytes.subarray(0, 1_024).includes(0) && !hasWideMark(bytes)) {
      return failed(this.wanted.otherwise);
    }
    const text = binary ? '' : decodePage(bytes, contentType);
    const untyped = contentType === '' && this.wanted.otherwise === 'not-html';
    if (untyped && !/<(?:!doctype html|html|head|body)[\s>]/i.test(text.slice(0, 2_000))) {
      return failed('not-html');
    }
    const validators = {
      etag: validator(response.headers.get('etag')),
      lastModified: validator(response.headers.get('last-modified')),
    };
    return { ok: true, finalUrl: url.href, text, bytes, contentType, validators };
  }

  /** Looks the host up once and remembers the addresses; refuses it when any of them is private. */
  private async resolve(url: URL): Promise<void> {
    const host = url.hostname;
    if (isLiteral(host) || this.checked.has(host)) return;
    const addresses = lookUpPublic(host, Number(url.port), this.options);
    this.checked.set(host, await untilAborted(addresses, this.signal));
  }

  private readonly pinnedLookup = (
    host: string,
    wanted: { all?: boolean },
    done: (error: Error | null, address: never, family?: number) => void,
  ): void => {
    const addresses = this.checked.get(host) ?? this.checked.get(host.replace(/\.$/, ''));
    const first = addresses?.[0];
    if (!addresses || !first) done(new PrivateAddress(), undefined as never);
    else if (wanted.all) done(null, addresses as never);
    else done(null, first.address as never, first.family);
  };
}

function failed(
  problem: FetchProblem,
  status?: number,
): { ok: false; problem: FetchProblem; status?: number } {
  return status === undefined ? { ok: false, problem } : { ok: false, problem, status };
}

/** A validator worth keeping: longer ones are not sent back. */
function validator(header: string | null): string | null {
  return header && header.length <= 300 ? header : null;
}

/** Retry-After as seconds, at most a day. */
function askedToWait(response: Response): { retryAfter?: number } {
  const header = response.headers.get('retry-after')?.trim() ?? '';
  const date = response.headers.get('date') ?? '';
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : (Date.parse(header) - Date.parse(date)) / 1000;
  return seconds > 0 ? { retryAfter: Math.min(86_400, Math.ceil(seconds)) } : {};
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** UTF-16 pages hold zero bytes behind their byte order mark; other pages with zero bytes are no text. */
function hasWideMark(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
    work.then(resolve, reject);
  });
}

function hasCause(error: unknown, test: (cause: unknown) => boolean): boolean {
  let cause: unknown = error;
  for (let depth = 0; depth < 6 && cause !== undefined; depth += 1) {
    if (test(cause)) return true;
    cause = (cause as { cause?: unknown }).cause;
  }
  return false;
}

function isNotFound(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA';
}
