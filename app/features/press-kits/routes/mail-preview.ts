import { NotFound } from '#app/lib/errors.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findReader, previewKitMail } from '../kit-mail.server.ts';
import { kitPaths } from '../paths.ts';
import { findWorkingKit } from '../working.queries.server.ts';

/**
 * Nothing runs, nothing leaves: the mail may show pictures of this house and its own styles. It keeps its origin,
 * without which the pictures of a draft would be asked for without the officer's session.
 */
const policy =
  "sandbox allow-same-origin; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** The release as its mail, on a page of its own for the preview's frame. */
export const loader = guard({ can: 'kits.read' }, async ({ ctx, params, url }) => {
  const kit = await findWorkingKit(ctx.db, idParam(params.id));
  if (!kit) throw new NotFound();
  const readerId = readRowId(url.searchParams.get('sebagai') ?? '');
  const reader = readerId === undefined ? undefined : await findReader(ctx, readerId);
  if (readerId !== undefined && !reader) throw new NotFound();
  const mail = await previewKitMail(
    ctx.db,
    kit,
    { files: kit.files, fileUrl: file => kitPaths.file(kit.id, file.id, file.name) },
    reader,
  );
  return new Response(mail.html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'X-Frame-Options': 'SAMEORIGIN',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'private, no-store',
    },
  });
});
