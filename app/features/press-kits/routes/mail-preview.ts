import { listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { officeDay } from '#app/features/partners/today.server.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import type { Db } from '#db/connection.ts';
import { previewKitMail } from '../kit-mail.server.ts';
import { kitPaths } from '../paths.ts';
import { findKit } from '../queries.server.ts';

/**
 * Nothing runs, nothing leaves: the mail may show pictures of this house and its own styles. It keeps its origin,
 * without which the pictures of a draft would be asked for without the officer's session.
 */
const policy =
  "sandbox allow-same-origin; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** The journalist whom `?sebagai=` names, as a mail greets them; a greeting for anybody without one. */
async function readerOf({ db, now }: Context<Db>, id: number | undefined) {
  if (id === undefined) return undefined;
  const on = await officeDay(db, now);
  const [person] = await listContactable(db, { journalistIds: [id], on, active: null }, 1);
  if (!person) throw new NotFound();
  const { name, salutation, outlet } = person;
  return { name, honorific: salutation || undefined, outlet: outlet ?? undefined };
}

/** The release as its mail, on a page of its own for the preview's frame. */
export const loader = guard({ can: 'kits.read' }, async ({ ctx, params, url }) => {
  const kit = await findKit(ctx.db, idParam(params.id));
  if (!kit) throw new NotFound();
  const reader = await readerOf(ctx, readRowId(url.searchParams.get('sebagai') ?? ''));
  const fileUrl = (file: { id: number; name: string }) => kitPaths.file(kit.id, file.id, file.name);
  const mail = await previewKitMail(ctx.db, kit, fileUrl, reader);
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
