import { makeEdition } from '#app/features/reports/books/making.service.server.ts';
import { newBookSchema } from '#app/features/reports/books/schema.ts';
import { createBook } from '#app/features/reports/books/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { runJobs } from '#tests/support/jobs.ts';

export const bookPassword = 'kelor padi 5821 sawah';

/** A book of the articles given. Returns its id. */
export async function makeBook(
  ctx: Context<Db>,
  articles: readonly number[],
  values: Partial<Record<'title' | 'introduction' | 'arrangement', string>> = {},
): Promise<number> {
  const selection = new URLSearchParams(articles.map(id => ['artikel', String(id)])).toString();
  return createBook(
    ctx,
    newBookSchema.parse({ title: 'Buku uji', arrangement: 'oldest', selection, ...values }),
  );
}

/** An edition of a book, made by its job. Returns its id. */
export async function madeEdition(ctx: Context<Db>, bookId: number): Promise<number> {
  const id = await makeEdition(ctx, bookId, 'id');
  await runJobs(ctx.db, ctx.now);
  return id;
}
