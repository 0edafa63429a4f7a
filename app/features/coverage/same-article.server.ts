import { Invalid } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { takeTurn } from '#db/dialect/turns.ts';
import { findSameArticle, type SameArticle } from './articles.queries.server.ts';

/** Thrown when the same clip is logged already or waits in the inbox; the page shows the way to it. */
export class AlreadyLogged extends Invalid {
  readonly messageKey: 'coverage.waitsInInbox' | 'coverage.alreadyLogged';

  constructor(readonly article: SameArticle) {
    const key = article.status === 'suggested' ? 'coverage.waitsInInbox' : 'coverage.alreadyLogged';
    super({ '': [key] });
    this.messageKey = key;
  }
}

/**
 * Refuses an article that is in the list already: of the same address, or of the same text in the same outlet. Holds
 * until the transaction ends, so that of two at once only one goes through.
 * @throws AlreadyLogged
 */
export async function refuseSameArticle(
  db: Db,
  row: Parameters<typeof findSameArticle>[1],
  exceptId?: number,
): Promise<void> {
  await takeTurn(db, 'article');
  const same = await findSameArticle(db, row, exceptId);
  if (same) throw new AlreadyLogged(same);
}
