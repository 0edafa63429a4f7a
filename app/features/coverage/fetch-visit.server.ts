import { Agent, buildConnector, fetch, type Response } from 'undici';
import { decodePage } from './charset.server.ts';
import { type Answer, type FetchOptions, failed, type HostAddress, type Wanted } from './fetch-terms.ts';
import { checkAddress } from './public-address.ts';
import { isExemptPort, isLiteral, lookUpPublic, mayConnect, PrivateAddress } from './public-host.server.ts';
import { fetchUrl } from './reading/urls.ts';

const mostRedirects = 5;
const defaults = {
  deadlineMs: 10_000,
  maxBytes: 5 * 1024 * 1024,
  userAgent: 'Mozilla/5.0 (compatible; Gema/1.0)',
};

/**
 * Asks for one address under the guard of this house: never throws, ends at the deadline whatever the other side does,
 * and connects to public addresses only, on each redirect anew.
 */
export async function visit(address: string, wanted: Wanted, options: FetchOptions): Promise<Answer> {
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
    const { binary, otherwise } = this.wanted;
    if (!binary && bytes.subarray(0, 1_024).includes(0) && !hasWideMark(bytes)) return failed(otherwise);
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
