import { expect, it } from 'vitest';
import { hashPassword } from '#app/features/accounts/password-hash.server.ts';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { findEdition } from '#app/features/reports/books/editions.queries.server.ts';
import {
  holdsPass,
  openBookShare,
  passMs,
  unlockBook,
} from '#app/features/reports/books/reading.service.server.ts';
import { deleteBook } from '#app/features/reports/books/service.server.ts';
import { findBookShare, findPasswordHash } from '#app/features/reports/books/shares.queries.server.ts';
import {
  bookShareUrl,
  renewBookShare,
  shareBook,
  withdrawBookShare,
} from '#app/features/reports/books/shares.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { madeEdition, makeBook, bookPassword as password } from '#tests/factories/books.ts';
import { loggedArticle } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const tokenOf = (id: number) => bookShareUrl(id).split('/').at(-1)!;
const form = { word: password, lastOn: '2025-04-20' };

/** A book with one edition, and a link to it. */
async function shared(ctx: Context<Db>) {
  const book = await makeBook(ctx, [await loggedArticle(ctx)]);
  await madeEdition(ctx, book);
  const id = await shareBook(ctx, book, form);
  return { book, id, token: tokenOf(id) };
}

const at = (ctx: Context<Db>, now: string): Context<Db> => ({ ...ctx, now });
const open = async (ctx: Context<Db>, token: string) => (await openBookShare(ctx, token)).id;

