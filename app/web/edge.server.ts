import { randomBytes, randomUUID } from 'node:crypto';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { config } from '#app/config.server.ts';
import { builtAssets } from './assets.server.ts';
import { loggedPath } from './logged-path.ts';
import { originHeader } from './origin.server.ts';
import { remixHandler } from './remix-handler.server.ts';
import type { Runtime } from './runtime.server.ts';

/** Largest request body in bytes: one 20 MB attachment and its form. */
const bodyLimit = 21 * 1024 * 1024;

type Locals = { nonce: string; requestId: string };

/** Security headers of every response; script and style tags need this response's nonce. */
function securityHeaders() {
  const nonce = (_req: unknown, res: unknown) => `'nonce-${(res as { locals: Locals }).locals.nonce}'`;
  const secure = config().publicUrl.startsWith('https://');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonce],
        styleSrc: ["'self'", nonce],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'", 'https://wa.me'],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
}

const replaceable = new Set(['content-security-policy', 'x-frame-options', 'cross-origin-resource-policy']);

/** A policy that a route sets on its response replaces the general one instead of standing beside it. */
function letRoutesReplacePolicies(_req: Request, res: Response, next: NextFunction): void {
  const append = res.append.bind(res);
  res.append = (field, value) =>
    replaceable.has(field.toLowerCase()) ? res.set(field, String(value)) : append(field, value);
  next();
}

/** The guard alone judges the origin: it answers with a page, knows the public address and the named exceptions. */
function leaveOriginToGuard(req: Request, _res: Response, next: NextFunction): void {
  delete req.headers[originHeader];
  if (req.headers.origin !== undefined) req.headers[originHeader] = req.headers.origin;
  delete req.headers.origin;
  next();
}

/** Refuses bodies over the limit and bodies of unstated length, before anything reads them. */
function limitBody(req: Request, res: Response, next: NextFunction): void {
  if (req.headers['transfer-encoding']) {
    res.status(411).type('text').send('Length required');
    return;
  }
  if (Number(req.headers['content-length'] ?? 0) > bodyLimit) {
    res.status(413).type('text').send('Kiriman terlalu besar / submission too large');
    return;
  }
  next();
}

function logRequests(runtime: Runtime) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const started = process.hrtime.bigint();
    res.on('finish', () => {
      runtime.logger.info(
        {
          requestId: res.locals.requestId,
          method: req.method,
          path: loggedPath(req.path),
          status: res.statusCode,
          ms: Number((process.hrtime.bigint() - started) / 1_000_000n),
        },
        'request',
      );
    });
    next();
  };
}

/** The last resort, for faults outside of any route (a malformed address): a line of text with the request's id. */
function answerFault(runtime: Runtime): ErrorRequestHandler {
  return (error: Error & { status?: number }, _req, res, _next) => {
    const { requestId } = res.locals as Locals;
    const status = error.status && error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) runtime.logger.error({ err: error, requestId }, 'request failed');
    if (res.headersSent) return void res.destroy();
    res.status(status).type('text').send(`Permintaan gagal / request failed: ${requestId}`);
  };
}

export type EdgeOptions = {
  runtime: Runtime;
  build: ServerBuild;
  /** Folder of built client files. */
  clientDir: string;
  /** Throws when the server cannot serve (database gone). */
  ready: () => Promise<void>;
};

/** The Express application around the Remix build: ids, logs, headers, limits, files, health. */
export function createEdge({ runtime, build, clientDir, ready }: EdgeOptions): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config().trustProxy);
  app.use((_req, res, next) => {
    res.locals.requestId = randomUUID();
    res.locals.nonce = randomBytes(16).toString('base64');
    res.setHeader('X-Request-Id', res.locals.requestId);
    next();
  });
  app.get('/healthz', (_req, res) => void res.type('text').send('ok'));
  app.get('/readyz', (_req, res) => {
    ready().then(
      () => res.type('text').send('ready'),
      () => res.status(503).type('text').send('not ready'),
    );
  });
  app.use(logRequests(runtime));
  app.use(securityHeaders());
  app.use(letRoutesReplacePolicies);
  app.use(compression());
  app.use('/assets', builtAssets(`${clientDir}/assets`));
  const publicFiles = express.static(clientDir, { maxAge: '1h', index: false });
  // Every file has an ending and no page has: a page need not wait for a look at the disk.
  app.use((req, res, next) => (/\.\w+$/.test(req.path) ? publicFiles(req, res, next) : next()));
  app.use(limitBody);
  app.use(leaveOriginToGuard);
  app.all(
    '*',
    remixHandler(build, (req, res) => ({
      runtime,
      nonce: res.locals.nonce as string,
      requestId: res.locals.requestId as string,
      ip: req.ip ?? 'unknown',
    })),
  );
  app.use(answerFault(runtime));
  return app;
}
