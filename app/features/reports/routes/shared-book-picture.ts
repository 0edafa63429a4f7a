import { filePath } from '#app/features/files/service.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { bookCookie } from '#app/web/cookies.server.ts';
import { fileResponse } from '#app/web/file-response.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findThumbnail } from '../books/editions.queries.server.ts';
import { holdsPass, openBookShare } from '../books/reading.service.server.ts';

/** The small picture beside a story of a shared book, for who holds its pass: as the book itself, never a scan. */
export const loader = guard({ public: true }, async ({ ctx, params, request }) => {
  const share = await openBookShare(ctx, params.token ?? '');
  const pass: unknown = await bookCookie.parse(request.headers.get('Cookie'));
  if (!(await holdsPass(ctx, share, pass))) throw new NotFound();
  const file = await findThumbnail(ctx.db, share.editionId, idParam(params.position));
  if (!file) throw new NotFound();
  return fileResponse({ ...file, path: filePath(file.sha256), name: 'gambar.jpg' }, 'private, max-age=3600');
});
