import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';

/** Answers with a zip that is made as it is sent. */
export function zipResponse(stream: Readable, name: string, cacheControl: string): Response {
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': cacheControl,
    },
  });
}

/**
 * Answers with the bytes of a file. Only images and PDF open in the browser, unless they are `saved`; all else is saved. The response's own
 * policy forbids everything, so that a hostile file cannot run.
 */
export function fileResponse(
  file: { path: string; size: number; contentType: string; name: string; sha256: string },
  cacheControl: string,
  saved = false,
): Response {
  const inline = !saved && /^(image\/(png|jpeg|webp|gif)|application\/pdf)$/.test(file.contentType);
  const stream = createReadStream(file.path);
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      'Content-Type': file.contentType,
      'Content-Length': String(file.size),
      'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': cacheControl,
      ETag: `"${file.sha256.slice(0, 32)}"`,
    },
  });
}
