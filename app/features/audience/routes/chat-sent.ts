import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { markChatSent } from '../chat.server.ts';
import { mailingPaths } from '../paths.ts';

/** POST: notes that somebody without a mail address was told by WhatsApp. */
export const action = guard({ can: 'kits.send' }, async ({ ctx, params }) => {
  const chat = {
    kitId: idParam(params.id),
    mailingId: idParam(params.mailingId),
    journalistId: idParam(params.journalistId),
  };
  const back = `${mailingPaths.show(chat.kitId, chat.mailingId)}#whatsapp`;
  return actThenRedirect(back, 'sending.chatMarked', () => markChatSent(ctx, chat));
});
