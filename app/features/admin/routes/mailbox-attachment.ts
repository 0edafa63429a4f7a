import { readMailboxMessage } from '#app/features/outbox/mailbox.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { guard, idParam } from '#app/web/guard.server.ts';

/** One attachment of a delivered message; always saved, never shown. */
export const loader = guard({ can: 'mailbox.read' }, async ({ params }) => {
  const message = await readMailboxMessage(idParam(params.id));
  const attachment = message?.attachments[/^\d{1,3}$/.test(params.index ?? '') ? Number(params.index) : -1];
  if (!attachment) throw new NotFound();
  const { content, filename } = attachment;
  const name = encodeURIComponent(filename ?? 'lampiran');
  return new Response(content instanceof ArrayBuffer ? new Uint8Array(content) : String(content), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
    },
  });
});
