import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import express, { type RequestHandler } from 'express';

/** Encodings made at build time and their endings, the smaller first. */
const encodings = { br: '.br', gzip: '.gz' } as const;

/**
 * Serves the built files, whose names hold the hash of what is in them: to be kept for a year. A file goes out in the
 * smallest encoding that the browser takes and the build made, so nothing is compressed while someone waits.
 */
export function builtAssets(folder: string): RequestHandler {
  const files = new Set(readdirSync(folder));
  const serve = express.static(folder, { immutable: true, maxAge: '1y', fallthrough: false, index: false });
  return (req, res, next) => {
    const name = req.path.slice(1);
    const ready = (['br', 'gzip'] as const).filter(encoding => files.has(name + encodings[encoding]));
    if (ready.length > 0) res.vary('Accept-Encoding');
    const encoding = ready.find(each => req.acceptsEncodings(each));
    if (encoding) {
      res.type(extname(name));
      res.set('Content-Encoding', encoding);
      req.url += encodings[encoding];
    }
    serve(req, res, next);
  };
}
