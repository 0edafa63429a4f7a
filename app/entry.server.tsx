import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { translator } from './i18n/server.server.ts';
import { GatheredBody } from './web/gathered-body.server.ts';
import { loggedPath } from './web/logged-path.ts';
import { NonceContext } from './web/nonce.ts';
import { TranslatorContext } from './web/translator.tsx';

const abortAfterMs = 5_000;

/** Renders a document; robots get it whole, people as a stream. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entryContext: EntryContext,
  { nonce, requestId, runtime }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const ready = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady';
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <TranslatorContext.Provider value={translator}>
          <RemixServer context={entryContext} url={request.url} abortDelay={abortAfterMs} nonce={nonce} />
        </TranslatorContext.Provider>
      </NonceContext.Provider>,
      {
        nonce,
        [ready]: () => {
          const body = new GatheredBody();
          body.once('close', () => clearTimeout(deadline));
          headers.set('Content-Type', 'text/html; charset=utf-8');
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError: error => runtime.logger.error({ err: error, requestId }, 'render failed'),
      },
    );
    // Ended with the body: a timer left running holds all that the request made until it fires.
    const deadline = setTimeout(abort, abortAfterMs + 1_000).unref();
  });
}

/** Faults outside of a guard (rendering is logged above): one line with the request's id instead of a bare trace. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const { runtime, requestId } = context;
  runtime.logger.error(
    { err: error, requestId, path: loggedPath(new URL(request.url).pathname) },
    'request failed',
  );
}
