import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import {
  countChanges,
  countEntries,
  differsFrom,
  findLatestEdition,
  findMaking,
  isOpen,
} from './editions.queries.server.ts';
import { listBookShares } from './shares.queries.server.ts';
import { bookShareUrl } from './shares.service.server.ts';

/** The edition that is being made or did not come about, and how far it is. */
async function readMaking(db: Db, bookId: number) {
  const unmade = await findLatestEdition(db, bookId, { made: false });
  if (!unmade) return null;
  const job = await findMaking(db, unmade);
  return {
    number: unmade.number,
    open: isOpen(job?.status),
    waiting: job?.status === 'queued',
    cancelled: job?.status === 'cancelled',
    done: job?.done ?? 0,
    total: job?.total ?? null,
    stopping: job?.stopping === 1,
  };
}

/** The newest edition, and what has changed since it was made. */
async function readLatest(db: Db, bookId: number) {
  const edition = await findLatestEdition(db, bookId, { made: true });
  if (!edition) return null;
  return {
    number: edition.number,
    pages: edition.pages ?? 0,
    madeAt: edition.madeAt!,
    leftOut: edition.leftOut,
    articles: await countEntries(db, edition.id),
    changes: { ...(await countChanges(db, edition.id)), book: await differsFrom(db, edition) },
  };
}

/** What became of a book: its newest edition, the one at work, and the links to it. */
export async function readBookState({ db, now }: Pick<Context<Db>, 'db' | 'now'>, bookId: number) {
  const { zone } = await readOffice(db);
  const shares = await listBookShares(db, bookId);
  return {
    zone,
    making: await readMaking(db, bookId),
    latest: await readLatest(db, bookId),
    shares: shares.map(({ id, editionNumber, expiresAt, withdrawnAt, opened, openedAt }) => ({
      ...{ id, editionNumber, expiresAt, withdrawnAt, opened, openedAt },
      url: withdrawnAt || expiresAt <= now ? null : bookShareUrl(id),
    })),
  };
}

export type BookState = Awaited<ReturnType<typeof readBookState>>;
