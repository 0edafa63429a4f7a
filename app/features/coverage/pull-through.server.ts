import type { Db } from '#db/connection.ts';
import { messageKey } from './checks/messages.ts';
import { countCarried } from './messages.queries.server.ts';

/** How many articles carry each of a release's key messages, in the order of the release. */
export async function readPullThrough(db: Db, kit: { id: number; keyMessages: readonly string[] }) {
  const { articles, byMessage } = await countCarried(db, kit.id);
  return {
    kitId: kit.id,
    articles,
    messages: kit.keyMessages.map(message => {
      const key = messageKey(message);
      return { key, message, articles: byMessage.get(key) ?? 0 };
    }),
  };
}
