import { readMailboxFile } from '#app/features/outbox/mailbox.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { guard, idParam } from '#app/web/guard.server.ts';

/** The message as it was delivered, for a mail program. */
export const loader = guard({ can: 'mailbox.read' }, async ({ params }) => {
  const id = idParam(params.id);
  const bytes = await readMailboxFile(id);
  if (!bytes) throw new NotFound();
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'message/rfc822',
      'Content-Disposition': `attachment; filename="surat-${id}.eml"`,
      'Cache-Control': 'private, no-store',
    },
  });
});
