import {
  type Answer,
  type FetchOptions,
  type FetchProblem,
  failed,
  type Validators,
  type Wanted,
} from './fetch-terms.ts';
import { visit } from './fetch-visit.server.ts';

export type FetchResult =
  /** `html` is decoded text, `finalUrl` the address after redirects. */
  { ok: true; finalUrl: string; html: string } | { ok: false; problem: FetchProblem; status?: number };

/** A page with its bytes as they came, decompressed, and what the server called them. */
export type PageFetch =
  | { ok: true; finalUrl: string; html: string; bytes: Uint8Array; contentType: string }
  | { ok: false; problem: FetchProblem; status?: number; retryAfter?: number };

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