describeOnEngines('links to clip books', fresh => {
  it('open until the end of their last day, keep hashes alone, and say in the log who made them', async () => {
    const ctx = await contextFor(await fresh());
    const { book, id, token } = await shared(ctx);
    expect(await open(ctx, token)).toBe(id);
    // 20 April ends at 17:00 UTC where the office is.
    expect(await open(at(ctx, '2025-04-20T16:59:59.000Z'), token)).toBe(id);
    await expect(open(at(ctx, '2025-04-20T17:00:00.000Z'), token)).rejects.toMatchObject({ code: 'gone' });
    expect(await findPasswordHash(ctx.db, id)).toMatch(/^\$argon2id\$/);
    const tokens = await ctx.db.selectFrom('link_tokens').select('token_hash').execute();
    expect(tokens.map(row => row.token_hash)).not.toContain(token);
    const [entry] = await listAuditEntries(ctx.db, { subjectKind: 'clipBook', subjectId: book });
    expect(entry).toMatchObject({ action: 'clipBook.shared', actorName: 'Si officer' });
    expect(JSON.stringify(entry)).not.toContain(password);
  });

  it('know no token that differs by a character', async () => {
    const ctx = await contextFor(await fresh());
    const { token } = await shared(ctx);
    const last = token.at(-1) === 'A' ? 'B' : 'A';
    for (const other of [token.slice(0, -1) + last, `${token}A`, token.slice(1), '', 'x'.repeat(3000)])
      await expect(open(ctx, other)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuse weak passwords, days that passed or are too far, and books that are not made', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const book = await makeBook(ctx, [await loggedArticle(ctx)]);
    await expect(shareBook(ctx, book, form)).rejects.toMatchObject({ messageKey: 'books.notMade' });
    await madeEdition(ctx, book);
    const refused: [Partial<typeof form>, object][] = [
      [{ word: '' }, { word: ['errors.required'] }],
      [{ word: 'pendek' }, { word: ['accounts.passwordShort'] }],
      [{ lastOn: '2025-03-19' }, { lastOn: ['books.dayPassed'] }],
      [{ lastOn: '2026-03-21' }, { lastOn: ['books.dayTooFar?count=365'] }],
    ];
    for (const [values, fields] of refused)
      await expect(shareBook(ctx, book, { ...form, ...values })).rejects.toMatchObject({ fields });
    await shareBook(ctx, book, { ...form, lastOn: '2025-03-20' });
    await expect(shareBook(await contextFor(db, 'leader'), book, form)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('let in whoever knows the password, for a while, at this link alone, and count it', async () => {
    const ctx = await contextFor(await fresh());
    const { book, id } = await shared(ctx);
    const share = (await findBookShare(ctx.db, id))!;
    const other = (await findBookShare(ctx.db, await shareBook(ctx, book, form)))!;
    expect(await unlockBook(ctx, share, 'bukan ini sandinya')).toEqual({ kind: 'refused' });
    const result = await unlockBook(ctx, share, password);
    if (result.kind !== 'open') throw new Error(result.kind);
    const { pass } = result;
    expect(await holdsPass(ctx, share, pass)).toBe(true);
    expect(await holdsPass(ctx, other, pass)).toBe(false);
    const later = new Date(Date.parse(ctx.now) + passMs).toISOString();
    expect(await holdsPass(at(ctx, later), share, pass)).toBe(false);
    const [until = '', mac = ''] = pass.split('.');
    const forged = [`${Number(until) + 1000}.${mac}`, `${until}.${'A'.repeat(22)}`, mac, '', null, 7, {}];
    for (const text of forged) expect(await holdsPass(ctx, share, text)).toBe(false);
    expect(await findBookShare(ctx.db, id)).toMatchObject({ opened: 1, openedAt: ctx.now });
  });

  it('take a password with the spaces that came along when it was copied', async () => {
    const ctx = await contextFor(await fresh());
    const { book, id } = await shared(ctx);
    const spaced = await shareBook(ctx, book, { ...form, word: ` ${password}\t` });
    for (const [link, typed] of [
      [id, ` ${password} `],
      [spaced, password],
    ] as const)
      expect((await unlockBook(ctx, (await findBookShare(ctx.db, link))!, typed)).kind).toBe('open');
    // One that was kept with its spaces, before they were taken off.
    const kept = await shareBook(ctx, book, form);
    await ctx.db
      .updateTable('clip_book_shares')
      .set({ password_hash: await hashPassword(` ${password}`) })
      .where('id', '=', kept)
      .execute();
    expect((await unlockBook(ctx, (await findBookShare(ctx.db, kept))!, ` ${password}`)).kind).toBe('open');
    await expect(shareBook(ctx, book, { ...form, word: 'pendek      ' })).rejects.toMatchObject({
      fields: { word: ['accounts.passwordShort'] },
    });
  });

  it('shut after wrong passwords, also for the right one, and open again after the wait', async () => {
    const ctx = await contextFor(await fresh());
    const { book, id } = await shared(ctx);
    const share = (await findBookShare(ctx.db, id))!;
    const kinds: string[] = [];
    for (let i = 0; i < 10; i += 1) kinds.push((await unlockBook(ctx, share, `salah ${i} sekali`)).kind);
    expect(kinds).toEqual([...Array(4).fill('refused'), ...Array(6).fill('locked')]);
    expect((await unlockBook(ctx, share, password)).kind).toBe('locked');
    expect((await unlockBook(at(ctx, '2025-03-20T03:01:01.000Z'), share, password)).kind).toBe('open');
    expect((await unlockBook(ctx, share, 'salah lagi sekali')).kind).toBe('refused');
    const entries = await listAuditEntries(ctx.db, { subjectKind: 'clipBook', subjectId: book });
    expect(entries.filter(entry => entry.action === 'clipBook.locked')).toHaveLength(1);
  });

  it('stop when withdrawn or when the book is deleted', async () => {
    const ctx = await contextFor(await fresh());
    const { book, id, token } = await shared(ctx);
    const second = await shareBook(ctx, book, form);
    await withdrawBookShare(ctx, book, id);
    await expect(open(ctx, token)).rejects.toMatchObject({ code: 'gone' });
    await expect(withdrawBookShare(ctx, book, id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(withdrawBookShare(ctx, book + 1, second)).rejects.toMatchObject({ code: 'not-found' });
    expect(await open(ctx, tokenOf(second))).toBe(second);
    await deleteBook(ctx, book);
    await expect(open(ctx, tokenOf(second))).rejects.toMatchObject({ code: 'gone' });
  });

  it('show their edition until somebody renews them', async () => {
    const ctx = await contextFor(await fresh());
    const { book, id } = await shared(ctx);
    await expect(renewBookShare(ctx, book, id)).rejects.toMatchObject({ code: 'conflict' });
    await madeEdition(ctx, book);
    const number = async () =>
      (await findEdition(ctx.db, (await findBookShare(ctx.db, id))!.editionId))!.number;
    expect(await number()).toBe(1);
    await renewBookShare(ctx, book, id);
    expect(await number()).toBe(2);
  });
});
