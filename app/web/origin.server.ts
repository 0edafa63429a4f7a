import { config } from '#app/config.server.ts';

/** Where the edge keeps the Origin header: Remix would answer a foreign one with a blank 500 before the guard is asked. */
export const originHeader = 'x-gema-origin';

/**
 * Whether an unsafe request comes from a page of ours: Sec-Fetch-Site says same-origin, or Origin is the public
 * address or the address the request was sent to. A request that carries neither is refused: every browser
 * sends Origin on a POST.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site) return site === 'same-origin';
  const origin = request.headers.get(originHeader) ?? request.headers.get('Origin');
  if (!origin) return false;
  return origin === new URL(config().publicUrl).origin || origin === new URL(request.url).origin;
}

/** GET, HEAD and OPTIONS change nothing. */
export function isUnsafe(method: string): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method.toUpperCase());
}
