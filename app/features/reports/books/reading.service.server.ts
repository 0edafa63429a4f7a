import { timingSafeEqual } from 'node:crypto';
import { checkPassword } from '#app/features/accounts/password-hash.server.ts';
import { forgetTries, takeTry } from '#app/features/accounts/sign-in-failures.queries.server.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { findLink, tokenOf } from '#app/features/outbox/links.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Gone, NotFound } from '#app/lib/errors.ts';
import { hashToken } from '#app/lib/tokens.server.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { type BookShare, findBookShare, findPasswordHash } from './shares.queries.server.ts';
import { bookPurpose, sharedPassword } from './shares.service.server.ts';

/** How long a browser is let in after the right password, in ms. */
export const passMs = 12 * 3_600_000;

/**
 * The link behind a token.
 * @throws NotFound when there is none, Gone when it was withdrawn, its book deleted or its time is over
 */
export async function openBookShare(
  { db, now }: Pick<Context<Db>, 'db' | 'now'>,
  token: string,
): Promise<BookShare> {
  const link = await findLink(db, bookPurpose, token);
  if (!link) throw new NotFound();
  const share = await findBookShare(db, link.rowId);
  if (!share || link.withdrawn || share.withdrawnAt || share.expiresAt <= now) throw new Gone();
  return share;
}

/** Bound to the link and its password, so that it opens no other and cannot be made up. */
function passOf(shareId: number, passwordHash: string, until: number): string {
  const purpose = `${bookPurpose}-pass ${hashToken(passwordHash)} ${until}`;
  return `${until}.${tokenOf({ purpose, rowId: shareId, generation: 0 })}`;
}

/** Whether a browser's pass lets it read what a link opens, at this instant. */
export async function holdsPass(
  { db, now }: Pick<Context<Db>, 'db' | 'now'>,
  share: BookShare,
  pass: unknown,
): Promise<boolean> {
  const until = typeof pass === 'string' ? /^(\d{13})\.[\w-]{22}$/.exec(pass)?.[1] : undefined;
  if (!until || Number(until) <= Date.parse(now)) return false;
  const right = passOf(share.id, await findPasswordHash(db, share.id), Number(until));
  return timingSafeEqual(Buffer.from(pass as string), Buffer.from(right));
}

export type Unlocking =
  | { kind: 'open'; pass: string }
  | { kind: 'refused' }
  | { kind: 'locked'; until: string };

/** Leaves a trace of repeated wrong passwords. */
async function recordLock(ctx: Context<Db>, share: BookShare): Promise<void> {
  await recordAudit(
    { ...ctx, actor: systemActor },
    {
      action: 'clipBook.locked',
      subject: { kind: 'clipBook', id: share.bookId, label: share.bookTitle },
    },
  );
}

/** Whether a password fits, as it was typed too: links made before passwords were trimmed may have one with spaces. */
async function fits(stored: string, typed: string): Promise<boolean> {
  const trimmed = sharedPassword(typed);
  if (await checkPassword(stored, trimmed)) return true;
  return typed !== trimmed && checkPassword(stored, typed);
}

/**
 * Tries a password at a link. The right one gives a pass for the browser and counts as an opening; after several wrong
 * ones nobody may try for a while, as at the sign-in.
 */
export async function unlockBook(ctx: Context<Db>, share: BookShare, password: string): Promise<Unlocking> {
  const tries = `${bookPurpose} ${share.id}`;
  const attempt = await takeTry(ctx.db, tries, ctx.now);
  if (!attempt.allowed) return { kind: 'locked', until: attempt.lockedUntil };
  const stored = await findPasswordHash(ctx.db, share.id);
  if (!(await fits(stored, password))) {
    if (!attempt.lockedUntil) return { kind: 'refused' };
    await recordLock(ctx, share);
    return { kind: 'locked', until: attempt.lockedUntil };
  }
  await inTransaction(ctx.db, async db => {
    await forgetTries(db, tries);
    await db
      .updateTable('clip_book_shares')
      .set(eb => ({ opened: eb('opened', '+', 1), opened_at: ctx.now }))
      .where('id', '=', share.id)
      .execute();
  });
  return { kind: 'open', pass: passOf(share.id, stored, Date.parse(ctx.now) + passMs) };
}
