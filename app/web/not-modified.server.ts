import { createHash } from 'node:crypto';

/** 304 without a body when the asker already holds this very answer (ETag), the answer itself otherwise. */
export function notModified(request: Request, response: Response): Response {
  const tag = response.headers.get('ETag');
  const held = request.headers.get('If-None-Match')?.split(',') ?? [];
  const plain = (text: string) => text.trim().replace(/^W\//, '');
  if (!tag || !held.some(text => plain(text) === plain(tag))) return response;
  void response.body?.cancel();
  const headers = new Headers(response.headers);
  for (const name of ['Content-Length', 'Content-Type', 'Content-Disposition']) headers.delete(name);
  return new Response(null, { status: 304, headers });
}

/** A text that is made anew for every request and sent only when it changed. */
export function textResponse(request: Request, text: string, contentType: string): Response {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 32);
  const headers = { 'Content-Type': contentType, 'Cache-Control': 'public, no-cache', ETag: `W/"${hash}"` };
  return notModified(request, new Response(text, { headers }));
}
