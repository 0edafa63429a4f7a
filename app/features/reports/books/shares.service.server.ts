import { hashPassword } from '#app/features/accounts/password-hash.server.ts';
import { passwordFaults } from '#app/features/accounts/password-rules.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { issueLink, linkUrl, tokenOf, withdrawLinks } from '#app/features/outbox/links.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { messageWith } from '#app/lib/message-data.ts';
import { isoDay, startOfDay } from '#app/lib/zones.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { dayAfter } from '../kliping.ts';
import { bookPaths } from '../paths.ts';
import { findLatestEdition } from './editions.queries.server.ts';
import { findBook } from './queries.server.ts';
import type { BookShareForm } from './schema.ts';
import { type BookShare, findBookShare, listBookShareIds } from './shares.queries.server.ts';
import { mostShareDays } from './terms.ts';

export const bookPurpose = 'clip-book';
const dayMs = 86_400_000;

const linkOf = (id: number) => ({ purpose: bookPurpose, rowId: id, generation: 0 });
const subjectOf = (id: number, title: string) => ({ kind: 'clipBook', id, label: title });

/** The address of a link; it can be shown again, though only the hash of its token is stored. */
export function bookShareUrl(id: number): string {
  return linkUrl(tokenOf(linkOf(id)), bookPaths.shared(':token'));
}

/** A password as it is set and tried: it travels by message, where a space at either end comes along unseen. */
export const sharedPassword = (typed: string) => typed.trim();

/**
 * The instant at which a link stops: the end of its last day where the office is.
 * @throws Invalid when that day has passed or is too far
 */
async function endOf(ctx: Context<Db>, lastOn: string): Promise<string> {
  const { zone } = await readOffice(ctx.db);
  const today = isoDay(ctx.now, zone);
  if (lastOn < today) throw new Invalid({ lastOn: ['books.dayPassed'] });
  const furthest = isoDay(new Date(Date.parse(ctx.now) + mostShareDays * dayMs).toISOString(), zone);
  if (lastOn > furthest)
    throw new Invalid({ lastOn: [messageWith('books.dayTooFar', { count: mostShareDays })] });
  return startOfDay(dayAfter(lastOn), zone)!;
}

/**
 * Makes a link by which whoever holds it and knows the password reads the newest edition of a book. Returns its id.
 * @throws Invalid for a weak password or a day that will not do, Conflict when no edition is made yet
 */
export async function shareBook(ctx: Context<Db>, bookId: number, form: BookShareForm): Promise<number> {
  authorise(ctx.actor, 'reports.share');
  const password = sharedPassword(form.word);
  const faults = passwordFaults(password, '');
  if (faults.length > 0) throw new Invalid({ word: faults });
  const expiresAt = await endOf(ctx, form.lastOn);
  const passwordHash = await hashPassword(password);
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const book = await findBook(db, bookId);
    if (!book) throw new NotFound();
    const edition = await findLatestEdition(db, bookId, { made: true });
    if (!edition) throw new Conflict('books.notMade');
    const { id } = await db
      .insertInto('clip_book_shares')
      .values({
        ...{ edition_id: edition.id, password_hash: passwordHash, expires_at: expiresAt, opened: 0 },
        ...{ created_by: actorUserId(ctx.actor), created_at: ctx.now },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await issueLink(inner, linkOf(id));
    await recordAudit(inner, {
      action: 'clipBook.shared',
      subject: subjectOf(bookId, book.title),
      changes: [
        { field: 'edition', before: null, after: edition.number },
        { field: 'validUntil', before: null, after: expiresAt },
      ],
    });
    return id;
  });
}

/** A link of a book that still opens. @throws NotFound, Conflict when it was withdrawn */
async function openShareOf(db: Db, bookId: number, id: number): Promise<BookShare> {
  const share = await findBookShare(db, id);
  if (!share || share.bookId !== bookId) throw new NotFound();
  if (share.withdrawnAt) throw new Conflict('errors.alreadyDone');
  return share;
}

/** Withdraws a link: it says so to whoever opens it, those who have it open included. */
export async function withdrawBookShare(ctx: Context<Db>, bookId: number, id: number): Promise<void> {
  authorise(ctx.actor, 'reports.share');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const share = await openShareOf(db, bookId, id);
    await db.updateTable('clip_book_shares').set({ withdrawn_at: ctx.now }).where('id', '=', id).execute();
    await withdrawLinks(inner, { purpose: bookPurpose, rowId: id });
    await recordAudit(inner, {
      action: 'clipBook.linkWithdrawn',
      subject: subjectOf(bookId, share.bookTitle),
    });
  });
}

/**
 * Lets a link show the newest edition instead of the one it was made for.
 * @throws Conflict when it does already
 */
export async function renewBookShare(ctx: Context<Db>, bookId: number, id: number): Promise<void> {
  authorise(ctx.actor, 'reports.share');
  await inTransaction(ctx.db, async db => {
    const share = await openShareOf(db, bookId, id);
    const edition = await findLatestEdition(db, bookId, { made: true });
    if (!edition || edition.id === share.editionId) throw new Conflict('errors.alreadyDone');
    await db.updateTable('clip_book_shares').set({ edition_id: edition.id }).where('id', '=', id).execute();
    await recordAudit(
      { ...ctx, db },
      {
        action: 'clipBook.linkRenewed',
        subject: subjectOf(bookId, share.bookTitle),
        changes: [{ field: 'edition', before: share.editionNumber, after: edition.number }],
      },
    );
  });
}

/** Withdraws the tokens of every link to a book that is about to be deleted, in the caller's transaction. */
export async function withdrawBookShares(ctx: Context<Db>, bookId: number): Promise<void> {
  for (const id of await listBookShareIds(ctx.db, bookId))
    await withdrawLinks(ctx, { purpose: bookPurpose, rowId: id });
}
