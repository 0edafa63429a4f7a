import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  createRequestHandler,
  type RequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node';
import type { Request as ExpressRequest, Response as ExpressResponse, NextFunction } from 'express';
import { config } from '#app/config.server.ts';
import { buildOfPages, pageFinder } from './site-pages.server.ts';

/** The path whose route shows `context.refusal`; any path without a route of its own would do. */
const errorPath = '/-';
const listed = new Set(['set-cookie', 'vary']);

function toRequest(req: ExpressRequest, res: ExpressResponse): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const ended = new AbortController();
  // Also when all is sent: Remix keeps a timer, and with it the whole request, for five seconds unless it is told.
  res.on('close', () => ended.abort());
  const port = /:\d+$/.exec(req.get('host') ?? '')?.[0] ?? '';
  const host = req.hostname ? req.hostname + port : new URL(config().publicUrl).host;
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD';
  return new Request(`${req.protocol}://${host}${req.originalUrl}`, {
    method: req.method,
    headers,
    signal: ended.signal,
    ...(hasBody ? { body: createReadableStreamFromReadable(req), duplex: 'half' } : {}),
  } as RequestInit);
}

async function send(response: Response, res: ExpressResponse): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers) {
    // What a route sets (a mail's own CSP) takes the place of the general header instead of standing beside it.
    if (listed.has(name)) res.append(name, value);
    else res.setHeader(name, value);
  }
  if (response.body) await writeReadableStreamToWritable(response.body, res);
  else res.end();
}

/** Routes that answer with bytes or a redirect refuse in JSON, which is no answer to a person. */
function needsPage(req: ExpressRequest, response: Response): boolean {
  const machine = req.path.endsWith('.data') || !(req.get('accept') ?? '').includes('text/html');
  const json = response.headers.get('Content-Type')?.startsWith('application/json');
  return response.status >= 400 && Boolean(json) && !machine;
}

/** Hands requests of Express to the Remix build; a refusal by a route without a page is shown on the error page. */
export function remixHandler(
  build: ServerBuild,
  contextOf: (req: ExpressRequest, res: ExpressResponse) => AppLoadContext,
) {
  const handlers = new Map<string, RequestHandler>();
  const whole = createRequestHandler(build, 'production');
  const pagesFor = pageFinder(build);
  const handlerOf = (path: string): RequestHandler => {
    const pages = pagesFor(path);
    if (pages.length === 0) return whole;
    const key = pages.join(' ');
    const handler = handlers.get(key) ?? createRequestHandler(buildOfPages(build, pages), 'production');
    handlers.set(key, handler);
    return handler;
  };
  return (req: ExpressRequest, res: ExpressResponse, next: NextFunction): void => {
    const answer = async () => {
      const request = toRequest(req, res);
      const context = contextOf(req, res);
      const response = await handlerOf(req.path)(request, context);
      if (!needsPage(req, response)) return send(response, res);
      const { headers, url } = request;
      const page = new Request(new URL(errorPath, url), { headers: new Headers([...headers]) });
      context.refusal ??= { status: response.status === 400 ? 404 : response.status };
      return send(await whole(page, context), res);
    };
    answer().catch(next);
  };
}
