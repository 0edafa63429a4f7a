import { readMailboxMessage } from '#app/features/outbox/mailbox.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { letterPage, letterPolicy } from '../mailbox-html.ts';

/** The letter itself, on a page of its own that can neither run scripts nor reach the product. */
export const loader = guard({ can: 'mailbox.read' }, async ({ params }) => {
  const message = await readMailboxMessage(idParam(params.id));
  if (!message?.html) throw new NotFound();
  const images = message.attachments.flatMap(({ contentId, mimeType, content }) =>
    contentId && content instanceof ArrayBuffer
      ? [
          {
            contentId: contentId.replace(/^<|>$/g, ''),
            mimeType,
            base64: Buffer.from(content).toString('base64'),
          },
        ]
      : [],
  );
  return new Response(letterPage(message.html, images), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': letterPolicy,
      'X-Frame-Options': 'SAMEORIGIN',
      'Origin-Agent-Cluster': '?0',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'private, no-store',
    },
  });
});
