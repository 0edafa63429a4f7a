import { findFile } from '#app/features/files/queries.server.ts';
import { filePath } from '#app/features/files/service.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { fileResponse } from '#app/web/file-response.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findEditionByNumber } from '../books/editions.queries.server.ts';

/** An edition as PDF, whole texts included: for the office alone. */
export const loader = guard({ can: 'reports.read' }, async ({ ctx, params }) => {
  const edition = await findEditionByNumber(ctx.db, idParam(params.id), idParam(params.edition));
  const file = edition?.fileId ? await findFile(ctx.db, edition.fileId) : undefined;
  if (!edition || !file) throw new NotFound();
  const name = `buku-kliping-${edition.bookId}-edisi-${edition.number}.pdf`;
  return fileResponse({ ...file, path: filePath(file.sha256), name }, 'private, no-store');
});
